package escape.simulation;

import escape.simulation.chance.Draws;
import escape.simulation.scenario.Facts;
import escape.simulation.scenario.Parameters;
import escape.simulation.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One command being decided: the events so far, and the state that they lead to. Lives no longer than the decision. */
final class Turn {
    private static final long EVERYTHING = ~0L;

    private final Scenario scenario;
    private final Watches watches;
    private final BuiltIns builtIns;
    private final long at;
    private final List<Event> events = new ArrayList<>();
    private State state;
    private @Nullable Facts facts;
    private @Nullable State looked;
    private long changed;
    private boolean ofBuiltIns;

    Turn(Scenario scenario, Watches watches, BuiltIns builtIns, State state, long at) {
        this.scenario = scenario;
        this.watches = watches;
        this.builtIns = builtIns;
        this.state = state;
        this.at = at;
        // Each command ends at rest; only a session that has not begun has never been looked at.
        this.looked = state.session().phase() instanceof Session.Phase.Lobby ? null : state;
        this.changed = looked == null ? EVERYTHING : 0;
    }

    void happen(Event event) {
        events.add(event);
        state = Evolution.after(State.whole(state), event);
        facts = null;
        changed = looked == null ? EVERYTHING : Part.changed(looked, state);
    }

    /** Parts of the state that have changed since all that watches them was asked, as bits. */
    long changed() {
        return changed;
    }

    /** Everything that watches the state has been asked, in this state or a later one. */
    void lookedAt(State then) {
        looked = then;
        changed = Part.changed(then, state);
    }

    BuiltIns builtIns() {
        return builtIns;
    }

    /** Whether built-in players act: they do so on each day that passes, also where a facilitator steps from day to day. */
    boolean isOfBuiltIns() {
        return ofBuiltIns;
    }

    void ofBuiltIns(boolean now) {
        ofBuiltIns = now;
    }

    Watches watches() {
        return watches;
    }

    State state() {
        return state;
    }

    Scenario scenario() {
        return scenario;
    }

    Parameters parameters() {
        return scenario.parameters();
    }

    long at() {
        return at;
    }

    List<Event> events() {
        return List.copyOf(events);
    }

    int count() {
        return events.size();
    }

    List<Event> since(int count) {
        return List.copyOf(events.subList(count, events.size()));
    }

    Facts facts() {
        if (facts == null) {
            facts = FactSheet.of(scenario, state, Map.of());
        }
        return facts;
    }

    Facts facts(Map<String, Object> arguments) {
        return arguments.isEmpty() ? facts() : FactSheet.of(scenario, state, arguments);
    }

    /** Chance for one purpose on this day; a purpose that can come twice a day must say which time it is. */
    Draws draws(String purpose) {
        return Draws.of(state.session().setup().seed(), state.day(), purpose);
    }
}
