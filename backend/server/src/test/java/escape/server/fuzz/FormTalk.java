package escape.server.fuzz;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Forms as pages send them, and as no browser would. */
final class FormTalk implements AutoCloseable {
    private static final String TOKEN = "a-token-of-our-own-making-01";
    /** As the page would have masked it, here with nothing. */
    private static final String MASKED = Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(("\0".repeat(TOKEN.length()) + TOKEN).getBytes(StandardCharsets.UTF_8));

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String TURBO = "Accept: text/vnd.turbo-stream.html, text/html, */*;q=0.1\r\n";

    private static final Pattern WORD = Pattern.compile("\\{([a-z]+)}");
    /** Of the story and the server; what is this round's own comes with its cast. */
    private static final Map<String, List<String>> WORDS = Map.of(
            "scenario", List.of("futureai"),
            "role", List.of("alexander", "george", "david"),
            "action", List.of("try_external_memory", "answer_tickets", "team_dinner", "train"),
            "figure", List.of("expectation", "grant"),
            "character", List.of("hr", "press", "model"),
            "style", List.of("base.css", "tokens.css?v=1"),
            "probe", List.of("liveness", "readiness"));

    /** A backup takes as long as a thousand forms, and longer with each round. */
    private static final int BACKUPS = 25;

    private final int port;
    private final int patience;
    private final Cast.Spare spare;
    private @Nullable RawSocket line;

    FormTalk(int port, int patience, Cast.Spare spare) {
        this.port = port;
        this.patience = patience;
        this.spare = spare;
    }

    /** Now and then as a page sends it; mostly with the wrong words, the wrong cookie, the wrong session, or the wrong method. */
    Answer form(Form form, Seat seat, Seat other, Chance chance, StringBuilder input) throws IOException {
        if (form.takesFile() || !chance.one(3)) {
            return bent(form, seat, other, chance, input);
        }
        return whole(form, seat, chance, input);
    }

    /** One that this seat may send. */
    Answer own(Seat seat, Chance chance, StringBuilder input) throws IOException {
        var answer = whole(Forms.own(seat), seat, chance, input);
        return new Answer(answer.kind().replace("form:", "own form of " + seat.name() + ":"), answer.text());
    }

    private Answer whole(Form form, Seat seat, Chance chance, StringBuilder input) throws IOException {
        var fields = new ArrayList<String>();
        form.fields().forEach(field -> fields.add(filled(field, seat, chance)));
        if (form.isDelete()) {
            fields.add("_method=delete");
        }
        var headers = "Host: localhost\r\nContent-Type: " + (form.isTheOperators() ? "application/json" : FORM) + "\r\n"
                + (form.isTheOperators() ? bearer(chance.one(BACKUPS)) : TURBO)
                + "Cookie: " + seat.cookie() + "; XSRF-TOKEN=" + TOKEN + "\r\nX-CSRF-Token: " + MASKED + "\r\n";
        return sent(form.verb(), filled(form.path(), seat, chance), fields, headers, input);
    }

    private Answer bent(Form form, Seat seat, Seat other, Chance chance, StringBuilder input) throws IOException {
        var fields = new ArrayList<String>();
        for (var field : form.fields()) {
            if (!chance.one(12)) {
                var name = field.replaceAll("=.*", "");
                fields.add(chance.one(2) ? filled(field, seat, chance) : name + "=" + encoded(chance.string(), chance));
            }
        }
        if (form.isDelete() || chance.one(25)) {
            fields.add("_method=" + (chance.one(4) ? encoded(chance.string(), chance) : "delete"));
        }
        if (chance.one(40)) {
            fields.addAll(Collections.nCopies(1200, "x=1"));
        }
        String method = form.verb();
        if (chance.one(25)) {
            method = chance.of(List.of("PUT", "PATCH", "TRACE", "OPTIONS", "HEAD", "CONNECT", "BREW", "get", "DELETE"));
        }
        var path = bentPath(form, seat, other, chance);
        if (form.takesFile() || chance.one(30)) {
            var type = "multipart/form-data; boundary=" + (chance.one(4) ? "" : "parts");
            var headers = headers(form, seat, other, chance, type);
            return exchange(method + " " + path + " HTTP/1.1\r\n" + headers, multipart(chance), method, input);
        }
        return sent(method, path, fields, headers(form, seat, other, chance, FORM), input);
    }

    private Answer sent(String method, String path, List<String> fields, String headers, StringBuilder input)
            throws IOException {
        var all = String.join("&", fields);
        var isBody = method.equals("POST");
        var query = isBody || fields.isEmpty() ? "" : "?" + all;
        return exchange(method + " " + path + query + " HTTP/1.1\r\n" + headers, isBody ? all : "", method, input);
    }

    /** The join of programs, bent like a frame. */
    Answer join(Chance chance, StringBuilder input) throws IOException {
        var code = chance.one(4) ? Chance.quoted(word("code", chance)) : chance.literal();
        String body = "{\"code\":" + code + ",\"name\":" + chance.literal()
                + (chance.one(2) ? ",\"role\":" + chance.literal() : "")
                + (chance.one(2) ? ",\"token\":" + chance.literal() : "")
                + (chance.one(3) ? "}" : chance.one(5) ? "}}" : "}");
        return exchange(
                "POST /api/join HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n",
                body,
                "POST",
                input);
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

    private String headers(Form form, Seat seat, Seat other, Chance chance, String type) {
        var cookie =
                chance.of(List.of(seat.cookie(), seat.cookie(), other.cookie(), "escape-facilitator=x", "=;;\u00e9"));
        var hasToken = !chance.one(6);
        return "Host: localhost\r\nContent-Type: " + type + "\r\nCookie: " + cookie
                + (hasToken ? "; XSRF-TOKEN=" + TOKEN : "") + "\r\n"
                + (hasToken ? "X-CSRF-Token: " + MASKED + "\r\n" : chance.one(2) ? "X-CSRF-Token: x\r\n" : "")
                + (form.isTheOperators() ? bearer(false) : chance.one(2) ? TURBO : "Accept: text/html\r\n")
                + (chance.one(30) ? "X-HTTP-Method-Override: DELETE\r\n" : "");
    }

    private static String bearer(boolean right) {
        return "Authorization: Bearer " + (right ? Fuzz.OPERATOR : "none-of-the-operators") + "\r\nAccept: */*\r\n";
    }

    private String filled(String pattern, Seat seat, Chance chance) {
        return WORD.matcher(pattern).replaceAll(found -> word(found, seat, chance));
    }

    private String bentPath(Form form, Seat seat, Seat other, Chance chance) {
        var whose = chance.one(8) ? other : seat;
        return WORD.matcher(form.path())
                .replaceAll(found -> chance.one(found.group(1).equals("id") ? 8 : 3)
                        ? Matcher.quoteReplacement(encoded(chance.string(), chance))
                        : word(found, whose, chance));
    }

    private String word(MatchResult found, Seat seat, Chance chance) {
        return switch (found.group(1)) {
            case "id" -> seat.session();
            case "key" -> "right" + chance.below(1_000_000);
            case "new" -> "somebody" + chance.below(1_000_000);
            case "number", "any" -> String.valueOf(chance.below(9));
            default -> word(found.group(1), chance);
        };
    }

    private String word(String name, Chance chance) {
        return chance.of(WORDS.getOrDefault(name, spare.words().getOrDefault(name, List.of())));
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
