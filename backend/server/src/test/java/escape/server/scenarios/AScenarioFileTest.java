package escape.server.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import escape.simulation.scenario.Action;
import escape.simulation.scenario.Document;
import escape.simulation.scenario.Effect;
import escape.simulation.scenario.Input;
import escape.simulation.scenario.Scenario;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AScenarioFileTest {
    private final Scenario scenario = Sample.whole().scenario();

    @Test
    void mayHaveEveryKindOfEffectAndInput() {
        Set<Class<?>> there =
                Records.within(scenario).stream().map(Record::getClass).collect(Collectors.toSet());
        assertThat(there).contains(Effect.class.getPermittedSubclasses());
        assertThat(there).contains(Input.class.getPermittedSubclasses());
        assertThat(scenario.documents())
                .extracting(Document::generator)
                .contains(Document.Generator.MEMORY_FILE, Document.Generator.ACCESS_LOG, null);
    }

    @Test
    void givesTextsNumbersAndTruthsAsTheyAreWritten() {
        assertThat(scenario.world().models().getFirst().name()).isEqualTo("1.0");
        assertThat(scenario.parameters().finance().cash()).isEqualTo(50_000_000);
        assertThat(scenario.parameters().finance().salary()).isEqualTo(8000);
        assertThat(scenario.parameters().hosting().perComplexity()).isEqualTo(4);
        assertThat(scenario.departures().getFirst().note()).isEqualTo("on");
        assertThat(scenario.requests().getFirst().otherwise()).isEqualTo("no");
        assertThat(scenario.world().benchmarks().getFirst().weights())
                .isEqualTo(Map.of("coding", 0.75, "writing", 0.25));
        assertThat(scenario.action("take_the_train").now()).first().isEqualTo(new Effect.Travel("ann", "office"));
    }

    @Test
    void mayLeaveOutWhatIsOptional() {
        Action action = scenario.action("take_the_train");
        assertThat(Stream.of(action.cost(), action.line(), action.days(), action.when(), action.waits()))
                .containsOnlyNulls();
        assertThat(action.inputs()).isEmpty();
        assertThat(action.once()).isFalse();
        assertThat(scenario.inject("trouble").day()).isNull();
    }

    @Test
    void isKnownByItsContent() {
        String text = Sample.whole().text();
        assertThat(hash(text)).hasSize(64).isEqualTo(hash(text)).isNotEqualTo(hash(text + "\n"));
    }

    /** A rule that came later must not take away what has been played. */
    @Test
    void isReadThoughItBreaksARuleWhereItWasKept() {
        String text = Sample.whole().with("patience: 500000", "patience: 5").text();

        assertThat(Sample.READER.read("kept", text)).isInstanceOf(Reading.Unreadable.class);
        assertThat(Sample.READER.readKept("kept", text)).isInstanceOf(Reading.Read.class);
    }

    @Test
    void mayUseWhatStandsElsewhereInIt() {
        Sample anchored = Sample.whole()
                .with("members: &everybody [ann, bob, board]", "members: [ann, bob, board]")
                .with("reveal: {clue: slow_hi, to: *everybody}", "reveal: {clue: slow_hi, to: [ann, board]}");
        assertThat(Records.within(anchored.scenario(), Effect.Reveal.class))
                .containsExactly(new Effect.Reveal("slow_hi", List.of("ann", "bob", "board")));
    }

    private static String hash(String text) {
        return ((Reading.Read) new Sample(text).reading()).contentHash();
    }
}
