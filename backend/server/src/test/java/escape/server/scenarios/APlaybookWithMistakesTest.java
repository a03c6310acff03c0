package escape.server.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class APlaybookWithMistakesTest {
    private static final String BOOK = """

            players:
              - id: keen
                name: Keen
                summary: Does it all.
                parts:
                  - role: ann
                    answers: {release_it: "maybe"}
                    steps:
                      - do: {action: train_model, after: ["dine:train_model", "done:train_modle", "begun:no_such"]}
                      - do: {action: take_the_train, after: ["clue:slow_ho"], until: ["told:nothing_such", "day:soon"]}
                      - ask: {question: hi, after: ["answered:relase_it", "account:open", "evening"]}
                  - role: bob
                    steps:
                      - do: {action: train_model}
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
        told(sample, "train_model}\ntargets", "`train_model` is no action of `bob`", 0);
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

    /** @param quote 1 where a quotation mark stands before it */
    private static void told(Sample sample, String at, String says, int quote) {
        String place = sample.placeOf(quote == 1 ? "\"" + at : at);
        assertThat(sample.problems())
                .as(at)
                .anyMatch(told -> place.equals(told.line() + ":" + told.column())
                        && told.message().contains(says));
    }
}
