package escape.server.live;

import static org.assertj.core.api.Assertions.assertThat;

import escape.simulation.Actor;
import escape.simulation.Command;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What PROTOCOL.md promises to whoever writes a program. */
class TheProtocolDocumentTest {
    private static final Pattern REFUSAL = Pattern.compile("HttpStatus\\.\\w+,\\s*\"(?:error\\.)?([a-z_]+)\"");
    private static final Actor PLAYER = new Actor.Player("p", "engineer");
    private final ClientFrames frames = new ClientFrames(16_384, 64);

    /** Every frame that the document shows as one of the client's. */
    static Stream<String> examples() throws IOException {
        var yours = part("## From you", "## Limits");
        return yours.lines().filter(line -> line.startsWith("{\"type\""));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void showsFramesThatAreUnderstood(String example) {
        assertThat(frames.read(example, PLAYER)).isInstanceOf(ClientFrames.Reading.Read.class);
    }

    @Test
    void namesEveryCommandAndNoOther() throws IOException {
        var tables = part("| command | fields |", "## Limits");
        var named = tables.lines()
                .filter(line -> line.startsWith("| `"))
                .flatMap(line -> words(line.split("\\|")[1]))
                .collect(Collectors.toSet());

        assertThat(named).containsExactlyInAnyOrderElementsOf(CommandFrames.names());
    }

    @Test
    void namesEveryFrameOfTheServer() throws IOException {
        var named = part("## From the server", "## From you")
                .lines()
                .filter(line -> line.startsWith("| `"))
                .flatMap(line -> words(line.split("\\|")[1]))
                .collect(Collectors.toSet());

        assertThat(named)
                .isEqualTo(Set.of("welcome", "whole", "update", "presence", "notes", "ack", "refused", "error", "pong"))
                .hasSameSizeAs(Arrays.stream(FromServer.class.getPermittedSubclasses())
                        .filter(FromServer.class::isAssignableFrom)
                        .toList());
    }

    @Test
    void namesEveryOwnCloseCode() throws IOException {
        assertThat(part("## Limits and closing", null))
                .contains("| " + Closing.SEAT_LOST.getCode() + " |")
                .contains("| " + Closing.TOO_SLOW.getCode() + " |")
                .contains("| " + Closing.TOO_MANY.getCode() + " |");
    }

    /** Those of joining and of the handshake, as they stand in the sources. */
    @Test
    void namesEveryCodeOfARefusalBeforeASocket() throws IOException {
        var codes = new TreeSet<String>();
        for (var source : List.of("access/Codes", "access/ForeignPages", "live/JoinApi", "live/Door")) {
            var text = Files.readString(Path.of("src/main/java/escape/server", source + ".java"));
            REFUSAL.matcher(text).results().map(found -> found.group(1)).forEach(codes::add);
        }

        assertThat(codes).contains("session_alone", "foreign_page", "not_saved", "away", "restarting");
        assertThat(words(part("## Join", "## From the server"))).containsAll(codes);
    }

    @Test
    void leavesNoCommandOfAPersonWithoutAName() {
        var kinds = Arrays.stream(Command.class.getPermittedSubclasses()).collect(Collectors.toSet());
        var unnamed = Set.of(Command.TakeSeat.class, Command.PlayAlone.class, Command.DeliverReply.class);

        // Leaving and freeing a seat are two names of one command.
        assertThat(CommandFrames.names()).hasSize(kinds.size() - unnamed.size() + 1);
    }

    private static Stream<String> words(String cell) {
        return Pattern.compile("`([a-z_]+)`").matcher(cell).results().map(found -> found.group(1));
    }

    private static String part(String from, @Nullable String to) throws IOException {
        var document = Files.readString(Path.of("PROTOCOL.md"));
        var start = document.indexOf(from);
        var end = to == null ? document.length() : document.indexOf(to, start);
        assertThat(start).isNotNegative();
        return document.substring(start, end);
    }
}
