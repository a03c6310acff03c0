package escape.server.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import escape.server.session.SessionCard;
import escape.server.session.Sessions;
import escape.simulation.Archive;
import escape.simulation.Command;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The example client, which was written from PROTOCOL.md and shares no line with this server. */
class AProgramInPythonTest extends AtALiveServer {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private final BlockingQueue<String> said = new LinkedBlockingQueue<>();
    private @Nullable Process process;

    AProgramInPythonTest(@Autowired Sessions sessions, @LocalServerPort int port) {
        super(sessions, port);
    }

    @BeforeAll
    static void needsPython() throws InterruptedException {
        assumeTrue(hasPython(), "python3 is not on the PATH; install it to run the example client");
    }

    @AfterEach
    void stop() {
        if (process != null) {
            process.destroy();
        }
    }

    @Test
    void playsIsCutOffAndCatchesUp() throws IOException {
        var card = pausedTable();
        facilitate(card.id(), new Command.Resume());
        facilitate(card.id(), new Command.ChangePace(3_600));
        start(card.code(), "Monty", "writer");

        assertThat(next("client", "joined").path("role").asString()).isEqualTo("writer");
        var whole = next("type", "whole");
        assertThat(whole.path("sections").path("briefing").path("text").asString())
                .isEqualTo("Secret of the writer");

        say("{\"type\": \"send\", \"to\": \"all\", \"text\": \"Grüße from Python\"}");
        var update = next("type", "update");
        assertThat(update.path("from")).isEqualTo(whole.path("to"));
        assertThat(update.toString()).contains("Grüße from Python");
        assertThat(next("type", "ack").path("version")).isEqualTo(update.path("to"));

        say("drop");
        next("client", "cut off");
        facilitate(card.id(), new Command.Announce(null, "While you were away", "It has rained"));
        var last = facilitate(card.id(), new Command.Announce("editor", "Not for you", "It has not"));
        say("back");
        assertThat(next("client", "connected").path("version")).isEqualTo(update.path("to"));
        var missed = next("type", "update");

        assertThat(missed.path("from")).isEqualTo(update.path("to"));
        assertThat(missed.path("to").asLong()).isBetween(last - 1, last);
        assertThat(missed.toString()).contains("It has rained").doesNotContain("Not for you");
    }

    @Test
    void losesNoCommandAndGivesNoneTwiceWhateverTheLineDoes() throws IOException {
        var card = pausedTable();
        facilitate(card.id(), new Command.Resume());
        facilitate(card.id(), new Command.ChangePace(3_600));
        start(card.code(), "Monty", "writer");

        say(message("early"));
        next("client", "connected");
        next("type", "ack");

        say(message("cut off") + "\ndrop");
        next("client", "cut off");
        say(message("while away"));
        say("{\"type\": \"send\"");
        next("client", "no JSON");
        say("back");
        next("client", "connected");
        next("type", "ack");

        say("{\"type\": \"dance\"}");
        next("client", "given up");
        next("client", "connected");
        say(message("last"));
        // What has been answered does not go out again, so this one's answer is the last.
        while (!texts(card).contains("last")) {
            next("type", "ack");
        }
        assertThat(texts(card)).containsExactly("early", "cut off", "while away", "last");
    }

    private static String message(String text) {
        return "{\"type\": \"send\", \"to\": \"all\", \"text\": \"" + text + "\"}";
    }

    private List<String> texts(SessionCard card) {
        return sessions.current(card.id()).state().archive().messages().stream()
                .map(Archive.Message::text)
                .toList();
    }

    @Test
    void isToldWhyItCannotSit() throws IOException {
        var card = table();
        join(card, "Monty", "editor");

        start(card.code(), "Monty", "writer");

        assertThat(heard(line -> true)).contains("already");
    }

    private void start(String code, String name, String role) throws IOException {
        var started = new ProcessBuilder(
                        "python3", "-X", "utf8", "examples/client.py", "http://localhost:" + port, code, name, role)
                .redirectErrorStream(true)
                .start();
        process = started;
        Thread.ofVirtual().start(() -> listen(started.inputReader()));
    }

    private void listen(BufferedReader reader) {
        try (reader) {
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                said.add(line);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void say(String line) throws IOException {
        var writer = running().outputWriter();
        writer.write(line + "\n");
        writer.flush();
    }

    private JsonNode next(String field, String value) {
        return JSON.readTree(heard(line -> line.startsWith("{")
                && JSON.readTree(line).path(field).asString("").equals(value)));
    }

    private String heard(Predicate<String> wanted) {
        try {
            while (true) {
                var line = said.poll(30, TimeUnit.SECONDS);
                if (line == null) {
                    throw new AssertionError(
                            "The program says nothing more; alive: " + running().isAlive());
                }
                if (wanted.test(line)) {
                    return line;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private Process running() {
        var known = process;
        if (known == null) {
            throw new AssertionError("Not started yet");
        }
        return known;
    }

    private static boolean hasPython() throws InterruptedException {
        try {
            return new ProcessBuilder("python3", "--version").start().waitFor() == 0;
        } catch (IOException missing) {
            return false;
        }
    }
}
