package escape.server.live;

import escape.server.access.Allowed;
import escape.server.access.Codes;
import escape.server.access.Denied;
import escape.server.access.Passes;
import escape.server.access.Who;
import escape.server.session.Outcome;
import escape.server.session.SessionCard;
import escape.server.session.Sessions;
import escape.server.session.UnreadableScenario;
import escape.server.web.Refusals;
import escape.simulation.Actor;
import escape.simulation.Command;
import escape.simulation.view.LobbySeat;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How a program joins: by the table's code, under the limits that hold for people. It uses no cookie, so no other page can
 * make a browser join with it; the token in the answer is all the authority there is.
 */
@RestController
class JoinApi {
    private static final int LONGEST_BODY = 4096;
    private static final String TOKEN_WORDS =
            "token must be 32 random bytes in URL-safe Base64, and of no other session";

    private record Wish(
            String code,
            String name,
            @Nullable String role,
            @Nullable String token) {}

    private record Problem(String code, String message, List<FromServer.Reason> reasons) {}

    private record Table(String session, String title, List<LobbySeat> seats) {}

    private record Joined(
            String session, String player, @Nullable String role, String token, String socket, String subprotocol) {}

    private final Sessions sessions;
    private final Passes passes;
    private final Codes codes;
    private final Refusals refusals;
    private final MessageSource messages;
    private final JsonMapper json = JsonMapper.builder().build();

    JoinApi(Sessions sessions, Passes passes, Codes codes, Refusals refusals, MessageSource messages) {
        this.sessions = sessions;
        this.passes = passes;
        this.codes = codes;
        this.refusals = refusals;
        this.messages = messages;
    }

    @GetMapping("/api/join/{code}")
    @Allowed(Who.ANYONE)
    ResponseEntity<Object> table(HttpServletRequest request, @PathVariable String code) {
        var card = codes.require(request, code);
        codes.requireOpen(card);
        var current = sessions.current(card.id());
        var scenario = current.simulation().scenario();
        var seats = LobbySeat.of(scenario, current.state().session());
        return json(HttpStatus.OK).body(new Table(card.id().toString(), scenario.title(), seats));
    }

    @PostMapping("/api/join")
    @Allowed(Who.ANYONE)
    ResponseEntity<Object> join(HttpServletRequest request, Locale language) throws IOException {
        var problems = new ArrayList<String>();
        var wish = wish(request, problems);
        if (!problems.isEmpty()) {
            return problem(HttpStatus.BAD_REQUEST, "bad_request", problems.getFirst(), List.of());
        }
        var card = codes.require(request, wish.code());
        var pass = wish.token() == null ? Optional.of(passes.newPass(card.id())) : passes.pass(wish.token(), card.id());
        return pass.map(own -> take(request, card, own, wish, language))
                .orElseGet(() -> problem(HttpStatus.BAD_REQUEST, "bad_request", TOKEN_WORDS, List.of()));
    }

    /** A program that asks again with its own token, as after a lost answer, is told of the seat that it has. */
    private ResponseEntity<Object> take(
            HttpServletRequest request, SessionCard card, Passes.SeatPass pass, Wish wish, Locale language) {
        var held = sessions.current(card.id()).state().session().seats().get(pass.player());
        if (held != null) {
            return joined(card, pass, held.role());
        }
        codes.requireRoom(request, card);
        if (wish.token() == null) {
            // Whoever has no token to ask again with must not be left without the seat's pass once the seat is taken.
            passes.keep(pass, card.id());
        }
        var seat = new Command.TakeSeat(pass.player(), wish.name().strip(), wish.role());
        return switch (sessions.handle(
                card.id(), UUID.randomUUID().toString(), seat, new Actor.Visitor(pass.player()))) {
            case Outcome.Acknowledged ignored -> {
                codes.joined(request, card);
                yield joined(card, pass, wish.role());
            }
            case Outcome.Refused(var reasons) -> {
                if (wish.token() == null) {
                    passes.withdraw(card.id(), pass.player());
                }
                yield problem(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "refused",
                        String.join(" ", refusals.words(reasons, language)),
                        FromServer.Reason.of(reasons, refusals, language));
            }
            case Outcome.NotSaved() ->
                problem(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "not_saved",
                        messages.getMessage("refusal.try_again", null, language),
                        List.of());
        };
    }

    private ResponseEntity<Object> joined(SessionCard card, Passes.SeatPass pass, @Nullable String role) {
        passes.keep(pass, card.id());
        return json(HttpStatus.CREATED)
                .body(new Joined(
                        card.id().toString(),
                        pass.player(),
                        role,
                        pass.token(),
                        "/sessions/" + card.id() + "/live",
                        Format.JSON.subprotocol()));
    }

    @ExceptionHandler
    ResponseEntity<Object> denied(Denied denied, Locale language) {
        return problem(
                denied.status(),
                denied.messageKey().substring("error.".length()),
                messages.getMessage(denied.messageKey(), null, language),
                List.of());
    }

    @ExceptionHandler
    ResponseEntity<Object> unreadable(UnreadableScenario unreadable, Locale language) {
        var words = messages.getMessage("error.unreadable", new Object[] {unreadable.engineVersion()}, language);
        return problem(HttpStatus.CONFLICT, "unreadable", words, List.of());
    }

    private static ResponseEntity<Object> problem(
            HttpStatus status, String code, String message, List<FromServer.Reason> reasons) {
        return json(status).body(new Problem(code, message, reasons));
    }

    /** Whatever a client says it accepts: a refusal that it did not ask for is better than none. */
    private static ResponseEntity.BodyBuilder json(HttpStatus status) {
        return ResponseEntity.status(status).contentType(MediaType.APPLICATION_JSON);
    }

    private Wish wish(HttpServletRequest request, List<String> problems) throws IOException {
        var body = body(request, problems);
        var fields = JsonFields.of(body == null ? json.createObjectNode() : body, problems);
        var wish = new Wish(
                fields.text("code"), fields.text("name"), fields.optionalText("role"), fields.optionalText("token"));
        fields.end();
        return wish;
    }

    /** No other site's page can make a browser send this without asking first. */
    private static boolean isJson(@Nullable String type) {
        return type != null && type.split(";", 2)[0].strip().equalsIgnoreCase(MediaType.APPLICATION_JSON_VALUE);
    }

    private @Nullable JsonNode body(HttpServletRequest request, List<String> problems) throws IOException {
        if (!isJson(request.getContentType())) {
            problems.add("Send the body as Content-Type: application/json");
            return null;
        }
        var bytes = request.getInputStream().readNBytes(LONGEST_BODY + 1);
        if (bytes.length > LONGEST_BODY) {
            problems.add("The body has more than " + LONGEST_BODY + " bytes");
            return null;
        }
        try {
            var tree = json.readTree(new String(bytes, StandardCharsets.UTF_8));
            if (tree.isObject()) {
                return tree;
            }
            problems.add("The body must be a JSON object");
        } catch (JacksonException broken) {
            problems.add("The body is not JSON: " + broken.getOriginalMessage());
        }
        return null;
    }
}
