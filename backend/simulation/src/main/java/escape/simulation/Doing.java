package escape.simulation;

import escape.simulation.scenario.Action;
import escape.simulation.scenario.Happenings.Beat;
import escape.simulation.scenario.Parameters;
import escape.simulation.scenario.Playbook;
import escape.simulation.scenario.Role;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Carries out commands that nothing stands against. */
final class Doing {
    private static final String BUILT_IN = "built-in-";

    private Doing() {}

    static void carryOut(Turn turn, Issued issued) {
        switch (issued.command()) {
            case Command.TakeSeat c -> takeSeat(turn, c);
            case Command.LeaveSeat c -> turn.happen(new Event.SeatLeft(c.player()));
            case Command.SeatBuiltIn c -> seatBuiltIn(turn, c.role(), c.kind());
            case Command.PlayAlone c -> playAlone(turn, c);
            case Command.Start ignored -> start(turn);
            case Command.Pause ignored -> turn.happen(new Event.Paused());
            case Command.Resume ignored -> turn.happen(new Event.Resumed());
            case Command.ChangePace c -> turn.happen(new Event.PaceChanged(c.secondsPerDay()));
            case Command.HoldClock c -> turn.happen(new Event.ClockHeld(c.hold()));
            case Command.BeginDay ignored -> Day.pass(turn);
            case Command.RunOn ignored -> RunOn.pass(turn);
            case Command.Act c -> act(turn, c, ((Actor.Player) issued.by()).role());
            case Command.Answer c -> answer(turn, c, issued.by());
            case Command.Send c -> Talk.send(turn, ((Actor.Player) issued.by()).role(), c.to(), c.text(), c.evidence());
            case Command.AskAssistant c -> Assistant.ask(turn, ((Actor.Player) issued.by()).role(), c.question());
            case Command.DeliverReply c -> Assistant.deliver(turn, c.number());
            case Command.FireInject c -> Reactions.fire(turn, turn.scenario().inject(c.inject()), true);
            case Command.BringAbout c -> bringAbout(turn, c.beat());
            case Command.Announce c -> turn.happen(new Event.Announced(c.to(), c.title(), c.text()));
            case Command.TakeOver c -> turn.happen(new Event.CharacterTakenOver(c.character()));
            case Command.HandBack c -> handBack(turn, c.character());
            case Command.SpeakAs c -> Talk.send(turn, c.character(), c.to(), c.text(), List.of());
            case Command.SendDraft c -> Talk.sendDraft(turn, c.number(), c.text());
            case Command.DropDraft c -> turn.happen(new Event.DraftSettled(c.number()));
            case Command.ReplyAs c -> Assistant.replyByHand(turn, c.number(), c.text());
            case Command.Adjust c -> adjust(turn, c);
            case Command.SteerMoves c -> turn.happen(new Event.SteeringSet(c.steering()));
            case Command.MakeMove c -> HiddenDay.make(turn, turn.scenario().move(c.move()));
            case Command.SetAccess c -> turn.happen(new Event.AccessSet(c.role(), c.open(), c.reason()));
            case Command.End c -> end(turn, c);
        }
    }

    /** A person takes the place of a built-in player. */
    private static void takeSeat(Turn turn, Command.TakeSeat seat) {
        turn.happen(new Event.SeatTaken(seat.player(), seat.name(), seat.role(), null));
        if (seat.role() != null) {
            dismissBuiltIn(turn, seat.role());
        }
    }

    private static void seatBuiltIn(Turn turn, String role, String kind) {
        dismissBuiltIn(turn, role);
        turn.happen(new Event.SeatTaken(
                BUILT_IN + role,
                turn.scenario().playbook(kind).map(Playbook::name).orElse(kind),
                role,
                kind));
    }

    private static void dismissBuiltIn(Turn turn, String role) {
        turn.state().session().builtIn(role).ifPresent(seat -> turn.happen(new Event.SeatLeft(seat.player())));
    }

    private static void playAlone(Turn turn, Command.PlayAlone alone) {
        takeSeat(turn, new Command.TakeSeat(alone.player(), alone.name(), alone.role()));
        turn.happen(new Event.AloneBegun(alone.player()));
        turn.scenario().roles().stream()
                .map(Role::id)
                .filter(role -> !role.equals(alone.role()))
                .forEach(role -> seatBuiltIn(turn, role, alone.kind()));
    }

    private static void start(Turn turn) {
        turn.happen(new Event.Started());
        Leaderboards.measure(turn);
        Reactions.settle(turn);
        BuiltInTurns.take(turn);
    }

    private static void act(Turn turn, Command.Act act, String role) {
        Action action = turn.scenario().action(act.action());
        Map<String, Object> arguments = Forms.read(action.inputs(), act.arguments());
        int number = turn.state().story().jobs().size() + 1;
        int days = days(turn, action, arguments);
        double cost = action.cost() == null ? 0 : action.cost().of(turn.facts(arguments));
        turn.happen(new Event.ActionBegun(
                number,
                action.id(),
                role,
                Forms.asked(action.inputs(), act.arguments()),
                turn.state().day() + days,
                act.why()));
        if (cost > 0 && action.line() != null) {
            turn.happen(new Event.MoneySpent(action.line(), cost, action.title()));
        }
        Effects.apply(turn, action.now(), arguments);
        if (days <= 0) {
            finish(turn, number, action, arguments);
        }
    }

    /** Whole days that it takes. */
    static int days(Turn turn, Action action, Map<String, Object> arguments) {
        return action.days() == null
                ? 0
                : (int) Math.clamp(action.days().of(turn.facts(arguments)), 0, Parameters.Pace.MOST_DAYS);
    }

    static void finish(Turn turn, int number, Action action, Map<String, Object> arguments) {
        Effects.apply(turn, action.later(), arguments);
        turn.happen(new Event.ActionDone(number, action.id()));
    }

    private static void answer(Turn turn, Command.Answer answer, Actor by) {
        Story.Put put = turn.state().story().put().stream()
                .filter(one -> one.number() == answer.number())
                .findFirst()
                .orElseThrow();
        String who = by instanceof Actor.Player player
                ? player.role()
                : turn.scenario().request(put.request()).to();
        Requests.decide(turn, put, answer.option(), answer.arguments(), who, answer.why());
    }

    private static void bringAbout(Turn turn, String id) {
        Beat beat = turn.scenario().story().beats().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
        Effects.apply(turn, beat.inject(), Map.of());
        turn.happen(new Event.BeatReached(id, true));
    }

    private static void adjust(Turn turn, Command.Adjust adjust) {
        Adjustable figure = Objects.requireNonNull(Adjustables.in(turn.state()).get(adjust.figure()));
        turn.happen(new Event.FigureAdjusted(figure.name(), figure.value(), adjust.value(), adjust.reason()));
    }

    /** What waited for the facilitator is said as the character would have said it. */
    private static void handBack(Turn turn, String character) {
        turn.happen(new Event.CharacterHandedBack(character));
        turn.state().direction().drafts().stream()
                .filter(draft -> draft.from().equals(character))
                .forEach(draft -> Talk.sendDraft(turn, draft.number(), draft.text()));
    }

    private static void end(Turn turn, Command.End end) {
        String ending = end.ending();
        if (ending == null) {
            turn.happen(new Event.Ended(null, "", end.reason(), List.of(), end.reason()));
        } else {
            Endings.finish(turn, turn.scenario().ending(ending), end.reason());
        }
    }
}
