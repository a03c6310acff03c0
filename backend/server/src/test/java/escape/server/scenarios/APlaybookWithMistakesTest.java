package escape.server.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class APlaybookWithMistakesTest {
    private static final Limits LONG_LISTS =
            new Limits(2_000_000, 24, 50, 100_000, 100_000, 2000, 48, 600, 20_000, 64, 5_000, 200_000, 500, 8);

    private static final String BOOK = """

            players:
              - id: keen
                name: Keen
                summary: Does it all.
                parts:
                  - role: ann
                    answers: {release_it: "maybe"}
                    steps:
                      - do: {action: train_model, arguments: {focus: much, codename: x}, after: ["dine:train_model", "done:train_modle", "begun:no_such"]}
                      - do: {action: take_the_train, after: ["clue:slow_ho"], until: ["told:nothing_such", "day:soon"]}
                      - ask: {question: hi, after: ["answered:relase_it", "account:open", "evening"]}
                  - role: bob
                    steps:
                      - do: {action: train_model, arguments: {focus: much, codename: x}}
            targets:
              - id: quick
                text: It is quick.
                players: keen
                part: 1
                measure:
                  fact: {at: {beat: B9}, holds: day > 2}
            """;

    @Test
    void isToldOfEachMarkThatNeverComes() {
        Sample sample = new Sample(Sample.whole().text() + BOOK);
        told(sample, "dine:train", "unknown mark `dine:`, did you mean `done`?", 1);
        told(sample, "done:train_modle", "no action `train_modle`, did you mean `train_model`?", 1);
        told(sample, "begun:no_such", "no action `no_such`", 1);
        told(sample, "clue:slow_ho", "no clue `slow_ho`, did you mean `slow_hi`?", 1);
        told(sample, "told:nothing_such", "no clue `nothing_such`", 1);
        told(sample, "day:soon", "wants a whole number of days", 1);
        told(sample, "answered:relase_it", "no request `relase_it`, did you mean `release_it`?", 1);
        told(sample, "account:open", "`account:` wants `cut`", 1);
        told(sample, "evening", "a mark is a kind and a name", 1);
        told(sample, "release_it: \"maybe\"", "`release_it` has no option `maybe`", 0);
        told(sample, "B9}", "there is no beat `B9`, did you mean `B1`?", 0);
        told(
                sample,
                "train_model, arguments: {focus: much, codename: x}}\ntargets",
                "`train_model` is no action of `bob`",
                0);
        assertThat(sample.problems()).hasSize(12);
    }

    @Test
    void isToldOfARoleThatItForgets() {
        Sample sample = new Sample(Sample.whole().text() + "\nplayers:\n  - {id: lazy, name: Lazy, summary: Rests.,"
                + " parts: [{role: ann, steps: []}]}\n");
        assertThat(sample.problems())
                .extracting(Problem::message)
                .containsExactly("this playbook has no part for `bob`");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {focus: much, codename: x, spnd: "1"}         | `train_model` does not ask for `spnd`, did you mean `spend`?
            {focus: mch, codename: x}                     | `focus` has no option `mch`, did you mean `much`?
            {focus: much, codename: x, spend: "100001"}   | `spend` wants a number from 0 to 100000 in plain digits, found `100001`
            {focus: much, codename: x, spend: "-1"}       | `spend` wants a number from 0 to 100000 in plain digits, found `-1`
            {focus: much, codename: x, spend: "1e3"}      | `spend` wants a number from 0 to 100000 in plain digits, found `1e3`
            {focus: much, codename: " "}                  | `codename` wants some text
            {focus: much}                                 | `train_model` also asks for `codename`
            {focus: much, codename: 12345678901234567890123456789012345678901} | `codename` takes at most 40 characters
            """)
    void isToldOfWhatDoesNotFitTheFormOfAnAction(String arguments, String why) {
        assertThat(doing(arguments).problems()).extracting(Problem::message).containsExactly(why);
    }

    @Test
    void isToldWhereTheArgumentStands() {
        Sample sample = doing("{focus: much, codename: x, spnd: \"1\"}");

        assertThat(sample.problems())
                .singleElement()
                .satisfies(told -> assertThat(told.line() + ":" + told.column()).isEqualTo(sample.placeOf("spnd")));
    }

    @Test
    void mayFillAFormToItsBrim() {
        assertThat(doing("{focus: little, codename: x, spend: \"100000\"}").problems())
                .isEmpty();
    }

    @Test
    void hearsOfABrokenFormOnce() {
        Sample sample = doing("{focus: much, codename: x, spend: \"1\"}").with("max: lots", "max: 100000");

        assertThat(sample.problems())
                .singleElement()
                .satisfies(told -> assertThat(told.path()).endsWith("max"));
    }

    @Test
    void hasANameOfItsOwn() {
        String again = "  - id: %s\n    name: Again\n    summary: Rests.\n    parts: [{role: ann}, {role: bob}]\n";
        String books = "\nplayers:\n" + again.formatted("lazy") + again.formatted("lazy") + again.formatted("random")
                + "targets:\n"
                + "  - {id: quick, text: One., players: lazy, part: 1, measure: {story: {}}}\n".repeat(2);

        assertThat(new Sample(Sample.whole().text() + books).problems())
                .extracting(Problem::message)
                .containsExactly(
                        "the id `lazy` is taken by another playbook",
                        "`random` is who plays at random, without a playbook",
                        "the id `quick` is taken by another target");
    }

    /** Each is compared with each that there is, so that is not done without end. */
    @Test
    void isToldWhatIsMeantOnlySoOften() {
        String marks = IntStream.range(100, 600)
                .mapToObj(i -> "\"done:take_the_train_%d\"".formatted(i))
                .collect(Collectors.joining(", "));
        String actions = IntStream.range(0, 4_000)
                .mapToObj("  - {id: a%d, roles: [ann], group: Work, title: Work, summary: Work.}\n"::formatted)
                .collect(Collectors.joining());
        String book = "\nplayers:\n  - {id: keen, name: Keen, summary: Does it all., parts: [{role: bob}, {role: ann,"
                + " steps: [do: {action: take_the_train, after: [" + marks + "]}]}]}\n";
        String text = Sample.whole().with("actions:\n" + actions, "actions:\n").text() + book;

        assertThat(problems(text, LONG_LISTS))
                .extracting(Problem::message)
                .allMatch(message -> message.startsWith("there is no action `take_the_train_"))
                .filteredOn(message -> message.endsWith("did you mean `take_the_train`?"))
                .hasSizeBetween(200, 300);
    }

    private static List<Problem> problems(String text, Limits limits) {
        return switch (new ScenarioReader(limits, Sample.DAY_NAME).read("sample.yaml", text)) {
            case Reading.Read _ -> List.of();
            case Reading.Unreadable(var problems) -> problems;
        };
    }

    private static Sample doing(String arguments) {
        return new Sample(Sample.whole().text() + "\nplayers:\n  - {id: keen, name: Keen, summary: Does it all.,"
                + " parts: [{role: bob}, {role: ann, steps: [do: {action: train_model, arguments: " + arguments
                + "}]}]}\n");
    }

    /** @param quote 1 where a quotation mark stands before it */
    private static void told(Sample sample, String at, String says, int quote) {
        String place = sample.placeOf(quote == 1 ? "\"" + at : at);
        assertThat(sample.problems())
                .as(at)
                .anyMatch(told -> place.equals(told.line() + ":" + told.column())
                        && told.message().contains(says));
    }
}
