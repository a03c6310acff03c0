package escape.server.connections;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import escape.server.settings.Settings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

@Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
class AConnectionThatLingersTest {
    private static final byte[] SOME = new byte[10_000];

    private final ServerSocketChannel server;
    private final Socket client;
    private final SocketChannel channel;

    AConnectionThatLingersTest() throws IOException {
        server = ServerSocketChannel.open().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        client = new Socket(InetAddress.getLoopbackAddress(), server.socket().getLocalPort());
        channel = server.accept();
    }

    @BeforeEach
    void letBothSpeak() throws IOException {
        client.getOutputStream().write(SOME);
        channel.write(ByteBuffer.wrap(SOME));
        channel.configureBlocking(false);
    }

    @AfterEach
    void closeAll() throws IOException {
        client.close();
        channel.close();
        server.close();
    }

    @Test
    void isReadToTheEndByTheClientAndThenClosed() throws IOException {
        var linger = linger(ofMinutes(10), ofMinutes(10), 1);

        client.getOutputStream().write(SOME);

        assertThat(client.getInputStream().readAllBytes()).hasSameSizeAs(SOME);
        assertThat(channel.isOpen()).isTrue();
        assertThat(linger.now()).isEqualTo(1);
        client.close();
        await().until(() -> !channel.isOpen() && linger.now() == 0);
    }

    @Test
    void isClosedAtOnceWhereTheClientHasClosedBefore() throws IOException {
        client.shutdownOutput();
        while (channel.read(ByteBuffer.allocate(SOME.length)) >= 0) {
            Thread.onSpinWait();
        }

        var linger = linger(ofMinutes(10), ofMinutes(10), 1);

        assertThat(channel.isOpen()).isFalse();
        assertThat(linger.now()).isZero();
        assertThat(client.getInputStream().readAllBytes()).hasSameSizeAs(SOME);
    }

    @Test
    void isClosedAtOnceWhereAsManyLingerAlreadyAsMay() {
        var linger = linger(ofMinutes(10), ofMinutes(10), 0);

        assertThat(channel.isOpen()).isFalse();
        assertThat(linger.now()).isZero();
    }

    @Test
    void isClosedWhenTheClientKeepsSilent() {
        var linger = linger(ofMillis(50), ofMinutes(10), 1);

        await().until(() -> !channel.isOpen() && linger.now() == 0);
    }

    @Test
    void isClosedThoughTheClientNeverStops() {
        linger(ofMinutes(10), ofMillis(50), 1);

        assertThatThrownBy(() -> {
                    while (true) {
                        client.getOutputStream().write(SOME);
                    }
                })
                .isInstanceOf(SocketException.class);
        assertThat(channel.isOpen()).isFalse();
    }

    private Linger linger(Duration silence, Duration longest, int atOnce) {
        var linger = new Linger(new Settings.Linger(silence, longest, atOnce));
        linger.start(channel);
        return linger;
    }
}
