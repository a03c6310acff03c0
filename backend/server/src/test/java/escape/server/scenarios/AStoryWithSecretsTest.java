package escape.server.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AStoryWithSecretsTest {
    private static final Sample SAMPLE = Sample.whole()
            .with("story:\n  secrets:\n    - {phrases: [the Open  door, spare key], known: [bob]}\n", "story:\n");

    @Test
    void isReadWhereNobodyTells() {
        assertThat(SAMPLE.problems()).isEmpty();
    }

    @Test
    void isToldOfEveryTextThatGivesThemAway() {
        told("body: They left by the open\n        door.", "body: It is said to be good.", "They left");
        told("briefing: Use the spare key.", "briefing: Look closely.", "Use the");
        told("blurb: A spare key.", "blurb: It begins.", "A spare key.");
        told("title: The Spare Key turns", "title: It is trained", "The Spare Key");
        told("summary: It needs a spare key.", "summary: A day.", "It needs");
        told("opening: A spare key!", "opening: It is Sunday.", "A spare key!");
        told("suggestion: Have you a spare key?", "suggestion: Hi", "Have you");
    }

    @Test
    void mayBeReadByThoseWhoKnow() {
        assertThat(SAMPLE.with("briefing: Mind the spare key.", "briefing: Mind the money.")
                        .problems())
                .isEmpty();
    }

    @Test
    void areTheWordsThemselvesAndNotPartsOfOthers() {
        assertThat(SAMPLE.with("opening: It has a spare keyboard.", "opening: It is Sunday.")
                        .problems())
                .isEmpty();
    }

    @Test
    void needWords() {
        assertThat(SAMPLE.with("phrases: []", "phrases: [the Open  door, spare key]")
                        .problems())
                .singleElement()
                .extracting(Problem::message)
                .asString()
                .contains("at least one phrase");
    }

    private static void told(String written, String insteadOf, String at) {
        Sample broken = SAMPLE.with(written, insteadOf);
        assertThat(broken.problems()).singleElement().satisfies(told -> {
            assertThat(told.message()).contains("gives away the secret phrase");
            assertThat(told.line() + ":" + told.column()).isEqualTo(broken.placeOf(at));
        });
    }
}
