package escape.simulation;

import static escape.simulation.Rules.all;
import static escape.simulation.Rules.first;

import escape.simulation.Refusal.Rule;
import escape.simulation.scenario.Role.DeskSection;
import java.util.List;

/** Rules of messages and of the assistant. */
final class TalkRules {
    private TalkRules() {}

    static List<Refusal> send(Turn turn, Command.Send send, Actor.Player by) {
        int most = turn.state().session().setup().limits().evidence();
        return first(
                () -> Rules.running(turn),
                () -> Rules.text(turn, send.text()),
                () -> Rule.UNKNOWN_RECIPIENT.unless(
                        Talk.recipients(turn.scenario(), by.role()).contains(send.to()), send.to()),
                () -> Rule.NO_WAY_TO_REACH.unless(
                        Talk.canReach(turn.scenario(), turn.state(), by.role(), send.to()),
                        Talk.nameOf(turn.scenario(), send.to())),
                () -> all(
                        Rule.TOO_MUCH_EVIDENCE.unless(send.evidence().size() <= most, String.valueOf(most)),
                        Rule.UNKNOWN_EVIDENCE.unless(send.evidence().stream()
                                .allMatch(key -> Talk.evidence(turn.scenario(), turn.state(), by.role(), key)
                                        .isPresent()))));
    }

    static List<Refusal> ask(Turn turn, Command.AskAssistant ask, Actor.Player by) {
        return first(
                () -> Rules.running(turn),
                () -> Rules.text(turn, ask.question()),
                () -> Rule.ACCOUNT_CUT.unless(turn.state().people().isOpen(by.role())),
                () -> Rule.NO_CONNECTION.unless(Talk.isConnected(turn.scenario(), turn.state(), by.role())),
                () -> Rule.NOT_YOUR_ACTION.unless(turn.scenario().role(by.role()).desk().stream()
                        .map(DeskSection::section)
                        .anyMatch(Assistant.SECTION::equals)),
                () -> Rule.STILL_TYPING.unless(turn.state().typing().stream()
                        .noneMatch(exchange -> exchange.role().equals(by.role()))));
    }

    static List<Refusal> deliver(Turn turn, Command.DeliverReply reply) {
        return Rule.NO_REPLY_DUE.unless(
                Assistant.due(turn.scenario(), turn.state(), turn.at()).contains(reply.number()));
    }
}
