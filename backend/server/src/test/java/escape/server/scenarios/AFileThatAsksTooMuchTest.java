package escape.server.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AFileThatAsksTooMuchTest {

    @Test
    void isNotReadIfItIsTooLong() {
        String text = "#".repeat(Limits.STANDARD.characters() + 1);
        assertThat(told(text)).containsExactly("the file has more than 2000000 characters");
    }

    @Test
    void isNotReadIfItIsTooDeep() {
        assertThat(told("id: " + "[".repeat(10_000))).singleElement().asString().contains("Nesting Depth exceeded");
    }

    @Test
    void isNotReadIfItsAliasesUnfoldAgainAndAgain() {
        String bomb = IntStream.range(1, 30)
                .mapToObj(i -> "x" + i + ": &x" + i + " [*x" + (i - 1) + ", *x" + (i - 1) + "]\n")
                .collect(Collectors.joining("", "x0: &x0 [a]\n", ""));
        assertThat(told(bomb)).singleElement().asString().contains("aliases");
    }

    @Test
    void isNotReadFurtherThanItMayUnfold() {
        Limits few = new Limits(2_000_000, 24, 50, 200, 2000, 48, 600, 64, 500, 8);
        assertThat(told(few, Sample.whole().text())).contains("the file unfolds into more values than are read");
    }

    @Test
    void isNotFollowedInACircle() {
        assertThat(told("id: sample\nworld: &w {competitors: [*w]}\n"))
                .containsExactly("this stands in itself, by its alias: it would go on for ever");
    }

    @Test
    void isToldOnlySoManyProblems() {
        String text = "roles: [" + "x, ".repeat(2 * Limits.STANDARD.problems()) + "]";
        assertThat(told(text)).hasSize(Limits.STANDARD.problems());
    }

    @Test
    void mayNotMakeJavaObjects() {
        Sample sample = Sample.whole().with("accent: !!java.net.URL [\"http://localhost\"]", "accent: green");
        assertThat(sample.problems())
                .extracting(Problem::message)
                .containsExactly("this is no YAML: Global tag is not allowed: tag:yaml.org,2002:java.net.URL");
    }

    @Test
    void isToldThatItIsEmpty() {
        assertThat(told("")).containsExactly("the file is empty");
        assertThat(told("- a")).containsExactly("a scenario wants keys with values, found a list");
    }

    @Test
    void mayNotHaveFormulasWithoutEnd() {
        assertThat(withCondition("day > 0" + " && day > 0".repeat(500))).contains("too long or too deep");
        assertThat(withCondition("(".repeat(200) + "day > 0" + ")".repeat(200))).contains("too long or too deep");
        assertThat(withCondition("[1, 2].all(x, x > 0)")).contains("unknown function `all`");
    }

    private static String withCondition(String condition) {
        return Sample.whole()
                .with("when: \"" + condition + "\"", "when: day >= 100")
                .problems()
                .getFirst()
                .message();
    }

    private static List<String> told(String text) {
        return told(Limits.STANDARD, text);
    }

    private static List<String> told(Limits limits, String text) {
        return switch (new ScenarioReader(limits, Sample.DAY_NAME).read("file", text)) {
            case Reading.Read _ -> List.of();
            case Reading.Unreadable unreadable ->
                unreadable.problems().stream().map(Problem::message).toList();
        };
    }
}
