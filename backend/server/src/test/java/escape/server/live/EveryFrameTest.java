package escape.server.live;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import escape.server.accounts.Colleague;
import escape.server.session.SessionCard;
import escape.server.session.Sessions;
import escape.server.web.Visit;
import escape.simulation.Command;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * Who may say what over the socket, as one table that a person has looked at: {@code src/test/resources/approved/frames.txt}.
 * Whoever has no seat in the session does not get so far as to say anything; see {@link AtTheDoorTest}.
 */
class EveryFrameTest extends AtALiveServer {
    private static final Path APPROVED = Path.of("src/test/resources/approved/frames.txt");

    /** One command of each name, in an order in which none takes away the ground from the next. */
    private static final Map<String, String> COMMANDS = commands();

    EveryFrameTest(@Autowired Sessions sessions, @LocalServerPort int port) {
        super(sessions, port);
    }

    @Test
    void standsInTheTable() throws IOException {
        var card = table();
        facilitate(card.id(), new Command.Start());
        var callers = List.of(
                heard("writer", following(join(card, "Wanda", "writer"))),
                heard("editor", following(join(card, "Eddy", "editor"))),
                heard("spectator", following(watching(card))),
                // Its own table, which nobody has started yet.
                heard("facilitator", facilitating(table())),
                heard("co_facilitator", lookingOn(card)));
        var table = COMMANDS.keySet().stream()
                        .sorted()
                        .map(name -> "%-12s %s".formatted(name, outcomes(name, callers)))
                        .collect(joining("\n"))
                + "\n";
        if (Boolean.getBoolean("approved.write")) {
            Files.writeString(APPROVED, table);
        }

        assertThat(COMMANDS.keySet()).isEqualTo(CommandFrames.names());
        assertThat(table).isEqualTo(Files.readString(APPROVED));
    }

    @Test
    void isAcceptedFromSomebodyAndRefusedToSomebody() throws IOException {
        assertThat(Files.readAllLines(APPROVED))
                .allSatisfy(line -> assertThat(line)
                        .satisfiesAnyOf(
                                one -> assertThat(one).contains("done"),
                                // Allowed, and with nothing to act on in so small a story.
                                one -> assertThat(one)
                                        .startsWith("answer ")
                                        .contains("writer unknown_request", "facilitator unknown_request"),
                                one -> assertThat(one)
                                        .startsWith("bring_about ")
                                        .contains("facilitator unknown_beat"),
                                one -> assertThat(one).startsWith("make_move ").contains("facilitator unknown_move"),
                                one -> assertThat(one).startsWith("free_seat ").contains("facilitator unknown_seat"),
                                one -> assertThat(one).startsWith("send_draft ").contains("facilitator unknown_draft"),
                                one -> assertThat(one).startsWith("drop_draft ").contains("facilitator unknown_draft"),
                                one -> assertThat(one).startsWith("reply_as ").contains("facilitator not_taken_over"))
                        .containsPattern("not_facilitator|not_seated|^leave "));
    }

    @Test
    void thatAsksForAViewGetsTheCallersOwn() {
        var card = pausedTable();
        var programs = Map.of(
                "writer", following(join(card, "Wanda", "writer")),
                "editor", following(join(card, "Eddy", "editor")),
                "stage", following(watching(card)));

        programs.forEach((who, program) -> {
            var whole = program.send("{\"type\":\"resync\"}").next("whole").toString();
            assertThat(whole.contains("Secret of the writer")).as(who).isEqualTo(who.equals("writer"));
            assertThat(whole.contains("Secret of the editor")).as(who).isEqualTo(who.equals("editor"));
        });
    }

    /** What came of each command, by name. */
    private record Caller(String name, Map<String, JsonNode> answers) {
        /** Done, or the first rule against it. */
        String outcome(String command) {
            var answer = answers.getOrDefault(command, MissingNode.getInstance());
            return answer.path("type").asString().equals("ack")
                    ? "done"
                    : answer.path("reasons").path(0).path("rule").asString();
        }
    }

    private static Caller heard(String name, Program program) {
        var answers = new LinkedHashMap<String, JsonNode>();
        COMMANDS.forEach((command, fields) -> {
            program.command(command, "{\"type\":\"" + command + "\"" + fields + "}");
            answers.put(
                    command,
                    program.until(frame ->
                            Set.of("ack", "refused").contains(frame.path("type").asString())));
        });
        assertThat(answers)
                .allSatisfy((command, answer) ->
                        assertThat(answer.path("key").asString()).isEqualTo(command));
        return new Caller(name, answers);
    }

    private static String outcomes(String command, List<Caller> callers) {
        return callers.stream()
                .map(caller -> caller.name() + " " + caller.outcome(command))
                .collect(joining(", "));
    }

    private Program.Joined watching(SessionCard card) {
        var joined = Program.join(port, card.code(), "Sue", null);
        assertThat(joined.status()).isEqualTo(201);
        return joined;
    }

    private Program facilitating(SessionCard card) {
        return running(card, owner());
    }

    private Program lookingOn(SessionCard card) {
        var visit = new Visit(port);
        Colleague.welcomed(owner(), visit, "co_facilitator");
        return running(card, visit);
    }

    private Visit owner() {
        var visit = new Visit(port);
        visit.get("/facilitator/enter?secret=open-sesame-and-let-me-in");
        visit.get("/facilitator");
        return visit;
    }

    private Program running(SessionCard card, Visit visit) {
        var cookie = "escape-facilitator=" + visit.cookie("escape-facilitator");
        return open(new Program())
                .connect(port, "/sessions/" + card.id() + "/live", Format.JSON.subprotocol(), null, "Cookie", cookie)
                .send("{\"type\":\"subscribe\"}");
    }

    private static Map<String, String> commands() {
        var commands = new LinkedHashMap<String, String>();
        commands.put("start", "");
        commands.put("act", ",\"action\":\"look\",\"arguments\":{\"where\":\"out\"}");
        commands.put("answer", ",\"number\":1,\"option\":\"yes\",\"arguments\":{}");
        commands.put("send", ",\"to\":\"editor\",\"text\":\"Hello\",\"evidence\":[]");
        commands.put("ask", ",\"question\":\"Why?\"");
        commands.put("pause", "");
        commands.put("resume", "");
        commands.put("change_pace", ",\"secondsPerDay\":60");
        commands.put("hold_clock", ",\"hold\":false");
        commands.put("begin_day", ",\"day\":1");
        commands.put("run_on", "");
        commands.put("fire_inject", ",\"inject\":\"rain\"");
        commands.put("bring_about", ",\"beat\":\"B1\"");
        commands.put("announce", ",\"title\":\"Note\",\"text\":\"It rains\"");
        commands.put("take_over", ",\"character\":\"owner\"");
        commands.put("speak_as", ",\"character\":\"owner\",\"to\":\"writer\",\"text\":\"Hello\"");
        commands.put("send_draft", ",\"number\":1,\"text\":\"Hello\"");
        commands.put("drop_draft", ",\"number\":1");
        commands.put("reply_as", ",\"number\":1,\"text\":\"Hello\"");
        commands.put("hand_back", ",\"character\":\"owner\"");
        commands.put("adjust", ",\"figure\":\"cash\",\"value\":1,\"reason\":\"a test\"");
        commands.put("steer_moves", ",\"steering\":\"manual\"");
        commands.put("make_move", ",\"move\":\"copy\"");
        commands.put("set_access", ",\"role\":\"editor\",\"open\":false,\"reason\":\"a test\"");
        commands.put("free_seat", ",\"player\":\"nobody\"");
        commands.put("seat_built_in", ",\"role\":\"editor\",\"kind\":\"random\"");
        commands.put("end", ",\"reason\":\"a test\"");
        commands.put("leave", "");
        return commands;
    }
}
