package escape.simulation;

import escape.simulation.scenario.Scenario;

/** The rules of one scenario. */
public final class Simulation {
    private final Scenario scenario;

    public Simulation(Scenario scenario) {
        this.scenario = scenario;
    }

    public Scenario scenario() {
        return scenario;
    }
}
