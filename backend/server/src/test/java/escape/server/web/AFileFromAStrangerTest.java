package escape.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import escape.server.session.Sessions;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Most send only the first of thirty million bytes: whoever waits for the others has begun to read the file. */
class AFileFromAStrangerTest extends AtAServer {
    private static final int LENGTH = 30_000_000;
    private static final int TOO_LONG = 40_000_000;
    private static final String BEGUN =
            "--parts\r\nContent-Disposition: form-data; name=\"file\"; filename=\"x\"\r\n\r\nbegun";

    private final int port;

    AFileFromAStrangerTest(@Autowired Sessions sessions, @LocalServerPort int port) {
        super(sessions, port);
        this.port = port;
    }

    @Test
    void isNotReadWhereFilesAreTaken() throws IOException {
        assertThat(answered("/imports", "", "multipart/form-data")).contains(" 403 ");
        assertThat(answered("/scenarios", "", "MULTIPART/form-data")).contains(" 403 ");
    }

    @Test
    void isNotReadWhereNoneAreTaken() throws IOException {
        assertThat(answered("/", "", "multipart/form-data")).contains(" 415 ");
        assertThat(answered("/join", "", "multipart/mixed")).contains(" 415 ");
        assertThat(answered("/scenarios;x=1", "", "multipart/form-data")).contains(" 415 ");
        assertThat(answered("/actuator/backup", "", "multipart/form-data")).contains(" 415 ");
    }

    @Test
    void isNotReadFromSomebodyWhoMayNotBringOne() throws IOException {
        var author = colleague("author").cookie("escape-facilitator");

        assertThat(answered("/imports", "Cookie: escape-facilitator=" + author + "\r\n", "multipart/form-data"))
                .contains(" 403 ");
    }

    @Test
    void isAnsweredThoughItIsSentToItsEnd() throws IOException {
        assertThat(answered("/imports", "", "multipart/form-data", LENGTH, LENGTH - BEGUN.length()))
                .contains(" 403 ");
    }

    @Test
    void isCalledTooLargeWhereWhoBringsItIsNoStranger() throws IOException {
        var cookie = "Cookie: escape-facilitator=" + facilitator().cookie("escape-facilitator") + "\r\n";

        assertThat(answered("/imports", cookie, "multipart/form-data", TOO_LONG, TOO_LONG - BEGUN.length()))
                .contains(" 413 ");
    }

    private String answered(String path, String header, String type) throws IOException {
        return answered(path, header, type, LENGTH, 0);
    }

    private String answered(String path, String header, String type, int length, int more) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(20_000);
            var request = """
                    POST %s HTTP/1.1\r
                    Host: localhost\r
                    Content-Type: %s; boundary=parts\r
                    Content-Length: %d\r
                    %s\r
                    %s""".formatted(path, type, length, header, BEGUN);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(new byte[more]);
            var answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            return answer.readLine().toUpperCase(Locale.ROOT);
        }
    }
}
