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
        Limits few = new Limits(2_000_000, 24, 50, 200, 100_000, 2000, 48, 600, 20_000, 64, 2_000, 200_000, 500, 8);
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

    @Test
    void mayNotHaveMoreFormulasThanCanBeRead() {
        assertThat(told("documents: [" + ("{body: \"" + "${day} ".repeat(10_000) + "\"}, ").repeat(3) + "]\n"))
                .contains("a scenario has at most 20000 formulas");
    }

    @Test
    void mayNotRepeatOneTextForEver() {
        String text =
                "documents:\n  - {id: a, body: &t \"" + "x".repeat(90_000) + "\"}\n" + "  - {body: *t}\n".repeat(100);

        assertThat(told(text)).contains("the file unfolds into more values than are read");
    }

    @Test
    void mayNotHaveAListOrATextWithoutEnd() {
        assertThat(told("world:\n  skills: [" + "a, ".repeat(3_000) + "]\n"))
                .contains("a list has at most 2000 items, found 3000");
        assertThat(told("title: " + "x".repeat(200_000))).contains("a text has at most 100000 characters");
    }

    /** Everybody may know every clue: the pairs are more than their file is long. */
    @Test
    void mayNotHaveMorePairsThanCanBeNamed() {
        String people =
                IntStream.range(0, 1_500).mapToObj("{id: c%d}"::formatted).collect(Collectors.joining(", "));
        String clues =
                IntStream.range(0, 1_500).mapToObj("{id: k%d}"::formatted).collect(Collectors.joining(", "));

        assertThat(told("cast: {characters: [" + people + "]}\nstory: {clues: [" + clues + "]}\n"))
                .anySatisfy(message -> assertThat(message).contains("more than 200000 names"));
    }

    /** Each model lacks each skill: the problems are more than their file is long. */
    @Test
    void isToldOnlyTheFirstOfManyProblems() {
        String skills = IntStream.range(0, 2_000).mapToObj("s%d"::formatted).collect(Collectors.joining(", "));
        String models = "{id: m, abilities: {}}, ".repeat(2_000);

        assertThat(told("world: {skills: [" + skills + "], models: [" + models + "]}\n"))
                .hasSize(Limits.STANDARD.problems());
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
