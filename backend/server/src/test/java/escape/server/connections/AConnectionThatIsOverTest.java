package escape.server.connections;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class AConnectionThatIsOverTest {
    private static final int FEW = 4_096;
    private static final byte[] MUCH = new byte[100_000];

    private final ServerSocketChannel server;
    private final Socket client = new Socket();
    private final SocketChannel channel;

    /** A client that takes little at once, so that the rest waits here. */
    AConnectionThatIsOverTest() throws IOException {
        server = ServerSocketChannel.open().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        client.setReceiveBufferSize(FEW);
        client.connect(server.getLocalAddress());
        channel = server.accept();
        channel.configureBlocking(false);
    }

    @BeforeEach
    void speakBoth() throws IOException {
        client.getOutputStream().write(MUCH);
        assertThat(channel.write(ByteBuffer.wrap(MUCH))).isEqualTo(MUCH.length);
    }

    @AfterEach
    void closeAll() throws IOException {
        client.close();
        channel.close();
        server.close();
    }

    @Test
    void losesWhatTheClientHasNotGotYetIfItIsClosedAtOnce() throws IOException {
        channel.close();

        assertThatThrownBy(() -> client.getInputStream().readAllBytes()).isInstanceOf(SocketException.class);
    }

    @Test
    void isClosedWhenTheClientHasReadToTheEnd() throws IOException {
        linger(ofMinutes(10), ofMinutes(10));

        client.getOutputStream().write(MUCH);

        assertThat(client.getInputStream().readAllBytes()).hasSameSizeAs(MUCH);
        assertThat(channel.isOpen()).isTrue();
        client.close();
        isClosedInTheEnd();
    }

    @Test
    void isClosedAtOnceWhereTheClientHasClosedBefore() throws IOException {
        client.shutdownOutput();
        while (channel.read(ByteBuffer.allocate(FEW)) > 0) {
            // until the client's end
        }

        linger(ofMinutes(10), ofMinutes(10));

        assertThat(channel.isOpen()).isFalse();
        assertThat(client.getInputStream().readAllBytes()).hasSameSizeAs(MUCH);
    }

    @Test
    void isClosedWhenTheClientKeepsSilent() {
        linger(ofMillis(50), ofMinutes(10));

        isClosedInTheEnd();
    }

    @Test
    void isClosedThoughTheClientNeverStops() {
        linger(ofMinutes(10), ofMillis(50));

        assertThatThrownBy(() -> {
                    while (true) {
                        client.getOutputStream().write(MUCH);
                    }
                })
                .isInstanceOf(SocketException.class);
        isClosedInTheEnd();
    }

    private void linger(Duration silence, Duration longest) {
        new Linger(new Settings.Linger(silence, longest)).over(channel);
    }

    private void isClosedInTheEnd() {
        while (channel.isOpen()) {
            LockSupport.parkNanos(1_000_000);
        }
    }
}
