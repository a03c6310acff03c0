package escape.simulation;

import java.util.Collection;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The parts of a state that facts and sections are made from. A part that is still the same object has not changed. */
enum Part {
    DAY(State::day, true),
    SETUP(state -> state.session().setup()),
    PHASE(state -> state.session().phase()),
    PACE(state -> state.session().secondsPerDay(), true),
    HOLD(state -> state.session().hold(), true),
    SEATS(state -> state.session().seats()),
    ALONE(state -> state.session().alone(), true),
    FINANCE(State::finance),
    MARKET(State::market),
    HOSTING(State::hosting),
    LAB(State::lab),
    PEOPLE(State::people),
    DRIVE(State::drive),
    KNOWLEDGE(State::knowledge),
    FLAGS(state -> state.story().flags()),
    FIGURES(state -> state.story().figures()),
    BEGUN(state -> state.story().begun()),
    DONE(state -> state.story().done()),
    JOBS(state -> state.story().jobs()),
    REQUESTS(state -> state.story().put()),
    INJECTS(state -> state.story().injects()),
    PLANNED(state -> state.story().planned()),
    BEATS(state -> state.story().beats()),
    PAPERS(state -> state.archive().papers()),
    MESSAGES(state -> state.archive().messages()),
    EXCHANGES(state -> state.archive().exchanges()),
    LATENCY(state -> state.archive().latency()),
    PRESS(state -> state.archive().press()),
    NOTICES(state -> state.archive().notices()),
    CHARTS(state -> state.archive().charts()),
    DIRECTION(State::direction);

    private static final Part[] ALL = values();

    private final Function<State, @Nullable Object> in;
    private final boolean small;

    Part(Function<State, @Nullable Object> in) {
        this(in, false);
    }

    /** @param small a number or a word: no object of its own, so it is compared by what it is */
    Part(Function<State, @Nullable Object> in, boolean small) {
        this.in = in;
        this.small = small;
    }

    long bit() {
        return 1L << ordinal();
    }

    /** Some parts, as bits. */
    static long bits(Collection<Part> parts) {
        return parts.stream().mapToLong(Part::bit).reduce(0, (some, more) -> some | more);
    }

    /** The parts in which two states differ, as bits. */
    static long changed(State before, State after) {
        if (before == after) {
            return 0;
        }
        long bits = 0;
        for (Part part : ALL) {
            if (part.differs(before, after)) {
                bits |= part.bit();
            }
        }
        return bits;
    }

    private boolean differs(State before, State after) {
        Object one = in.apply(before);
        Object other = in.apply(after);
        return one != other && !(small && Objects.equals(one, other));
    }
}
