package escape.simulation;

import static escape.simulation.Rules.first;

import escape.simulation.Refusal.Rule;
import escape.simulation.scenario.Request;
import java.util.List;
import java.util.Optional;

/** Rules of who decides what was asked. */
final class RequestRules {
    private RequestRules() {}

    static List<Refusal> against(Turn turn, Command.Answer answer, Actor by) {
        Optional<Story.Put> found = turn.state().story().put().stream()
                .filter(put -> put.number() == answer.number())
                .findFirst();
        return first(
                () -> Rules.running(turn),
                () -> Rule.UNKNOWN_REQUEST.unless(found.isPresent() && mayKnow(request(turn, found.orElseThrow()), by)),
                () -> Rule.REQUEST_DECIDED.unless(found.orElseThrow().isOpen()),
                () -> mayDecide(turn, request(turn, found.orElseThrow()), by),
                () -> option(turn, request(turn, found.orElseThrow()), answer),
                () -> ActionRules.why(turn, answer.why()));
    }

    private static Request request(Turn turn, Story.Put put) {
        return turn.scenario().request(put.request());
    }

    /** What others ask each other is as if it had not been asked. */
    private static boolean mayKnow(Request request, Actor by) {
        return !(by instanceof Actor.Player player)
                || player.role().equals(request.to())
                || player.role().equals(request.from());
    }

    private static List<Refusal> mayDecide(Turn turn, Request request, Actor by) {
        if (by instanceof Actor.Player player) {
            return first(
                    () -> Rule.NOT_YOUR_REQUEST.unless(player.role().equals(request.to())),
                    () -> Rule.ACCOUNT_CUT.unless(turn.state().people().isOpen(player.role())),
                    () -> Rule.NO_CONNECTION.unless(Talk.isConnected(turn.scenario(), turn.state(), player.role())));
        }
        boolean played = turn.state().session().isSeated(request.to());
        return Rule.NOT_YOUR_REQUEST.unless(!played);
    }

    private static List<Refusal> option(Turn turn, Request request, Command.Answer answer) {
        Optional<Request.Answer> option = Requests.option(request, answer.option());
        return first(
                () -> Rule.UNKNOWN_OPTION.unless(option.isPresent()),
                () -> open(turn, option.orElseThrow()),
                () -> Forms.against(option.orElseThrow().inputs(), answer.arguments()));
    }

    static List<Refusal> open(Turn turn, Request.Answer option) {
        return Rule.NOT_YET.unless(
                option.when() == null || option.when().holds(turn.facts()),
                option.waits() == null ? "" : option.waits().in(turn.facts()));
    }
}
