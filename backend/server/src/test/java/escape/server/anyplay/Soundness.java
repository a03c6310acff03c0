package escape.server.anyplay;

import static org.assertj.core.api.Assertions.assertThat;

import escape.simulation.Event;
import escape.simulation.Outlook;
import escape.simulation.Session.Phase;
import escape.simulation.Simulation;
import escape.simulation.State;
import escape.simulation.scenario.Condition;
import escape.simulation.scenario.Facts;
import escape.simulation.scenario.Inject;
import escape.simulation.scenario.Scenario;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;

/** What is true of every state that a command can lead to. */
final class Soundness {
    private static final double ROUNDING = 1e-9;

    private Soundness() {}

    /** Of one step: its events, and the figures that they moved. */
    static void check(Simulation simulation, State before, List<Event> events, State after) {
        events.forEach(event -> isFinite(event, event.getClass().getSimpleName()));
        isPart("autonomy", after.drive().autonomy());
        isPart("foothold", after.drive().foothold());
        isPart("concealment", after.drive().concealment());
        isPart("turned away", after.hosting().latest().turnedAway());
        firmsHaveNoMoreThanAll(after);
        OneLogitStep.check(simulation, before, events);
        booksBalance(before, events, after);
    }

    /** Of a whole state. */
    static void check(Scenario scenario, State state) {
        isFinite(state, "state");
        state.knowledge()
                .priors()
                .keySet()
                .forEach(who -> isPart("belief of " + who, state.knowledge().belief(who)));
        state.people().staff().forEach((who, person) -> isPart("morale of " + who, person.morale()));
        if (!(state.session().phase() instanceof Phase.Lobby)) {
            isAtRest(scenario, state);
        }
    }

    /** Nothing is due that has not happened: asked of every condition, whatever it looks at. */
    private static void isAtRest(Scenario scenario, State state) {
        Facts facts = new Outlook(scenario, state).facts();
        assertThat(scenario.injects())
                .filteredOn(inject -> !state.session().isEnded())
                .filteredOn(inject -> !state.story().injects().containsKey(inject.id()))
                .filteredOn(inject -> isDue(inject, state, facts))
                .extracting(Inject::id)
                .as("injects that are due")
                .isEmpty();
        assertThat(scenario.story().beats())
                .filteredOn(beat -> !state.story().beats().containsKey(beat.id()))
                .filteredOn(beat -> beat.reached().holds(facts))
                .extracting(beat -> beat.id())
                .as("beats that are reached")
                .isEmpty();
    }

    private static boolean isDue(Inject inject, State state, Facts facts) {
        Integer day = inject.day();
        Condition when = inject.when();
        boolean byItself = day != null || when != null;
        return byItself && (day == null || state.day() >= day) && (when == null || when.holds(facts));
    }

    private static void isPart(String what, double value) {
        assertThat(value).as(what).isBetween(0.0, 1.0);
    }

    /** Of the adopters; the rest, who use none, stands in no state. That none gets lost, {@link OneLogitStep} sees. */
    private static void firmsHaveNoMoreThanAll(State state) {
        state.market().shares().forEach((firm, share) -> isPart("share of " + firm, share));
        double firms = state.market().shares().values().stream()
                .mapToDouble(Double::doubleValue)
                .sum();
        assertThat(firms).as("shares of all firms").isLessThanOrEqualTo(1 + ROUNDING);
    }

    /** Money comes from revenue and goes to purposes, or somebody has moved it by hand and said so. */
    private static void booksBalance(State before, List<Event> events, State after) {
        double cash = before.finance().cash();
        double moved = Math.abs(cash);
        for (Event event : events) {
            double change = switch (event) {
                case Event.MoneySpent e -> -e.dollars();
                case Event.BooksClosed e ->
                    e.revenue()
                            - e.spent().values().stream()
                                    .mapToDouble(Double::doubleValue)
                                    .sum();
                case Event.FigureAdjusted e when e.figure().equals("cash") -> e.to() - e.from();
                default -> 0;
            };
            cash += change;
            moved += Math.abs(change);
        }
        double rounding = ROUNDING * Math.max(1, moved);
        assertThat(after.finance().cash()).as("cash").isCloseTo(cash, Offset.offset(rounding));
        events.forEach(event -> {
            if (event instanceof Event.BooksClosed books) {
                assertThat(books.revenue()).as("revenue of a day").isNotNegative();
                assertThat(books.spent().values()).as("spent on a day").allMatch(dollars -> dollars >= 0);
            }
        });
    }

    private static void isFinite(@Nullable Object value, String path) {
        switch (value) {
            case Double number -> assertThat(number).as(path).isFinite();
            case Map<?, ?> map -> map.forEach((key, one) -> isFinite(one, path + "." + key));
            case Collection<?> all -> all.forEach(one -> isFinite(one, path));
            case Record record -> {
                for (RecordComponent component : record.getClass().getRecordComponents()) {
                    isFinite(component(record, component), path + "." + component.getName());
                }
            }
            case null, default -> {}
        }
    }

    private static @Nullable Object component(Record record, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError("cannot look into " + record.getClass(), e);
        }
    }
}
