package escape.server.replay;

import static org.assertj.core.api.Assertions.assertThat;

import escape.server.batch.Programs;
import escape.server.eventlog.StateDigest;
import escape.server.session.SessionCard;
import escape.server.session.Sessions;
import escape.server.session.Shelf;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A session that was played on the server, taken to another machine and replayed there. */
class AVerifiedFileTest extends AtAnArchive {
    @TempDir
    private Path folder;

    AVerifiedFileTest(@Autowired Sessions sessions, @Autowired Shelf shelf, @LocalServerPort int port) {
        super(sessions, shelf, port);
    }

    @Test
    void hasTheStatesThatTheServerHadWhileItWasPlayed() {
        var card = table();
        var seen = new LinkedHashMap<Long, String>();
        for (var step : play(card.id())) {
            step.run();
            var now = sessions.current(card.id());
            seen.put(now.version(), new StateDigest().of(now.state()));
        }

        var lines = export(card);

        assertThat(seen).hasSizeGreaterThan(5);
        assertThat(lines).hasSize(Math.toIntExact(sessions.current(card.id()).version()) + 1);
        for (Map.Entry<Long, String> one : seen.entrySet()) {
            assertThat(lines.get(Math.toIntExact(one.getKey()))).contains("\"state\":\"" + one.getValue() + "\"");
        }
        assertThat(verified(lines)).hasValue(0);
    }

    @Test
    void isNotTheSameWithOneOtherNumber() {
        var lines = export(played());
        var changed = lines.stream()
                .map(line -> line.replaceFirst("\"offered\":([0-9]+)\\.", "\"offered\":9$1."))
                .toList();

        assertThat(changed).isNotEqualTo(lines);
        assertThat(verified(changed)).hasValue(1);
    }

    @Test
    void cannotBeComparedWithoutStates() {
        var bare = export(played()).stream()
                .map(line -> line.replaceFirst(",\"state\":\"[0-9a-f]+\"", ""))
                .toList();

        assertThat(verified(bare)).hasValue(1);
    }

    @Test
    void isNotTheSameWhereItCannotBeRead() {
        assertThat(verified(List.of("hello"))).hasValue(1);
    }

    private OptionalInt verified(List<String> lines) {
        try {
            Path file = folder.resolve("session.jsonl");
            Files.write(file, lines);
            return Programs.run("verify", file.toString());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private List<String> export(SessionCard card) {
        return facilitator()
                .get("/sessions/" + card.id() + "/export.jsonl")
                .body()
                .lines()
                .toList();
    }
}
