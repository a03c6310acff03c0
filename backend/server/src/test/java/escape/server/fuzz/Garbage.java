package escape.server.fuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What is hardly HTTP any more. */
final class Garbage {
    /** Strange, but whole: an answer is due. */
    private static final List<String> WHOLE = List.of(
            "GET / HTTP/1.1\r\n\r\n",
            "GET /" + "a".repeat(20_000) + " HTTP/1.1\r\nHost: a\r\n\r\n",
            "GET / HTTP/1.1\r\nHost: a\r\nX: " + "b".repeat(20_000) + "\r\n\r\n",
            "GET /%c0%ae%c0%ae/ HTTP/1.1\r\nHost: a\r\n\r\n",
            "GET /sessions/%2e%2e/facilitator HTTP/1.1\r\nHost: a\r\n\r\n",
            "GET /;x=y/facilitator HTTP/1.1\r\nHost: a\r\n\r\n",
            "GET http://evil.example/ HTTP/1.1\r\nHost: a\r\n\r\n",
            "GET / HTTP/1.1\r\nHost: evil.example\r\nX-Forwarded-Host: evil\r\nCookie: =\r\n\r\n",
            "GET / HTTP/9.9\r\nHost: a\r\n\r\n",
            "POST /join HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n");

    private final int port;
    private final int patience;

    Garbage(int port, int patience) {
        this.port = port;
        this.patience = patience;
    }

    Answer next(Chance chance, StringBuilder input) throws IOException {
        var breaks = chance.one(2);
        var text = chance.of(breaks ? broken(chance) : WHOLE);
        input.append(text);
        var answer = answer(text);
        return breaks ? answer.orDropped() : answer;
    }

    private static List<String> broken(Chance chance) {
        return List.of(
                "POST /join HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5000\r\n\r\ncode=",
                "POST /join HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
                "POST /join HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\n bad: folded\r\nNo colon here\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: evil.example\r\nX-Forwarded-Host: evil\r\nCookie: " + chance.string()
                        + "\r\n\r\n",
                "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
                chance.string() + "\r\n\r\n");
    }

    private Answer answer(String text) throws IOException {
        try (var socket = new RawSocket(port, patience)) {
            socket.send(text.getBytes(StandardCharsets.ISO_8859_1));
            socket.endOfSending();
            var page = socket.page(false);
            return new Answer("garbage: HTTP " + page.status(), page.head() + page.body());
        } catch (IOException | NumberFormatException | IndexOutOfBoundsException gone) {
            if (gone instanceof IOException failure && RawSocket.isHang(failure)) {
                throw failure;
            }
            return new Answer("garbage: " + Answer.DROPPED, "");
        }
    }
}
