package escape.simulation;

import escape.simulation.Refusal.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** All that can stand against a command. An empty list lets it pass. */
final class Rules {
    private Rules() {}

    static List<Refusal> against(Turn turn, Issued issued) {
        Actor by = issued.by();
        return first(
                () -> Rule.ENDED.unless(!turn.state().session().isEnded()),
                () -> hand(turn, issued.command(), by),
                () -> content(turn, issued.command(), by));
    }

    /** Whose hand may give which command. */
    private static List<Refusal> hand(Turn turn, Command command, Actor by) {
        return switch (command) {
            case Command.TakeSeat ignored -> List.of();
            case Command.LeaveSeat leave ->
                Rule.NOT_SEATED.unless(by instanceof Actor.Facilitator
                        || by instanceof Actor.Player player && player.id().equals(leave.player())
                        || by instanceof Actor.Visitor visitor && visitor.id().equals(leave.player()));
            case Command.SeatBuiltIn ignored -> facilitator(by);
            case Command.PlayAlone ignored -> List.of();
            case Command.Act ignored -> seated(turn, by);
            case Command.Send ignored -> seated(turn, by);
            case Command.AskAssistant ignored -> seated(turn, by);
            case Command.Answer ignored -> by instanceof Actor.Facilitator ? List.of() : seated(turn, by);
            case Command.BeginDay ignored -> by instanceof Actor.Clock ? List.of() : pacing(turn, by);
            case Command.DeliverReply ignored -> Rule.NOT_CLOCK.unless(by instanceof Actor.Clock);
            case Command.Start ignored -> pacing(turn, by);
            case Command.Pause ignored -> pacing(turn, by);
            case Command.Resume ignored -> pacing(turn, by);
            case Command.ChangePace ignored -> pacing(turn, by);
            case Command.HoldClock ignored -> pacing(turn, by);
            case Command.RunOn ignored -> pacing(turn, by);
            case Command.FireInject ignored -> facilitator(by);
            case Command.BringAbout ignored -> facilitator(by);
            case Command.Announce ignored -> facilitator(by);
            case Command.TakeOver ignored -> facilitator(by);
            case Command.HandBack ignored -> facilitator(by);
            case Command.SpeakAs ignored -> facilitator(by);
            case Command.SendDraft ignored -> facilitator(by);
            case Command.DropDraft ignored -> facilitator(by);
            case Command.ReplyAs ignored -> facilitator(by);
            case Command.Adjust ignored -> facilitator(by);
            case Command.SteerMoves ignored -> facilitator(by);
            case Command.MakeMove ignored -> facilitator(by);
            case Command.SetAccess ignored -> facilitator(by);
            case Command.End ignored -> facilitator(by);
        };
    }

    private static List<Refusal> content(Turn turn, Command command, Actor by) {
        return switch (command) {
            case Command.TakeSeat seat -> SessionRules.takeSeat(turn, seat);
            case Command.LeaveSeat leave -> SessionRules.leaveSeat(turn, leave);
            case Command.SeatBuiltIn seat -> SessionRules.seatBuiltIn(turn, seat);
            case Command.PlayAlone alone -> SessionRules.playAlone(turn, alone);
            case Command.Start ignored -> SessionRules.start(turn);
            case Command.Pause ignored -> SessionRules.pause(turn);
            case Command.Resume ignored -> SessionRules.resume(turn);
            case Command.ChangePace pace -> SessionRules.changePace(turn, pace);
            case Command.HoldClock hold -> SessionRules.holdClock(turn, hold);
            case Command.BeginDay day -> SessionRules.beginDay(turn, day, by);
            case Command.RunOn ignored -> SessionRules.runOn(turn);
            case Command.Act act -> ActionRules.against(turn, act, (Actor.Player) by);
            case Command.Answer answer -> RequestRules.against(turn, answer, by);
            case Command.Send send -> TalkRules.send(turn, send, (Actor.Player) by);
            case Command.AskAssistant ask -> TalkRules.ask(turn, ask, (Actor.Player) by);
            case Command.DeliverReply reply -> TalkRules.deliver(turn, reply);
            case Command.FireInject fire -> DirectionRules.fireInject(turn, fire);
            case Command.BringAbout beat -> DirectionRules.bringAbout(turn, beat);
            case Command.Announce announce -> DirectionRules.announce(turn, announce);
            case Command.TakeOver take -> DirectionRules.takeOver(turn, take);
            case Command.HandBack back -> DirectionRules.handBack(turn, back);
            case Command.SpeakAs speak -> DirectionRules.speakAs(turn, speak);
            case Command.SendDraft send -> DirectionRules.sendDraft(turn, send);
            case Command.DropDraft drop -> DirectionRules.draft(turn, drop.number());
            case Command.ReplyAs reply -> DirectionRules.replyAs(turn, reply);
            case Command.Adjust adjust -> DirectionRules.adjust(turn, adjust);
            case Command.SteerMoves steer -> DirectionRules.steer(turn, steer);
            case Command.MakeMove move -> DirectionRules.makeMove(turn, move);
            case Command.SetAccess access -> DirectionRules.setAccess(turn, access);
            case Command.End end -> DirectionRules.end(turn, end);
        };
    }

    private static List<Refusal> facilitator(Actor by) {
        return Rule.NOT_FACILITATOR.unless(by instanceof Actor.Facilitator);
    }

    /** Time is the facilitator's, or the one's who plays alone. */
    private static List<Refusal> pacing(Turn turn, Actor by) {
        boolean own =
                by instanceof Actor.Player player && turn.state().session().isAlone(player.id());
        return own ? List.of() : facilitator(by);
    }

    /** Whoever let the seat in had it when they asked; it may be somebody else's by now. */
    private static List<Refusal> seated(Turn turn, Actor by) {
        return Rule.NOT_SEATED.unless(by instanceof Actor.Player(var player, var role)
                && turn.state().session().isIn(player, role));
    }

    /** The reasons of the first check that has any; later checks may rely on the earlier ones. */
    @SafeVarargs
    static List<Refusal> first(Supplier<List<Refusal>>... checks) {
        for (Supplier<List<Refusal>> check : checks) {
            List<Refusal> reasons = check.get();
            if (!reasons.isEmpty()) {
                return reasons;
            }
        }
        return List.of();
    }

    /** Every reason at once. */
    @SafeVarargs
    static List<Refusal> all(List<Refusal>... reasons) {
        List<Refusal> together = new ArrayList<>();
        for (List<Refusal> some : reasons) {
            together.addAll(some);
        }
        return List.copyOf(together);
    }

    static List<Refusal> text(Turn turn, String text) {
        int most = turn.state().session().setup().limits().text();
        return all(
                Rule.TEXT_EMPTY.unless(!text.isBlank()),
                Rule.TEXT_TOO_LONG.unless(text.length() <= most, String.valueOf(most), String.valueOf(text.length())));
    }

    static List<Refusal> running(Turn turn) {
        return Rule.NOT_RUNNING.unless(turn.state().session().isRunning() || turn.isOfBuiltIns());
    }
}
