package escape.server.fuzz;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Forms and requests that no browser would send. */
final class FormTalk implements AutoCloseable {
    /** Method, address, fields. */
    private static final List<String> FORMS = List.of(
            "POST /join code",
            "POST /join/{code}/seat name role key",
            "GET /join/{code}",
            "GET /api/join/{code}",
            "POST /alone/{scenario} name role key seed",
            "POST /facilitator/enter secret email password",
            "POST /sessions scenario seed pace key",
            "POST /imports file key",
            "POST /scenarios file key",
            "DELETE /scenarios/{any}",
            "POST /sessions/{id}/start key",
            "POST /sessions/{id}/pause key",
            "DELETE /sessions/{id}/pause key",
            "POST /sessions/{id}/days day key",
            "POST /sessions/{id}/run-on key",
            "POST /sessions/{id}/pace secondsPerDay key",
            "POST /sessions/{id}/hold key",
            "DELETE /sessions/{id}/hold key",
            "POST /sessions/{id}/actions/{any} why argument.spend argument.name key",
            "POST /sessions/{id}/messages to text evidence key",
            "POST /sessions/{id}/questions question key",
            "POST /sessions/{id}/requests/{any}/answer option why key",
            "POST /sessions/{id}/announcements to title text key",
            "POST /sessions/{id}/beats/{any} key",
            "POST /sessions/{id}/injects/{any} key",
            "POST /sessions/{id}/moves/{any} key",
            "POST /sessions/{id}/steering steering key",
            "POST /sessions/{id}/figures/{any} value reason key",
            "POST /sessions/{id}/characters/{any} key",
            "DELETE /sessions/{id}/characters/{any} key",
            "POST /sessions/{id}/characters/{any}/messages to text key",
            "POST /sessions/{id}/drafts/{any} text key",
            "DELETE /sessions/{id}/drafts/{any} key",
            "POST /sessions/{id}/questions/{any}/reply text key",
            "POST /sessions/{id}/access/{any} reason key",
            "POST /sessions/{id}/roles/{any}/built-in kind key",
            "DELETE /sessions/{id}/seats/{any} key",
            "POST /sessions/{id}/notes text key",
            "DELETE /sessions/{id}/notes/{any} key",
            "GET /sessions/{id}/notes",
            "GET /sessions/{id}/desk",
            "GET /sessions/{id}/stage",
            "GET /sessions/{id}/control",
            "GET /sessions/{id}/qr.svg",
            "GET /sessions/{id}/replay version",
            "GET /sessions/{id}/replay/frames from to version",
            "GET /sessions/{id}/export.jsonl",
            "GET /facilitator page",
            "GET /{any}",
            "GET /webjars/{any}",
            "GET /css/{any}");

    private static final String TOKEN = "a-token-of-our-own-making-01";
    /** As the page would have masked it, here with nothing. */
    private static final String MASKED = Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(("\0".repeat(TOKEN.length()) + TOKEN).getBytes(StandardCharsets.UTF_8));

    private final int port;
    private final int patience;
    private @Nullable RawSocket line;

    FormTalk(int port, int patience) {
        this.port = port;
        this.patience = patience;
    }

    /** Mostly in the shape of a form, with the wrong words, the wrong cookie, the wrong session, or the wrong method. */
    Answer form(Seat seat, Seat other, Chance chance, StringBuilder input) throws IOException {
        if (chance.one(12)) {
            return right(seat, chance, input);
        }
        var parts = List.of(chance.of(FORMS).split(" "));
        var verb = parts.getFirst();
        var path = address(parts.get(1), seat, other, chance);
        var fields = new ArrayList<String>();
        for (var field : parts.subList(2, parts.size())) {
            if (!chance.one(12)) {
                fields.add(field + "=" + encoded(chance.string(), chance));
            }
        }
        if (verb.equals("DELETE") || chance.one(25)) {
            fields.add("_method=" + (chance.one(4) ? encoded(chance.string(), chance) : "delete"));
        }
        if (chance.one(40)) {
            fields.addAll(Collections.nCopies(1200, "x=1"));
        }
        String method = verb.equals("DELETE") ? "POST" : verb;
        if (chance.one(25)) {
            method = chance.of(List.of("PUT", "PATCH", "TRACE", "OPTIONS", "HEAD", "CONNECT", "BREW", "get", "DELETE"));
        }
        String body = method.equals("POST") ? String.join("&", fields) : "";
        String query = method.equals("POST") || fields.isEmpty() ? "" : "?" + String.join("&", fields);
        var type = "application/x-www-form-urlencoded";
        if (parts.contains("file") || chance.one(30)) {
            type = "multipart/form-data; boundary=" + (chance.one(4) ? "" : "parts");
            body = multipart(chance);
        }
        return exchange(
                method + " " + path + query + " HTTP/1.1\r\n" + headers(seat, other, chance, type),
                body,
                method,
                input);
    }

    /** As a page sends it: chance alone hits upon so few of these that a short run may have none. */
    private Answer right(Seat seat, Chance chance, StringBuilder input) throws IOException {
        var form = seat.isFacilitator() ? "pace secondsPerDay=3000" : "messages to=all_hands&text=Words";
        var parts = form.split(" ");
        var head = "POST /sessions/" + seat.session() + "/" + parts[0] + " HTTP/1.1\r\nHost: localhost\r\n"
                + "Content-Type: application/x-www-form-urlencoded\r\nAccept: text/vnd.turbo-stream.html, text/html\r\n"
                + "Cookie: " + seat.cookie() + "; XSRF-TOKEN=" + TOKEN + "\r\nX-CSRF-Token: " + MASKED + "\r\n";
        return exchange(head, parts[1] + "&key=right" + chance.below(1_000_000), "POST", input);
    }

    /** The join of programs, bent like a frame. */
    Answer join(Chance chance, StringBuilder input) throws IOException {
        String body = "{\"code\":" + chance.literal() + ",\"name\":" + chance.literal()
                + (chance.one(2) ? ",\"role\":" + chance.literal() : "")
                + (chance.one(2) ? ",\"token\":" + chance.literal() : "")
                + (chance.one(3) ? "}" : chance.one(5) ? "}}" : "}");
        return exchange(
                "POST /api/join HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n",
                body,
                "POST",
                input);
    }

    /** What is hardly HTTP any more. */
    Answer garbage(Chance chance, StringBuilder input) throws IOException {
        var breaks = chance.one(2);
        var text = chance.of(breaks ? broken(chance) : WHOLE);
        input.append(text);
        var answer = garbage(text);
        return breaks ? answer.orDropped() : answer;
    }

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

    private Answer garbage(String text) throws IOException {
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

    private Answer exchange(String head, String body, String method, StringBuilder input) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        var all = head + (bytes.length > 0 || method.equals("POST") ? "Content-Length: " + bytes.length + "\r\n" : "")
                + "\r\n";
        input.append(all).append(body);
        // On a line that has stood idle, the server may have hung up; on a fresh one it must answer.
        var isFresh = line == null;
        var answer = ask(all, bytes, method);
        return isFresh || !answer.kind().contains(Answer.DROPPED) ? answer : ask(all, bytes, method);
    }

    private Answer ask(String all, byte[] bytes, String method) throws IOException {
        try {
            var socket = line();
            socket.send(all.getBytes(StandardCharsets.ISO_8859_1));
            socket.send(bytes);
            var page = socket.page(method.equals("HEAD"));
            if (page.closes()) {
                close();
            }
            return new Answer("form: HTTP " + page.status(), page.head() + page.body());
        } catch (IOException gone) {
            close();
            if (RawSocket.isHang(gone)) {
                throw gone;
            }
            return new Answer("form: " + Answer.DROPPED, "");
        }
    }

    private RawSocket line() throws IOException {
        var open = line;
        if (open == null) {
            open = new RawSocket(port, patience);
            line = open;
        }
        return open;
    }

    private static String headers(Seat seat, Seat other, Chance chance, String type) {
        var cookie =
                chance.of(List.of(seat.cookie(), seat.cookie(), other.cookie(), "escape-facilitator=x", "=;;\u00e9"));
        var hasToken = !chance.one(6);
        return "Host: localhost\r\nContent-Type: " + type + "\r\nCookie: " + cookie
                + (hasToken ? "; XSRF-TOKEN=" + TOKEN : "") + "\r\n"
                + (hasToken ? "X-CSRF-Token: " + MASKED + "\r\n" : chance.one(2) ? "X-CSRF-Token: x\r\n" : "")
                + (chance.one(2) ? "Accept: text/vnd.turbo-stream.html, text/html\r\n" : "Accept: text/html\r\n")
                + (chance.one(30) ? "X-HTTP-Method-Override: DELETE\r\n" : "");
    }

    private static String address(String pattern, Seat seat, Seat other, Chance chance) {
        var session =
                chance.one(8) ? encoded(chance.string(), chance) : chance.one(8) ? other.session() : seat.session();
        return pattern.replace("{id}", session)
                .replace("{code}", encoded(chance.string(), chance))
                .replace("{scenario}", chance.one(3) ? encoded(chance.string(), chance) : "futureai")
                .replace("{any}", chance.one(3) ? String.valueOf(chance.below(9)) : encoded(chance.string(), chance));
    }

    private static String encoded(String text, Chance chance) {
        // As it stands, where a request may hold it: then its own percent signs are bad ones.
        if (chance.one(10)) {
            return text.replaceAll("[^!-~]|[#?&]", "%");
        }
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                + chance.of(List.of("", "", "", "", "", "", "%ED%A0%80"));
    }

    private static String multipart(Chance chance) {
        var content = chance.of(List.of(
                "id: x\ntitle: [",
                "&a [*a, *a]",
                "a: &a [b]\nc: *z",
                "\0\0\0",
                "{\"escape\":1}\n{\"version\":1}",
                "{\"format\":1,\"session\":{}}\n",
                chance.string(),
                "[".repeat(3000)));
        var whole = "--parts\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + MASKED
                + "\r\n--parts\r\nContent-Disposition: form-data; name=\"key\"\r\n\r\n" + chance.string()
                + "\r\n--parts\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + chance.string()
                + "\"\r\nContent-Type: text/plain\r\n\r\n" + content + "\r\n--parts--\r\n";
        return chance.one(4) ? whole.substring(0, chance.below(whole.length())) : whole;
    }

    @Override
    public void close() {
        if (line != null) {
            line.close();
            line = null;
        }
    }
}
