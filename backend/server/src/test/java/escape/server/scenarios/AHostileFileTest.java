package escape.server.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Files of somebody who means harm: each is refused with a reason, and the reader comes to an end. */
class AHostileFileTest {
    /** A net below the bounds by count, which are what ends each reading. */
    private static final Duration AT_MOST = Duration.ofMinutes(1);

    @TestFactory
    Stream<DynamicTest> isRefusedWithAReason() {
        Map<String, byte[]> files = new LinkedHashMap<>(ofBytes());
        Stream.of(ofYaml(), ofTheFormat(), ofFormulas())
                .forEach(some -> some.forEach((name, text) -> files.put(name, text.getBytes(StandardCharsets.UTF_8))));
        assertThat(files).hasSizeGreaterThanOrEqualTo(40);
        return files.entrySet().stream().map(file -> DynamicTest.dynamicTest(file.getKey(), () -> refused(file)));
    }

    private static void refused(Map.Entry<String, byte[]> file) {
        Reading reading = assertTimeoutPreemptively(AT_MOST, () -> Sample.READER.read("hostile", file.getValue()));
        assertThat(reading).isInstanceOf(Reading.Unreadable.class);
        List<Problem> problems = ((Reading.Unreadable) reading).problems();
        assertThat(problems).isNotEmpty().hasSizeLessThanOrEqualTo(Limits.STANDARD.problems());
        assertThat(problems).allSatisfy(problem -> {
            assertThat(problem.line()).isPositive();
            assertThat(problem.column()).isPositive();
            assertThat(problem.message()).isNotBlank().hasSizeLessThan(1_000);
        });
    }

    private static Map<String, byte[]> ofBytes() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("nothing", new byte[0]);
        files.put("NULs", new byte[1_000]);
        files.put("broken UTF-8", new byte[] {'i', 'd', ':', ' ', (byte) 0xC3, (byte) 0x28});
        files.put("an overlong slash", new byte[] {'i', 'd', ':', ' ', (byte) 0xC0, (byte) 0xAF});
        files.put("a picture", new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13});
        files.put("UTF-16", "id: sample".getBytes(StandardCharsets.UTF_16));
        files.put("nine million bytes", new byte[9_000_000]);
        files.put("a mark of byte order alone", new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
        return files;
    }

    private static Map<String, String> ofYaml() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("too many characters", "a".repeat(Limits.STANDARD.characters() + 1));
        files.put("nested lists", "[".repeat(100_000));
        files.put("nested keys", "{a: ".repeat(100_000));
        files.put(
                "nested blocks",
                IntStream.range(0, 200).mapToObj(i -> " ".repeat(i) + "a:\n").collect(Collectors.joining()));
        files.put("dashes", "- ".repeat(100_000));
        files.put("question marks", "? ".repeat(100_000));
        files.put("unfolding lists", bomb("[%1$s, %1$s, %1$s]"));
        files.put("unfolding keys", bomb("{a: %1$s, b: %1$s}"));
        files.put("an alias of nothing", "id: *nothing");
        files.put("a circle of lists", "roles: &r [*r]");
        files.put("a circle of keys", "world: &w {company: *w, competitors: [*w]}");
        files.put("a circle in a key", "&a {*a : 1}");
        files.put("merged circles", "&a {<<: *a, id: x}");
        files.put(
                "a Java object",
                "!!javax.script.ScriptEngineManager [!!java.net.URLClassLoader [[!!java.net.URL [\"http://localhost\"]]]]");
        files.put("a tag of its own", "id: !include /etc/passwd");
        files.put("bytes", "id: !!binary aGVsbG8=");
        files.put("two documents", "id: a\n---\nid: b\n");
        files.put("another version", "%YAML 9.9\n---\nid: a\n");
        files.put("a tab", "id:\n\t- a");
        files.put("a quote without end", "id: \"" + "a".repeat(100_000));
        files.put("one huge text", "id: " + "a".repeat(1_900_000));
        files.put("one huge key", "? " + "k".repeat(1_900_000) + "\n: a\n");
        files.put("a million items", "roles: [" + "a,".repeat(900_000) + "]");
        files.put("many keys", many(50_000, "k%d: 1\n"));
        files.put("keys twice", many(50_000, "id: a%d\n"));
        return files;
    }

    private static Map<String, String> ofTheFormat() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("everything a number", sections("7"));
        files.put("everything a list", sections("[]"));
        files.put("everything keys", sections("{}"));
        files.put("everything empty", sections("null"));
        files.put("a list of lists", sections("[[[]]]"));
        files.put("huge digits", sample("format: " + "1".repeat(1_000_000), "format: 1"));
        files.put("digits that are none", sample("cash: " + "1".repeat(1_000_000) + "x", "cash: 50_000_000"));
        files.put("more than a number holds", sample("cash: 1e999", "cash: 50_000_000"));
        files.put("not a number", sample("cash: .nan", "cash: 50_000_000"));
        files.put("infinity", sample("cash: .inf", "cash: 50_000_000"));
        files.put("days without end", sample("last-day: 2147483647", "last-day: 100"));
        files.put("containers without end", sample("containers: 2147483647", "containers: 40"));
        files.put("tasks without end", sample("items: 2147483647", "items: 200"));
        files.put(
                "an effect in itself",
                sample(
                        "- &e either: {when: day > 1, then: [*e], otherwise: []}",
                        "- either: {when: day > 1, then: [chart: {to: [ann]}], otherwise: []}"));
        files.put(
                "an effect in itself, the other way",
                sample(
                        "- either: &e {when: day > 1, then: [either: *e]}",
                        "- either: {when: day > 1, then: [chart: {to: [ann]}], otherwise: []}"));
        files.put("a huge name", sample("line: " + "training".repeat(100_000), "line: training\n"));
        files.put(
                "many wrong names among many",
                sample("flags: {" + many(20_000, "a_flag_named_%d: true, "), "flags: {")
                        .replace(
                                "      - withdraw: {request: release_it}\n",
                                many(10_000, "      - flag: {name: some_flag_named_%d, value: true}\n")));
        return files;
    }

    private static Map<String, String> ofFormulas() {
        Map<String, String> conditions = new LinkedHashMap<>();
        conditions.put("a loop", "[1, 2].all(x, x > 0)");
        conditions.put("loops in loops", "[1].map(a, [1].map(b, [1].map(c, a + b + c))).size() > 0");
        conditions.put("a catastrophic pattern", "'aaaaaaaaaaaaaaaaaaaaaa!'.matches('(a+)+$')");
        conditions.put("a pattern of a name", "matches(live, '(a|a)*$')");
        conditions.put("brackets", "(".repeat(900) + "1" + ")".repeat(900));
        conditions.put("lists in lists", "[".repeat(900) + "]".repeat(900));
        conditions.put("noes", "!".repeat(1_900) + "true");
        conditions.put("minuses", "- ".repeat(900) + "1 > 0");
        conditions.put("choices in choices", "true ? ".repeat(250) + "true" + " : false".repeat(250));
        conditions.put("dots", "a" + ".a".repeat(900) + " > 1");
        conditions.put("indices", "a" + "[0]".repeat(600) + " > 1");
        conditions.put("a long sum", "0 " + "+ day ".repeat(320) + "> 1");
        conditions.put("more than a formula may have", "day > 0 || ".repeat(1_000) + "true");
        conditions.put("growing text", "'a' " + "+ 'a' ".repeat(310) + "== 'b'");
        conditions.put("a class", "java.lang.System.exit(0)");
        conditions.put("a message", "google.protobuf.Any{type_url: 'x'} == null");
        conditions.put("a map", "{'a': 1}['a'] == 1");
        conditions.put("a type", "type(1) == int");
        conditions.put("a time", "timestamp('2020-01-01T00:00:00Z') > timestamp(0)");
        conditions.put("a conversion", "int('9999999999999999999') > 0");
        conditions.put("a huge number", "day > 99999999999999999999999999999999");
        conditions.put("nothing", "null == null");
        Map<String, String> files = new LinkedHashMap<>();
        conditions.forEach((name, condition) ->
                files.put("formula: " + name, sample("when: \"" + condition + "\"", "when: day >= 100")));
        return files;
    }

    private static String sample(String written, String insteadOf) {
        return Sample.whole().with(written, insteadOf).text();
    }

    private static String sections(String value) {
        return Stream.of(
                        "id",
                        "format",
                        "title",
                        "world",
                        "roles",
                        "cast",
                        "parameters",
                        "flags",
                        "actions",
                        "story",
                        "players")
                .map(key -> key + ": " + value + "\n")
                .collect(Collectors.joining());
    }

    private static String many(int times, String line) {
        return IntStream.range(0, times).mapToObj(line::formatted).collect(Collectors.joining());
    }

    private static String bomb(String of) {
        List<String> lines = new ArrayList<>(List.of("x0: &x0 [a]\n"));
        for (int i = 1; i < 60; i++) {
            lines.add("x" + i + ": &x" + i + " " + of.formatted("*x" + (i - 1)) + "\n");
        }
        return String.join("", lines);
    }
}
