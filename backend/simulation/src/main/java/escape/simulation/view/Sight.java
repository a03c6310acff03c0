package escape.simulation.view;

import escape.simulation.Direction;
import escape.simulation.Outlook;
import escape.simulation.Session.Phase;
import escape.simulation.State;
import escape.simulation.scenario.Happenings;
import escape.simulation.scenario.Scenario;
import escape.simulation.scenario.World.Firm;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A state being looked at, with what every kind of view needs of it. */
record Sight(Scenario scenario, State state, Outlook outlook) {
    private static final Set<Direction.Cause> FACILITATORS = EnumSet.of(Direction.Cause.MOVE, Direction.Cause.DRAFT);

    private static final List<String> WEEK =
            List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");

    Sight(Scenario scenario, State state) {
        this(scenario, state, new Outlook(scenario, state));
    }

    Firm company() {
        return scenario.world().company();
    }

    String weekday() {
        return WEEK.get((scenario.weekday() - 1 + state.day()) % WEEK.size());
    }

    String clock() {
        return switch (state.session().phase()) {
            case Phase.Lobby ignored -> "lobby";
            case Phase.Running ignored -> "running";
            case Phase.Paused ignored -> "paused";
            case Phase.Ended ignored -> "ended";
        };
    }

    boolean isHeld() {
        return state.isClockHeld(outlook::waitsForPerson);
    }

    /** Part by which the own price has changed since the day before. */
    double change() {
        List<Double> prices = state.market().prices().getOrDefault(company().id(), List.of());
        return prices.size() < 2 ? 0 : prices.getLast() / prices.get(prices.size() - 2) - 1;
    }

    /** The act of the furthest open beat: an act named by a secret beat would tell of it. */
    String act() {
        return scenario.story().beats().stream()
                .filter(Happenings.Beat::open)
                .filter(beat -> state.story().beats().containsKey(beat.id()))
                .reduce((first, second) -> second)
                .map(Happenings.Beat::act)
                .flatMap(id -> scenario.story().acts().stream()
                        .filter(act -> act.id().equals(id))
                        .findFirst())
                .map(Happenings.Act::title)
                .orElse("");
    }

    Section.Frame frame(String name, String title, String accent, int waiting, boolean open) {
        return new Section.Frame(
                scenario.title(),
                company().name(),
                company().mark(),
                scenario.opening(),
                clock(),
                state.day(),
                weekday(),
                state.session().secondsPerDay(),
                isHeld(),
                state.market().price(company().id()),
                change(),
                name,
                title,
                accent,
                act(),
                waiting,
                open);
    }

    Section.Lobby lobby() {
        return new Section.Lobby(
                scenario.title(),
                scenario.summary(),
                LobbySeat.of(scenario, state.session()),
                state.session().namesIn(null).size(),
                state.session().alone() != null);
    }

    /** For the one who plays alone: what the hidden side wants, and what a played character would say, is not for them. */
    ControlSection.Pace paceForPlayer() {
        ControlSection.Pace pace = pace();
        Direction.Stop stop = state.direction().stop();
        boolean secret = stop != null && FACILITATORS.contains(stop.cause());
        return new ControlSection.Pace(
                pace.clock(),
                pace.day(),
                pace.secondsPerDay(),
                pace.hold(),
                pace.waiting(),
                secret ? null : pace.stop());
    }

    ControlSection.Pace pace() {
        int waiting = (int)
                state.story().open().stream().filter(outlook::waitsForPerson).count();
        return new ControlSection.Pace(
                clock(),
                state.day(),
                state.session().secondsPerDay(),
                state.session().hold(),
                waiting,
                stop());
    }

    private ControlSection.@Nullable StopItem stop() {
        Direction.Stop stop = state.direction().stop();
        return stop == null || stop.day() != state.day()
                ? null
                : new ControlSection.StopItem(stop.cause().name().toLowerCase(Locale.ROOT), stop.about());
    }

    /** How it ended, for a section that is there only then. */
    Phase.Ended ended() {
        if (state.session().phase() instanceof Phase.Ended ended) {
            return ended;
        }
        throw new IllegalStateException("It has not ended");
    }

    boolean isLobby() {
        return state.session().phase() instanceof Phase.Lobby;
    }
}
