package escape.server.connections;

import escape.server.settings.Settings;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
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

    /** Also where there is always something to read: a virtual thread that never waits leaves its processor to no other. */
    private static final Duration BREATH = Duration.ofMillis(1);

    private final Settings.Linger settings;
    private final AtomicInteger now = new AtomicInteger();

    Linger(Settings.Linger settings) {
        this.settings = settings;
    }

    /** How many connections are listened to at this moment. */
    int now() {
        return now.get();
    }

    /**
     * Says that nothing more is written, and returns at once. The channel is closed where the client has ended its side already;
     * otherwise when it does, or when it has been listened to for long enough.
     *
     * @param channel that does not block, and of which no selector is to know any more
     */
    void start(SocketChannel channel) {
        var lingers = false;
        try {
            channel.shutdownOutput();
            lingers = channel.read(ByteBuffer.allocate(1)) >= 0 && takesOneMore();
        } catch (IOException gone) {
            log.debug("{} is gone already: {}", channel, gone.toString());
        } finally {
            if (lingers) {
                Thread.ofVirtual().name("linger").start(() -> listen(channel));
            } else {
                close(channel);
            }
        }
    }

    private boolean takesOneMore() {
        if (now.incrementAndGet() <= settings.atOnce()) {
            return true;
        }
        now.decrementAndGet();
        return false;
    }

    private void listen(SocketChannel channel) {
        try {
            throwAway(channel);
        } catch (IOException gone) {
            log.debug("{} is gone, or silent: {}", channel, gone.toString());
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        } finally {
            now.decrementAndGet();
            close(channel);
        }
    }

    private void throwAway(SocketChannel channel) throws IOException, InterruptedException {
        channel.configureBlocking(true);
        var in = channel.socket().getInputStream();
        var thrownAway = new byte[AT_ONCE];
        var end = System.nanoTime() + settings.longest().toNanos();
        int read;
        do {
            Thread.sleep(BREATH);
            var left = Duration.ofNanos(end - System.nanoTime());
            if (!left.isPositive()) {
                return;
            }
            channel.socket()
                    .setSoTimeout(milliseconds(left.compareTo(settings.silence()) < 0 ? left : settings.silence()));
            read = in.read(thrownAway);
        } while (read >= 0);
    }

    /** At least one: none would be to wait for ever. */
    private static int milliseconds(Duration duration) {
        return Math.toIntExact(Math.clamp(duration.toMillis(), 1, Integer.MAX_VALUE));
    }

    private static void close(SocketChannel channel) {
        try {
            channel.close();
        } catch (IOException gone) {
            log.debug("{} is gone already: {}", channel, gone.toString());
        }
    }
}
