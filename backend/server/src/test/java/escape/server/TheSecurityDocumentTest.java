package escape.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TheSecurityDocumentTest {
    private static final Path SOURCES = Path.of("..");
    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| (\\d+\\.\\d+\\.\\d+)(?:–(\\d+\\.\\d+\\.\\d+))? \\|(.*)\\|$");
    private static final Pattern NAMED = Pattern.compile("`([A-Z][A-Za-z]+)(?:\\.([a-z]\\w+))?`");
    private static final List<String> STATES = List.of("met", "in part", "unmet", "n/a", "operator");

    /** Names of the JDK's and of frameworks. */
    private static final List<String> NOT_OURS =
            List.of("Secure", "SameSite", "HttpOnly", "SecureRandom", "ContentDisposition", "Map", "WeakMap");

    /** Requirements of levels 1 and 2 in each section of ASVS 5.0.0, which come first in all of them. */
    private static final String SECTIONS = """
            1.1:2 1.2:9 1.3:11 1.4:3 1.5:2 2.1:3 2.2:3 2.3:4 2.4:1 3.2:2 3.3:4 3.4:6 3.5:5 3.7:2 4.1:3 4.2:1 4.3:2 4.4:4
            5.1:1 5.2:3 5.3:2 5.4:3 6.1:3 6.2:12 6.3:4 6.4:4 6.5:5 6.6:3 6.8:4 7.1:3 7.2:4 7.3:2 7.4:5 7.5:2 7.6:2
            8.1:2 8.2:3 8.3:1 8.4:1 9.1:3 9.2:4 10.1:2 10.2:2 10.3:4 10.4:11 10.5:5 10.6:2 10.7:3 11.1:2 11.2:3 11.3:3
            11.4:4 11.5:1 11.6:1 12.1:3 12.2:2 12.3:4 13.1:1 13.2:5 13.3:2 13.4:5 14.1:2 14.2:4 14.3:3 15.1:3 15.2:3
            15.3:7 16.1:1 16.2:5 16.3:4 16.4:3 16.5:3 17.1:1 17.2:4 17.3:2""";

    private final String document = read(Path.of("SECURITY.md"));

    @Test
    void namesEachRequirementOnce() {
        var asked = Arrays.stream(SECTIONS.strip().split("\\s+"))
                .map(section -> section.split(":"))
                .flatMap(section -> numbers(section[0], 1, Integer.parseInt(section[1])))
                .toList();

        var answered = ROW.matcher(document)
                .results()
                .flatMap(row -> row.group(2) == null ? Stream.of(row.group(1)) : range(row.group(1), row.group(2)))
                .toList();

        assertThat(asked).hasSize(253);
        assertThat(answered).containsExactlyElementsOf(asked);
    }

    @Test
    void givesEachAStateAndShowsWhatIsMetOrSaysThatNothingDoes() {
        var silent = new ArrayList<String>();
        ROW.matcher(document).results().forEach(row -> {
            var cells = row.group(3).split("\\|");
            var state = cells[1].strip();
            assertThat(STATES).as(row.group(1)).contains(state);
            var shown = cells[2].contains("Test") || cells[2].contains("Contract") || cells[2].contains("o test");
            if (state.equals("met") && !shown && !row.group(1).equals("11.1.2")) {
                silent.add(row.group(1));
            }
        });

        assertThat(silent).isEmpty();
    }

    @Test
    void namesOnlyClassesAndTestsThatExist() throws IOException {
        var sources = sources();
        var missing = NAMED.matcher(document)
                .results()
                .filter(named -> !NOT_OURS.contains(named.group(1)))
                .filter(named -> !exists(sources.getOrDefault(named.group(1), ""), named.group(2)))
                .map(MatchResult::group)
                .toList();

        assertThat(missing).isEmpty();
    }

    private static boolean exists(String source, @Nullable String method) {
        return !source.isEmpty() && (method == null || source.contains("void " + method + "("));
    }

    private static Stream<String> range(String from, String to) {
        var section = from.substring(0, from.lastIndexOf('.'));
        return numbers(section, last(from), last(to));
    }

    private static Stream<String> numbers(String section, int from, int to) {
        return IntStream.rangeClosed(from, to).mapToObj(number -> section + "." + number);
    }

    private static int last(String number) {
        return Integer.parseInt(number.substring(number.lastIndexOf('.') + 1));
    }

    /** By the name of the class; of one name in several packages, all together. */
    private static Map<String, String> sources() throws IOException {
        try (var files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().contains("src"))
                    .filter(file -> file.toString().endsWith(".java"))
                    .collect(Collectors.toMap(
                            file -> file.getFileName().toString().replace(".java", ""),
                            TheSecurityDocumentTest::read,
                            String::concat));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
