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

    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(64);

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
            log.debug("{} is gone: {}", channel, gone.toString());
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        } finally {
            now.decrementAndGet();
            close(channel);
        }
    }

    /** Pauses also where there is always something to read: a virtual thread that never waits leaves its processor to no other. */
    private void throwAway(SocketChannel channel) throws IOException, InterruptedException {
        var thrownAway = ByteBuffer.allocate(AT_ONCE);
        var begun = System.nanoTime();
        var heard = begun;
        var pause = SHORTEST_PAUSE;
        while (isWithin(settings.longest(), begun) && isWithin(settings.silence(), heard)) {
            Thread.sleep(pause);
            var read = channel.read(thrownAway.clear());
            if (read < 0) {
                return;
            }
            heard = read > 0 ? System.nanoTime() : heard;
            pause = read > 0 ? SHORTEST_PAUSE : longer(pause);
        }
    }

    private static boolean isWithin(Duration time, long since) {
        return System.nanoTime() - since < time.toNanos();
    }

    private static Duration longer(Duration pause) {
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : pause;
    }

    private static void close(SocketChannel channel) {
        try {
            channel.close();
        } catch (IOException gone) {
            log.debug("{} is gone already: {}", channel, gone.toString());
        }
    }
}
