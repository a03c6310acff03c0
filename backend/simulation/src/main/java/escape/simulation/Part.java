package escape.simulation;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The parts of a state that facts and sections are made from. A part that is still the same object has not changed. */
enum Part {
    DAY(Holder.STATE, State::day, true),
    SETUP(Holder.SESSION, state -> state.session().setup()),
    PHASE(Holder.SESSION, state -> state.session().phase()),
    PACE(Holder.SESSION, state -> state.session().secondsPerDay(), true),
    HOLD(Holder.SESSION, state -> state.session().hold(), true),
    SEATS(Holder.SESSION, state -> state.session().seats()),
    ALONE(Holder.SESSION, state -> state.session().alone(), true),
    FINANCE(Holder.STATE, State::finance),
    MARKET(Holder.STATE, State::market),
    HOSTING(Holder.STATE, State::hosting),
    LAB(Holder.STATE, State::lab),
    PEOPLE(Holder.STATE, State::people),
    DRIVE(Holder.STATE, State::drive),
    KNOWLEDGE(Holder.STATE, State::knowledge),
    FLAGS(Holder.STORY, state -> state.story().flags()),
    FIGURES(Holder.STORY, state -> state.story().figures()),
    BEGUN(Holder.STORY, state -> state.story().begun()),
    DONE(Holder.STORY, state -> state.story().done()),
    JOBS(Holder.STORY, state -> state.story().jobs()),
    REQUESTS(Holder.STORY, state -> state.story().put()),
    INJECTS(Holder.STORY, state -> state.story().injects()),
    PLANNED(Holder.STORY, state -> state.story().planned()),
    BEATS(Holder.STORY, state -> state.story().beats()),
    PAPERS(Holder.ARCHIVE, state -> state.archive().papers()),
    MESSAGES(Holder.ARCHIVE, state -> state.archive().messages()),
    EXCHANGES(Holder.ARCHIVE, state -> state.archive().exchanges()),
    LATENCY(Holder.ARCHIVE, state -> state.archive().latency()),
    PRESS(Holder.ARCHIVE, state -> state.archive().press()),
    NOTICES(Holder.ARCHIVE, state -> state.archive().notices()),
    CHARTS(Holder.ARCHIVE, state -> state.archive().charts()),
    DIRECTION(Holder.STATE, State::direction);

    /** What a part is in. Where that is still the same object, so is the part. */
    private enum Holder {
        STATE(state -> state),
        SESSION(State::session),
        STORY(State::story),
        ARCHIVE(State::archive);

        private final Function<State, Object> in;

        Holder(Function<State, Object> in) {
            this.in = in;
        }

        boolean differs(State before, State after) {
            return in.apply(before) != in.apply(after);
        }
    }

    private static final Map<Holder, List<Part>> BY_HOLDER =
            Stream.of(values()).collect(Collectors.groupingBy(part -> part.holder, TreeMap::new, Collectors.toList()));

    private final Holder holder;
    private final Function<State, @Nullable Object> in;
    private final boolean small;

    Part(Holder holder, Function<State, @Nullable Object> in) {
        this(holder, in, false);
    }

    /** @param small a number or a word: no object of its own, so it is compared by what it is */
    Part(Holder holder, Function<State, @Nullable Object> in, boolean small) {
        this.holder = holder;
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
        long bits = 0;
        for (Map.Entry<Holder, List<Part>> held : BY_HOLDER.entrySet()) {
            if (held.getKey().differs(before, after)) {
                for (Part part : held.getValue()) {
                    bits |= part.differs(before, after) ? part.bit() : 0;
                }
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
