package escape.simulation;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The parts of a state that facts and sections are made from. A part that is still the same object has not changed. */
enum Part {
    DAY(Holder.STATE, State::day, true),
    SETUP(Holder.SESSION, Session::setup),
    PHASE(Holder.SESSION, Session::phase),
    PACE(Holder.SESSION, Session::secondsPerDay, true),
    HOLD(Holder.SESSION, Session::hold, true),
    SEATS(Holder.SESSION, Session::seats),
    ALONE(Holder.SESSION, Session::alone, true),
    FINANCE(Holder.STATE, State::finance),
    MARKET(Holder.STATE, State::market),
    HOSTING(Holder.STATE, State::hosting),
    LAB(Holder.STATE, State::lab),
    PEOPLE(Holder.STATE, State::people),
    DRIVE(Holder.STATE, State::drive),
    KNOWLEDGE(Holder.STATE, State::knowledge),
    FLAGS(Holder.STORY, Story::flags),
    FIGURES(Holder.STORY, Story::figures),
    BEGUN(Holder.STORY, Story::begun),
    DONE(Holder.STORY, Story::done),
    JOBS(Holder.STORY, Story::jobs),
    REQUESTS(Holder.STORY, Story::put),
    INJECTS(Holder.STORY, Story::injects),
    PLANNED(Holder.STORY, Story::planned),
    BEATS(Holder.STORY, Story::beats),
    PAPERS(Holder.ARCHIVE, Archive::papers),
    MESSAGES(Holder.ARCHIVE, Archive::messages),
    EXCHANGES(Holder.ARCHIVE, Archive::exchanges),
    LATENCY(Holder.ARCHIVE, Archive::latency),
    PRESS(Holder.ARCHIVE, Archive::press),
    NOTICES(Holder.ARCHIVE, Archive::notices),
    CHARTS(Holder.ARCHIVE, Archive::charts),
    DIRECTION(Holder.STATE, State::direction);

    /** What parts are in. Where that is still the same object, so are they. */
    private static final class Holder<H> {
        private static final Holder<State> STATE = new Holder<>(state -> state);
        private static final Holder<Session> SESSION = new Holder<>(State::session);
        private static final Holder<Story> STORY = new Holder<>(State::story);
        private static final Holder<Archive> ARCHIVE = new Holder<>(State::archive);

        private final Function<State, H> in;

        private Holder(Function<State, H> in) {
            this.in = in;
        }

        boolean differs(State before, State after) {
            return in.apply(before) != in.apply(after);
        }
    }

    private static final Map<Holder<?>, List<Part>> BY_HOLDER = Stream.of(values())
            .collect(Collectors.groupingBy(part -> part.holder, LinkedHashMap::new, Collectors.toList()));

    private final Holder<?> holder;
    private final Function<State, @Nullable Object> in;
    private final boolean small;

    <H> Part(Holder<H> holder, Function<H, @Nullable Object> in) {
        this(holder, in, false);
    }

    /** @param small a number or a word: no object of its own, so it is compared by what it is */
    <H> Part(Holder<H> holder, Function<H, @Nullable Object> in, boolean small) {
        this.holder = holder;
        this.in = state -> in.apply(holder.in.apply(state));
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
        for (Map.Entry<Holder<?>, List<Part>> held : BY_HOLDER.entrySet()) {
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
