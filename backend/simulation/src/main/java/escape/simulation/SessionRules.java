package escape.simulation;

import static escape.simulation.Rules.all;
import static escape.simulation.Rules.first;

import escape.simulation.Refusal.Rule;
import escape.simulation.Session.Phase;
import escape.simulation.scenario.Role;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Rules of the table: seats and the clock. */
final class SessionRules {
    private SessionRules() {}

    static List<Refusal> takeSeat(Turn turn, Command.TakeSeat seat) {
        Session session = turn.state().session();
        Setup.Limits limits = session.setup().limits();
        String role = seat.role();
        return first(
                () -> Rule.SOMEBODY_ELSES.unless(session.alone() == null),
                () -> Rule.UNKNOWN_ROLE.unless(role == null || turn.scenario().isRole(role), String.valueOf(role)),
                () -> all(
                        Rule.NAME_EMPTY.unless(!seat.name().isBlank()),
                        Rule.NAME_TOO_LONG.unless(seat.name().length() <= limits.name(), String.valueOf(limits.name())),
                        Rule.NAME_TAKEN.unless(others(session, seat).noneMatch(seat.name()::equals), seat.name()),
                        Rule.SESSION_FULL.unless(
                                others(session, seat).count() < limits.players(), String.valueOf(limits.players())),
                        Rule.SEAT_FULL.unless(
                                role == null || inRole(session, seat) < limits.seatsPerRole(),
                                String.valueOf(limits.seatsPerRole()))));
    }

    /** Names of the other people; a built-in player takes nobody's place. */
    private static Stream<String> others(Session session, Command.TakeSeat seat) {
        return session.seats().values().stream()
                .filter(other -> other.isPerson() && !other.player().equals(seat.player()))
                .map(Session.Seat::name);
    }

    private static long inRole(Session session, Command.TakeSeat seat) {
        return session.seats().values().stream()
                .filter(other -> other.isPerson() && !other.player().equals(seat.player()))
                .filter(other -> Objects.equals(other.role(), seat.role()))
                .count();
    }

    static List<Refusal> seatBuiltIn(Turn turn, Command.SeatBuiltIn seat) {
        Session session = turn.state().session();
        return first(
                () -> Rule.UNKNOWN_ROLE.unless(turn.scenario().isRole(seat.role()), seat.role()),
                () -> Rule.UNKNOWN_PLAYER.unless(turn.builtIns().canPlay(seat.kind(), seat.role()), seat.kind()),
                () -> Rule.SEAT_TAKEN.unless(
                        !session.isPeopled(seat.role()), String.join(", ", session.namesIn(seat.role()))),
                () -> Rule.NOTHING_TO_CHANGE.unless(session.builtIn(seat.role())
                        .filter(before -> seat.kind().equals(before.kind()))
                        .isEmpty()));
    }

    static List<Refusal> playAlone(Turn turn, Command.PlayAlone alone) {
        Session session = turn.state().session();
        return first(
                () -> start(turn),
                () -> Rule.SOMEBODY_ELSES.unless(session.seats().isEmpty() && session.alone() == null),
                () -> takeSeat(turn, new Command.TakeSeat(alone.player(), alone.name(), alone.role())),
                () -> Rule.UNKNOWN_PLAYER.unless(
                        turn.scenario().roles().stream()
                                .map(Role::id)
                                .filter(role -> !role.equals(alone.role()))
                                .allMatch(role -> turn.builtIns().canPlay(alone.kind(), role)),
                        alone.kind()));
    }

    static List<Refusal> leaveSeat(Turn turn, Command.LeaveSeat leave) {
        return Rule.UNKNOWN_SEAT.unless(turn.state().session().seats().containsKey(leave.player()));
    }

    static List<Refusal> start(Turn turn) {
        return Rule.NOT_IN_LOBBY.unless(turn.state().session().phase() instanceof Phase.Lobby);
    }

    static List<Refusal> pause(Turn turn) {
        return Rules.running(turn);
    }

    static List<Refusal> resume(Turn turn) {
        return Rule.NOT_PAUSED.unless(turn.state().session().phase() instanceof Phase.Paused);
    }

    static List<Refusal> changePace(Turn turn, Command.ChangePace pace) {
        Setup.Limits limits = turn.state().session().setup().limits();
        return Rule.PACE_OUT_OF_RANGE.unless(
                pace.secondsPerDay() >= limits.fastestDay() && pace.secondsPerDay() <= limits.slowestDay(),
                String.valueOf(limits.fastestDay()),
                String.valueOf(limits.slowestDay()));
    }

    static List<Refusal> holdClock(Turn turn, Command.HoldClock hold) {
        return Rule.NOTHING_TO_CHANGE.unless(turn.state().session().hold() != hold.hold());
    }

    static List<Refusal> beginDay(Turn turn, Command.BeginDay day, Actor by) {
        State state = turn.state();
        boolean byTime = by instanceof Actor.Clock;
        return first(
                () -> byTime ? Rules.running(turn) : started(turn),
                () -> all(
                        Rule.NOT_THE_NEXT_DAY.unless(day.day() == state.day() + 1, String.valueOf(state.day())),
                        Rule.CLOCK_HELD.unless(!byTime
                                || !state.isClockHeld(put -> Requests.waitsForPerson(turn.scenario(), state, put)))));
    }

    static List<Refusal> runOn(Turn turn) {
        State state = turn.state();
        return first(
                () -> started(turn),
                () -> Rule.CLOCK_HELD.unless(
                        !state.isClockHeld(put -> Requests.waitsForPerson(turn.scenario(), state, put))));
    }

    private static List<Refusal> started(Turn turn) {
        return Rule.NOT_RUNNING.unless(!(turn.state().session().phase() instanceof Phase.Lobby));
    }
}
