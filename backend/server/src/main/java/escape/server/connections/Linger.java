package escape.server.connections;

import escape.server.settings.Settings;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads on, for a while, what the client of a closed connection still sends, and throws it away. An operating system that is
 * to close a socket with something unread in it tells the client by a reset, and throws away what the client has not got yet: the
 * reason why it is closed, in the middle of what is too long.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9112#section-9.6">RFC 9112, section 9.6</a>
 */
final class Linger {
    private static final Logger log = LoggerFactory.getLogger(Linger.class);
    private static final int AT_ONCE = 16 * 1024;
    private static final Duration FIRST_LOOK = Duration.ofMillis(1);
    private static final Duration RAREST_LOOK = Duration.ofMillis(64);

    private final Settings.Linger settings;

    Linger(Settings.Linger settings) {
        this.settings = settings;
    }

    /**
     * Returns at once.
     *
     * @param channel that does not block, and to which all is written
     */
    void over(SocketChannel channel) {
        var rest = new Rest(channel);
        if (rest.hasMore()) {
            Thread.ofVirtual().name("linger").start(rest);
        }
    }

    /** What still comes over one connection. */
    private final class Rest implements Runnable {
        private final SocketChannel channel;
        private final ByteBuffer thrownAway = ByteBuffer.allocate(AT_ONCE);
        private final long begun = System.nanoTime();
        private long heard = begun;

        Rest(SocketChannel channel) {
            this.channel = channel;
        }

        /** Says that nothing more is written, and closes where the client has said so, too. */
        boolean hasMore() {
            var more = false;
            try {
                channel.shutdownOutput();
                more = read() >= 0;
            } catch (IOException gone) {
                log.debug("{} is gone already: {}", channel, gone.toString());
            } finally {
                if (!more) {
                    close();
                }
            }
            return more;
        }

        @Override
        public void run() {
            try {
                readOn();
            } catch (IOException gone) {
                log.debug("{} is gone: {}", channel, gone.toString());
            } catch (InterruptedException end) {
                Thread.currentThread().interrupt();
            } finally {
                close();
            }
        }

        private void readOn() throws IOException, InterruptedException {
            var pause = FIRST_LOOK;
            var read = 0;
            while (read >= 0 && !isEnough()) {
                if (read == 0) {
                    Thread.sleep(pause);
                    pause = pause.compareTo(RAREST_LOOK) < 0 ? pause.multipliedBy(2) : pause;
                } else {
                    pause = FIRST_LOOK;
                }
                read = read();
            }
        }

        private int read() throws IOException {
            var read = channel.read(thrownAway.clear());
            if (read > 0) {
                heard = System.nanoTime();
            }
            return read;
        }

        private boolean isEnough() {
            var now = System.nanoTime();
            return now - heard > settings.silence().toNanos()
                    || now - begun > settings.longest().toNanos();
        }

        private void close() {
            try {
                channel.close();
            } catch (IOException gone) {
                log.debug("{} is gone already: {}", channel, gone.toString());
            }
        }
    }
}
