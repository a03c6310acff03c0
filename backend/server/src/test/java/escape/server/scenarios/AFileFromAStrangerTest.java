package escape.server.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.sun.management.ThreadMXBean;
import escape.simulation.Setup;
import escape.simulation.players.Game;
import escape.simulation.scenario.Playbook;
import escape.simulation.scenario.Role;
import escape.simulation.scenario.Scenario;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever somebody sends as a scenario, the answer is problems in words, or a scenario that can be played: no exception, no
 * hang, no flood of memory.
 */
class AFileFromAStrangerTest {
    /** A net, far above what any takes: a file that hangs must fail and not stop the build. */
    private static final Duration HANGS = Duration.ofMinutes(1);

    private static final long FLOOD = 4L * 1024 * 1024 * 1024;

    private static Stream<String> files() {
        return texts().keySet().stream();
    }

    private static Map<String, String> texts() {
        Map<String, String> all = new LinkedHashMap<>();
        ofYaml(all);
        ofTypes(all);
        ofFormulas(all);
        ofNumbers(all);
        return all;
    }

    private static void ofYaml(Map<String, String> all) {
        all.put("nothing", "");
        all.put("white space", " \n\t\n");
        all.put("a comment alone", "# nothing here");
        all.put("only a null", "~");
        all.put("several documents", "id: a\n---\nid: b\n");
        all.put("a list", "[1, 2, 3]");
        all.put("binary", "\u0000\u0001\u0002\u0003\u007f");
        all.put("a lone surrogate", "id: \ud800");
        all.put("a tab where no tab may be", "id:\n\t- x");
        all.put("an unclosed quote", "id: \"never");
        all.put("an unclosed bracket", "id: [never");
        all.put("too deep in lists", "id: " + "[".repeat(5_000));
        all.put("too deep in mappings", "{a: ".repeat(5_000));
        all.put("too deep by indentation", nested(400));
        all.put("a billion laughs", laughs(9));
        all.put("laughs in a mapping", "a: &a {x: 1}\nb: &b {x: *a, y: *a}\nc: {<<: *b, z: *b}\n");
        all.put("a circle", "id: &x [*x]");
        all.put("a circle in keys", "&x {*x : 1}");
        all.put("an alias to nothing", "id: *nobody");
        all.put("an object of Java", "id: !!javax.script.ScriptEngineManager [!!java.net.URLClassLoader [[]]]");
        all.put("a tag of one's own", "id: !mine x");
        all.put("a directive", "%YAML 9.9\n---\nid: x");
        all.put("keys twice", "id: a\nid: b\nid: c\n");
        all.put("a million items", "roles: [" + "x,".repeat(900_000) + "]");
        all.put("a million keys", IntStream.range(0, 150_000).mapToObj(i -> "k" + i + ": 1\n").collect(Collectors.joining()));
        all.put("one endless word", "id: " + "x".repeat(1_900_000));
        all.put("longer than may be", "#".repeat(2_100_000));
        all.put("a key that is a list", "[a, b]: c\nid: x");
        all.put("a key that is null", "~: c\nid: x");
    }

    private static void ofTypes(Map<String, String> all) {
        all.put("a list for a text", changed("title: [The, sample]", "title: The sample"));
        all.put("a mapping for a text", changed("title: {a: b}", "title: The sample"));
        all.put("a text for a number", changed("weekday: Sunday", "weekday: 7"));
        all.put("roles that are a number", changed("roles: 7\nunused:\n  - id: ann\n    name: Ann", "roles:\n  - id: ann\n    name: Ann"));
        all.put("a name with markup", changed("title: <script>alert(1)</script>", "title: The sample"));
        all.put("an id with a path", changed("id: ../../etc/passwd\n", "id: sample\n"));
        all.put("an id of a thousand letters", changed("id: " + "a".repeat(100_000) + "\n", "id: sample\n"));
        all.put("a language that is none", changed("language: \"'; drop table\"", "language: en"));
        all.put("a format from tomorrow", changed("format: 99", "format: 1"));
    }

    private static void ofFormulas(Map<String, String> all) {
        all.put("a loop", condition("[1, 2, 3].all(x, x > 0)"));
        all.put("a loop in a loop", condition("[1].map(x, [1].map(y, x * y)).size() > 0"));
        all.put("a formula of a mile", condition("day > 0" + " && day > 0".repeat(5_000)));
        all.put("brackets of a mile", condition("(".repeat(5_000) + "day > 0" + ")".repeat(5_000)));
        all.put("choices in choices", condition("day > 0 ? ".repeat(300) + "true" + " : false".repeat(300)));
        all.put("negations", condition("!".repeat(3_000) + "flags.won"));
        all.put("a regular expression that explodes", condition("'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!'.matches('(a+)+$')"));
        all.put("growing text", condition("('x' + 'x' + 'x').size() > 1"));
        all.put("a call of Java", condition("java.lang.System.exit(0) == 1"));
        all.put("a class", condition("day.getClass().forName('java.lang.Runtime') == 1"));
        all.put("a type of protocol buffers", condition("google.protobuf.Any{} == day"));
        all.put("time", condition("timestamp('2020-01-01T00:00:00Z') < now()"));
        all.put("bytes", condition("b'abc' == b'abc'"));
        all.put("a number that overflows", condition("day > 999999999999999999999999999"));
        all.put("a number that is divided by nothing", condition("day / 0 > 1 || day % 0 > 1"));
        all.put("a place in a place", text("${money(${cash})}"));
        all.put("places without end", text("${cash}".repeat(5_000)));
        all.put("an unclosed place", text("${cash"));
        all.put("half a place", text("$${}{}${"));
    }

    private static void ofNumbers(Map<String, String> all) {
        all.put("not a number", changed("stock: .nan", "stock: 80.5"));
        all.put("infinitely much", changed("stock: .inf", "stock: 80.5"));
        all.put("infinitely little", changed("stock: -.inf", "stock: 80.5"));
        all.put("very much", changed("stock: 1e308", "stock: 80.5"));
        all.put("more than a number holds", changed("stock: 1e999", "stock: 80.5"));
        all.put("less than nothing", changed("items: -200", "items: 200"));
        all.put("items without end", changed("items: 2147483647", "items: 200"));
        all.put("more than a whole number holds", changed("items: 99999999999", "items: 200"));
        all.put("octal", changed("items: 0777", "items: 200"));
        all.put("sixty to the power", changed("items: 12:30:45", "items: 200"));
        all.put("a date", changed("items: 2020-01-01", "items: 200"));
    }

    private static String changed(String written, String insteadOf) {
        return Sample.whole().with(written, insteadOf).text();
    }

    private static String condition(String formula) {
        return changed("when: \"" + formula.replace("\"", "'") + "\"", "when: day >= 100");
    }

    private static String text(String words) {
        return changed("body: \"" + words + "\"", "body: It is said to");
    }

    private static String nested(int depth) {
        return IntStream.range(0, depth).mapToObj(i -> " ".repeat(i) + "a:\n").collect(Collectors.joining());
    }

    private static String laughs(int doublings) {
        return IntStream.range(1, doublings)
                .mapToObj(i -> "x" + i + ": &x" + i + " [" + String.join(",", Collections.nCopies(9, "*x" + (i - 1))) + "]\n")
                .collect(Collectors.joining("", "x0: &x0 [ha]\n", ""));
    }

    @Test
    void isTriedInMoreThanFortyWays() {
        assertThat(texts()).hasSizeGreaterThan(40);
    }

    @ParameterizedTest
    @MethodSource("files")
    void isAnsweredInWordsOrCanBePlayed(String name) {
        String text = String.valueOf(texts().get(name));
        assertTimeoutPreemptively(HANGS, () -> {
            ThreadMXBean memory = (ThreadMXBean) ManagementFactory.getThreadMXBean();
            long before = memory.getCurrentThreadAllocatedBytes();
            switch (Sample.READER.read("stranger.yaml", text)) {
                case Reading.Unreadable unreadable ->
                    assertThat(unreadable.problems()).isNotEmpty().allSatisfy(problem -> {
                        assertThat(problem.message()).isNotBlank();
                        assertThat(problem.line()).isPositive();
                        assertThat(problem.column()).isPositive();
                    });
                case Reading.Read read -> isPlayed(read.scenario());
            }
            assertThat(memory.getCurrentThreadAllocatedBytes() - before).isLessThan(FLOOD);
        });
    }

    private static void isPlayed(Scenario scenario) {
        Setup setup = new Setup(1, 30, new Setup.Limits(6, 60, 40, 2000, 12, 1, 3600));
        Map<String, String> kinds =
                scenario.roles().stream().collect(Collectors.toMap(Role::id, role -> Playbook.RANDOM));
        assertThat(Game.play(Game.rules(scenario), setup, kinds, (state, events) -> {})
                        .session()
                        .isEnded())
                .isTrue();
    }

    @Test
    void isNotEvenOpenedWhereItIsHugeOrNoText(@TempDir Path folder) throws IOException {
        Path huge = folder.resolve("huge.yaml");
        Files.writeString(huge, "#".repeat(9_000_000));
        Path latin = Files.write(folder.resolve("latin.yaml"), "title: Caf\u00e9".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(((Reading.Unreadable) Sample.READER.read(huge)).problems())
                .extracting(Problem::message)
                .containsExactly("the file is too large");
        assertThat(((Reading.Unreadable) Sample.READER.read(latin)).problems())
                .extracting(Problem::message)
                .containsExactly("the file is not in UTF-8");
    }
}
