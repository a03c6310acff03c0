package escape.server.scenarios;

import escape.simulation.scenario.Scenario;

/** Something that holds for every scenario. */
@FunctionalInterface
interface Rule {
    void check(Scenario scenario, Complaints complaints);
}
