package escape.simulation;

import static escape.simulation.Rules.all;
import static escape.simulation.Rules.first;

import escape.simulation.Refusal.Rule;
import java.util.List;

/** Rules of the facilitator's hand. They keep it from acting on what does not exist, not from acting. */
final class DirectionRules {
    private DirectionRules() {}

    static List<Refusal> fireInject(Turn turn, Command.FireInject fire) {
        return first(
                () -> started(turn),
                () -> Rule.UNKNOWN_INJECT.unless(
                        turn.scenario().injects().stream()
                                .anyMatch(one -> one.id().equals(fire.inject())),
                        fire.inject()),
                () -> Rule.ALREADY_HAPPENED.unless(
                        !turn.state().story().injects().containsKey(fire.inject())));
    }

    static List<Refusal> bringAbout(Turn turn, Command.BringAbout bring) {
        return first(
                () -> started(turn),
                () -> Rule.UNKNOWN_BEAT.unless(
                        turn.scenario().story().beats().stream()
                                .anyMatch(beat -> beat.id().equals(bring.beat())),
                        bring.beat()),
                () -> Rule.ALREADY_HAPPENED.unless(!turn.state().story().beats().containsKey(bring.beat())));
    }

    static List<Refusal> announce(Turn turn, Command.Announce announce) {
        String to = announce.to();
        return all(
                Rule.UNKNOWN_ROLE.unless(to == null || turn.scenario().isRole(to), String.valueOf(to)),
                Rule.TEXT_EMPTY.unless(!announce.title().isBlank()),
                Rules.text(turn, announce.title() + announce.text()));
    }

    static List<Refusal> takeOver(Turn turn, Command.TakeOver take) {
        return first(
                () -> character(turn, take.character()),
                () -> Rule.ALREADY_TAKEN_OVER.unless(!turn.state().direction().isPlayed(take.character())));
    }

    static List<Refusal> handBack(Turn turn, Command.HandBack back) {
        return first(
                () -> character(turn, back.character()),
                () -> Rule.NOT_TAKEN_OVER.unless(turn.state().direction().isPlayed(back.character())));
    }

    static List<Refusal> speakAs(Turn turn, Command.SpeakAs speak) {
        return first(
                () -> started(turn),
                () -> character(turn, speak.character()),
                () -> Rule.UNKNOWN_RECIPIENT.unless(
                        Talk.recipientsOfCharacter(turn.scenario(), speak.character())
                                .contains(speak.to()),
                        speak.to()),
                () -> Rule.NO_WAY_TO_REACH.unless(
                        Talk.canReach(turn.scenario(), turn.state(), speak.character(), speak.to()),
                        Talk.nameOf(turn.scenario(), speak.to())),
                () -> Rules.text(turn, speak.text()));
    }

    static List<Refusal> sendDraft(Turn turn, Command.SendDraft send) {
        return first(() -> draft(turn, send.number()), () -> Rules.text(turn, send.text()));
    }

    static List<Refusal> draft(Turn turn, int number) {
        return Rule.UNKNOWN_DRAFT.unless(
                turn.state().direction().drafts().stream().anyMatch(one -> one.number() == number));
    }

    static List<Refusal> replyAs(Turn turn, Command.ReplyAs reply) {
        return first(
                () -> Rule.NOT_TAKEN_OVER.unless(Assistant.isPlayed(turn.scenario(), turn.state())),
                () -> Rule.NO_REPLY_DUE.unless(
                        turn.state().typing().stream().anyMatch(exchange -> exchange.number() == reply.number())),
                () -> Rules.text(turn, reply.text()));
    }

    static List<Refusal> adjust(Turn turn, Command.Adjust adjust) {
        Adjustable figure = Adjustables.in(turn.state()).get(adjust.figure());
        return figure == null
                ? Rule.UNKNOWN_FIGURE.unless(false, adjust.figure())
                : all(
                        Rule.REASON_EMPTY.unless(!adjust.reason().isBlank()),
                        ActionRules.why(turn, adjust.reason()),
                        Rule.FIGURE_OUT_OF_RANGE.unless(
                                adjust.value() >= figure.min() && adjust.value() <= figure.max(),
                                figure.name(),
                                Forms.plain(figure.min()),
                                Forms.plain(figure.max())));
    }

    static List<Refusal> steer(Turn turn, Command.SteerMoves steer) {
        return Rule.NOTHING_TO_CHANGE.unless(turn.state().drive().steering() != steer.steering());
    }

    static List<Refusal> makeMove(Turn turn, Command.MakeMove make) {
        return first(
                () -> started(turn),
                () -> Rule.UNKNOWN_MOVE.unless(
                        turn.scenario().story().moves().stream()
                                .anyMatch(move -> move.id().equals(make.move())),
                        make.move()));
    }

    static List<Refusal> setAccess(Turn turn, Command.SetAccess access) {
        return first(
                () -> Rule.UNKNOWN_ROLE.unless(turn.scenario().isRole(access.role()), access.role()),
                () -> all(
                        Rule.REASON_EMPTY.unless(!access.reason().isBlank()),
                        ActionRules.why(turn, access.reason()),
                        Rule.NOTHING_TO_CHANGE.unless(turn.state().people().isOpen(access.role()) != access.open())));
    }

    static List<Refusal> end(Turn turn, Command.End end) {
        String ending = end.ending();
        return all(
                Rule.UNKNOWN_ENDING.unless(
                        ending == null
                                || turn.scenario().story().endings().stream()
                                        .anyMatch(one -> one.id().equals(ending)),
                        String.valueOf(ending)),
                ActionRules.why(turn, end.reason()));
    }

    private static List<Refusal> character(Turn turn, String id) {
        return Rule.UNKNOWN_CHARACTER.unless(Talk.isCharacter(turn.scenario(), id), id);
    }

    private static List<Refusal> started(Turn turn) {
        return Rule.NOT_RUNNING.unless(!(turn.state().session().phase() instanceof Session.Phase.Lobby));
    }
}
