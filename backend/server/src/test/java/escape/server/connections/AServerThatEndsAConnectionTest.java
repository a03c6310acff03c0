package escape.server.connections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A whole server, with another for its operator, and nobody there but one client. */
@Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:ends-a-connection;DB_CLOSE_DELAY=-1",
            "management.server.port=0",
            "escape.linger.longest=3s"
        })
class AServerThatEndsAConnectionTest {
    private final int port;
    private final int operatorsPort;
    private final Linger linger;

    AServerThatEndsAConnectionTest(
            @LocalServerPort int port, @LocalManagementPort int operatorsPort, @Autowired Linger linger) {
        this.port = port;
        this.operatorsPort = operatorsPort;
        this.linger = linger;
    }

    @Test
    void isRidOfAClientThatNeverStops() throws IOException {
        isRidOfIt(port);
    }

    @Test
    void isRidOfItAtTheOperatorsPortToo() throws IOException {
        isRidOfIt(operatorsPort);
    }

    private void isRidOfIt(int port) throws IOException {
        try (var client = new Socket("localhost", port)) {
            var out = client.getOutputStream();
            out.write("no request at all\r\n\r\n".getBytes(StandardCharsets.US_ASCII));

            var answer = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
            assertThat(answer.readLine()).contains(" 400 ");
            await().until(() -> linger.now() == 1);
            assertThatThrownBy(() -> {
                        while (true) {
                            out.write(new byte[10_000]);
                        }
                    })
                    .isInstanceOf(SocketException.class);
        }
        await().until(() -> linger.now() == 0);
    }
}
