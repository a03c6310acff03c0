package escape.simulation;

import java.util.Collection;
import java.util.Objects;
import java.util.function.Function;

/** The parts of a state that facts are made from. A part that is still the same object has not changed. */
enum Part {
    DAY(State::day),
    SESSION(State::session),
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
    BEATS(state -> state.story().beats()),
    PAPERS(state -> state.archive().papers()),
    MESSAGES(state -> state.archive().messages()),
    EXCHANGES(state -> state.archive().exchanges()),
    LATENCY(state -> state.archive().latency());

    private static final Part[] ALL = values();

    private final Function<State, Object> in;

    Part(Function<State, Object> in) {
        this.in = in;
    }

    /** Some parts, as bits. */
    static int bits(Collection<Part> parts) {
        return parts.stream().mapToInt(part -> 1 << part.ordinal()).reduce(0, (some, more) -> some | more);
    }

    /** The parts in which two states differ, as bits. */
    static int changed(State before, State after) {
        int bits = 0;
        for (Part part : ALL) {
            if (part.differs(before, after)) {
                bits |= 1 << part.ordinal();
            }
        }
        return bits;
    }

    private boolean differs(State before, State after) {
        return this == DAY ? !Objects.equals(in.apply(before), in.apply(after)) : in.apply(before) != in.apply(after);
    }
}
