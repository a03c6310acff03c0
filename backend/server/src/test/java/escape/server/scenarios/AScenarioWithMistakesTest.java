package escape.server.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AScenarioWithMistakesTest {

    /**
     * @param insteadOf what is right and stands in the sample once
     * @param at where the mistake is told: the place of this
     * @param says part of what is told
     */
    private record Mistake(String written, String insteadOf, String at, String says) {}

    private static final List<Mistake> OF_FORM = List.of(
            new Mistake(
                    "titel: The sample", "title: The sample", "titel", "unknown key `titel`, did you mean `title`?"),
            new Mistake("id: sample\n", "id: sample\n", "id: sample", "missing key `title`"),
            new Mistake("weekday: soon", "weekday: 7", "soon", "wants a whole number, found `soon`"),
            new Mistake("accent: [green]", "accent: green", "[green]", "wants text, found a list"),
            new Mistake("roles: ann\n", "roles: [ann]\n", "ann\n    group", "wants a list, found `ann`"),
            new Mistake("kind: raport", "kind: report", "raport", "diff, found `raport`"),
            new Mistake("items: 20.5", "items: 200", "20.5", "wants a whole number, found `20.5`"),
            new Mistake("outlet:\n", "outlet: The Paper\n", "\n      headline", "`outlet` is empty"),
            new Mistake("offline: maybe", "offline: true", "maybe", "wants true or false, found `maybe`"),
            new Mistake("group: Travel\n    group: T", "group: Travel", "group: T\n", "`group` stands here twice"),
            new Mistake("- travle: {", "- travel: {", "travle", "unknown effect `travle`, did you mean `travel`?"),
            new Mistake("- probe: {}", "- probe: {by: ann}", "{}\n", "missing key `by`"),
            new Mistake(
                    "- {chart: {}, x: 1}", "- chart: {to: [ann]}", "{chart: {}", "finish, found keys such as `chart`"),
            new Mistake("shown: !flags.won", "shown: day > 0", "!flags.won", "put this in quotes"),
            new Mistake(
                    "{text: he, or she, met",
                    "{text: somebody knew, met",
                    "or she",
                    "put a text with commas in quotes"));

    private static final List<Mistake> OF_NAMES = List.of(
            new Mistake(
                    "line: trainin\n",
                    "line: training\n",
                    "trainin\n",
                    "no budget line `trainin`, did you mean `training`?"),
            new Mistake(
                    "to: [ann, borad]",
                    "to: [ann, board]",
                    "borad]",
                    "no role or character `borad`, did you mean `board`?"),
            new Mistake("otherwise: never", "otherwise: \"no\"", "never", "there is no option `never`"),
            new Mistake("section: requsts", "section: requests", "requsts", "no section of a desk `requsts`"),
            new Mistake("id: Trouble\n", "id: trouble\n", "Trouble\n    title", "an id wants small letters"),
            new Mistake(
                    "id: over\n      title: Con",
                    "id: contained\n      title: Con",
                    "over\n      title: Over",
                    "`over` is taken by another ending"),
            new Mistake(
                    "{coding: 0.5, writing: 0.25}", "{coding: 0.75, writing: 0.25}", "{coding: 0.5,", "sum to 0.75"),
            new Mistake("if-drive: 1.8", "if-drive: 0.8", "1.8", "wants more than 0 and at most 1, found 1.8"),
            new Mistake("cap: -1}", "cap: 100_000}", "-1}", "wants 0 or more, found -1"),
            new Mistake("effectiveness: 99}", "effectiveness: 0.9}", "99}", "wants 0 to 1, found 99"));

    private static final List<Mistake> OF_FORMULAS = List.of(
            new Mistake(
                    "flags.sponsord &&",
                    "flags.sponsored &&",
                    "flags.sponsord",
                    "no `sponsord`, did you mean `sponsored`?"),
            new Mistake("evidence.ann && 2", "evidence.ann >= 2", "belief.ann", "`&&` cannot take"),
            new Mistake(
                    "probability: flag.x}",
                    "probability: 0.5}",
                    "flag.x",
                    "unknown name `flag`, did you mean `flags`?"),
            new Mistake(
                    "value: flags.won}",
                    "value: figures.expectation + 0.1}",
                    "flags.won}",
                    "wants a number, this formula gives a yes or no"),
            new Mistake(
                    "live == 'secnd'", "live == 'second'", "secnd", "`live` is never `secnd`, did you mean `second`?"),
            new Mistake("when: day = 100", "when: day >= 100", "= 100", "`==` for is"),
            new Mistake("${mony(cash)}", "${money(cash)}", "mony(", "unknown function `mony`, did you mean `money`?"),
            new Mistake("cost: 10000 + arg.spend", "cost: 10_000", "arg.spend\n    appendix", "no form with inputs"),
            new Mistake(
                    "headline: ${drive.autonomy}",
                    "headline: ${released_as}",
                    "drive.autonomy} is",
                    "hidden from players"),
            new Mistake("body: It is said ${to", "body: It is said to", "${to", "this `${` has no `}`"));

    @Test
    void isToldOfEachWithItsLineAndColumn() {
        List<Mistake> mistakes =
                Stream.of(OF_FORM, OF_NAMES, OF_FORMULAS).flatMap(List::stream).toList();
        Sample broken = Sample.whole();
        for (Mistake mistake : mistakes) {
            broken = broken.with(mistake.written(), mistake.insteadOf());
        }
        List<Problem> problems = broken.problems();
        for (Mistake mistake : mistakes) {
            String place = broken.placeOf(mistake.at());
            assertThat(problems)
                    .as("%s at %s", mistake.written(), place)
                    .anyMatch(told -> place.equals(told.line() + ":" + told.column())
                            && told.message().contains(mistake.says()));
        }
        assertThat(problems).hasSameSizeAs(mistakes);
    }

    @Test
    void isToldThemInTheOrderOfTheFileWithThePathToEach() {
        List<Problem> problems = Sample.whole()
                .with("line: trainin\n", "line: training\n")
                .with("to: [ann, borad]", "to: [ann, board]")
                .with("accent: [green]", "accent: green")
                .problems();
        assertThat(problems)
                .extracting(Problem::path)
                .containsExactly(
                        "roles[bob].accent", "actions[train_model].line", "injects[trouble].effects[3].reveal.to");
        assertThat(problems).extracting(Problem::file).containsOnly("sample.yaml");
    }

    /** The same letters stand in the words before it. */
    @Test
    void isToldTheLineOfAFormulaInATextOfSeveral() {
        Sample broken = Sample.whole().with("${cost}", "${round(score.hard.live * 100, 1)}");

        assertThat(broken.problems()).singleElement().satisfies(told -> {
            assertThat(told.message()).contains("unknown name `cost`");
            assertThat(told.line() + ":" + told.column()).isEqualTo(broken.placeOf("cost}"));
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            part: 1                   | missing key `measure`
            measure: {stroy: {}}      | unknown measure `stroy`, did you mean `story`?
            measure: story            | wants one key out of
            """)
    void isToldOfATargetWithoutAMeasure(String written, String says) {
        String text = Sample.whole().text() + "\ntargets:\n  - {id: x, text: t, players: random, " + written + "}\n";

        assertThat(new Sample(text).problems())
                .extracting(Problem::message)
                .anySatisfy(message -> assertThat(message).contains(says));
    }

    @Test
    void isToldOfNamesThatAreTooLong() {
        String longest = "s".repeat(100);
        assertThat(Sample.whole().with("id: " + longest + "\n", "id: sample\n").problems())
                .isEmpty();
        Sample broken = Sample.whole()
                .with("id: " + longest + "s\n", "id: sample\n")
                .with("flags: {f" + longest + ": false, sponsored", "flags: {sponsored");
        assertThat(broken.problems())
                .extracting(Problem::path, Problem::message)
                .contains(
                        tuple("id", "an id has at most 100 characters"),
                        tuple("flags", "a name has at most 100 characters"));
    }

    @Test
    void isToldWhereItStopsBeingYaml() {
        Sample broken = Sample.whole().with("roles: [ann\n", "roles: [ann]\n");
        assertThat(broken.problems()).singleElement().satisfies(told -> {
            assertThat(told.line() + ":" + told.column()).isEqualTo(broken.placeOf(": Research"));
            assertThat(told.message()).startsWith("this is no YAML:");
        });
    }
}
