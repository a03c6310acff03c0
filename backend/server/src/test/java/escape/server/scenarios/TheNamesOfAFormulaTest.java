package escape.server.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import escape.simulation.Actor;
import escape.simulation.Command;
import escape.simulation.Decision;
import escape.simulation.Event;
import escape.simulation.Issued;
import escape.simulation.Setup;
import escape.simulation.Simulation;
import escape.simulation.State;
import escape.simulation.scenario.Condition;
import escape.simulation.scenario.Facts;
import escape.simulation.scenario.Happenings;
import escape.simulation.scenario.Scenario;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The names that the reader lets through are those that the simulation answers to. */
class TheNamesOfAFormulaTest {
    private static final Setup SETUP = new Setup(1, 30, new Setup.Limits(4, 40, 40, 2000, 8, 1, 600));

    private final Scenario sample = Sample.whole().scenario();
    private final List<Facts> asked = new ArrayList<>();

    @Test
    void areAllAnsweredWithTheKindTheyHave() {
        Vocabulary names = ScenarioNames.of(sample, Limits.STANDARD.vocabulary());
        Facts facts = factsOfTheFirstDay();
        List<String> unanswered = names.names().stream()
                .filter(name -> asFact(name, names).in(facts).isEmpty())
                .toList();
        assertThat(names.names()).contains("day", "flags.won", "score.hard.live", "line.training.left");
        assertThat(unanswered).isEmpty();
    }

    private static Expression.Asked asFact(String name, Vocabulary names) {
        return new Expression.Asked(Objects.requireNonNull(names.fact(name)).kind(), List.of(name.split("\\.")));
    }

    private Facts factsOfTheFirstDay() {
        Happenings.Ending ending = sample.story().endings().getFirst();
        Condition spy = new Condition() {
            @Override
            public String source() {
                return "spy";
            }

            @Override
            public Set<String> names() {
                return Set.of();
            }

            @Override
            public boolean holds(Facts facts) {
                asked.add(facts);
                return false;
            }
        };
        Record spied = with(sample.story(), "endings", List.of(with(ending, "when", spy)));
        Simulation simulation = new Simulation((Scenario) with(sample, "story", spied));
        State state = simulation.initial(SETUP);
        state = after(simulation, state, new Command.Start());
        after(simulation, state, new Command.BeginDay(1));
        return asked.getFirst();
    }

    private static State after(Simulation simulation, State before, Command command) {
        State state = before;
        Decision decision = simulation.decide(state, new Issued(command, new Actor.Facilitator(), 0));
        for (Event event : ((Decision.Accepted) decision).events()) {
            state = simulation.evolve(state, event);
        }
        return state;
    }

    private static Record with(Record record, String component, Object value) {
        @Nullable
        Object[] values = Arrays.stream(record.getClass().getRecordComponents())
                .map(one -> one.getName().equals(component) ? value : Records.value(record, one.getName()))
                .toArray();
        return StandIn.construct(record.getClass(), values);
    }
}
