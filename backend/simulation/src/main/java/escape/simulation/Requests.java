package escape.simulation;

import escape.simulation.scenario.Request;
import escape.simulation.scenario.Scenario;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Requests from the moment they are put until somebody, or patience, decides them. */
final class Requests {
    private Requests() {}

    static void put(Turn turn, String id, Map<String, Object> arguments) {
        Request request = turn.scenario().request(id);
        if (turn.state().story().open().stream().anyMatch(put -> put.request().equals(id))) {
            return;
        }
        String appendix = request.appendix();
        Integer paper = appendix == null ? null : Papers.issueSilently(turn, appendix);
        Integer patience = request.patience();
        turn.happen(new Event.RequestPut(
                turn.state().story().put().size() + 1,
                id,
                request.summary().in(turn.facts(arguments)),
                request.cost() == null ? null : request.cost().of(turn.facts(arguments)),
                paper,
                patience == null ? Story.NEVER : turn.state().day() + patience));
    }

    static void decide(
            Turn turn, Story.Put put, String option, Map<String, String> arguments, String by, @Nullable String why) {
        Request request = turn.scenario().request(put.request());
        Request.Answer answer = option(request, option).orElseThrow();
        turn.happen(new Event.RequestDecided(put.number(), option, Forms.asked(answer.inputs(), arguments), by, why));
        Effects.apply(turn, answer.effects(), Forms.read(answer.inputs(), arguments));
    }

    /** What nobody has decided in time is decided by its default. */
    static void runOut(Turn turn) {
        for (Story.Put put : turn.state().story().open()) {
            Request request = turn.scenario().request(put.request());
            String otherwise = request.otherwise();
            boolean due = turn.state().day() >= put.expires();
            if (otherwise != null && due && isOpen(turn, put) && !waitsForFacilitator(turn.state(), request)) {
                decide(turn, put, otherwise, Map.of(), request.to(), null);
                Reactions.settle(turn);
            }
        }
    }

    /** One default may have taken back another request. */
    private static boolean isOpen(Turn turn, Story.Put put) {
        return turn.state().story().open().stream().anyMatch(open -> open.number() == put.number());
    }

    static boolean waitsForPerson(Scenario scenario, State state, Story.Put put) {
        Request request = scenario.request(put.request());
        return state.session().isPeopled(request.to()) && Talk.isOnline(scenario, state, request.to())
                || waitsForFacilitator(state, request);
    }

    static boolean waitsForFacilitator(State state, Request request) {
        return state.direction().isPlayed(request.to());
    }

    static Optional<Request.Answer> option(Request request, String id) {
        return request.options().stream()
                .filter(option -> option.id().equals(id))
                .findFirst();
    }
}
