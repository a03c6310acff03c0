package escape.simulation;

import escape.simulation.knowledge.Reputation;
import escape.simulation.scenario.Parameters;
import escape.simulation.scenario.Scenario;

/** How far one role counts on another's word. */
final class Trusts {
    private Trusts() {}

    static double of(Scenario scenario, State state, String of, String in) {
        Parameters.Knowing knowing = scenario.parameters().knowing();
        return state.knowledge()
                .trust(of, in, new Reputation(knowing.trustAlpha(), knowing.trustBeta()))
                .expectation();
    }
}
