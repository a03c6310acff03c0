package escape.server.scenarios;

import escape.simulation.scenario.Scenario;
import java.util.List;

/** What came of reading a scenario file. */
public sealed interface Reading {

    /** @param contentHash SHA-256 of the file's text, hexadecimal */
    record Read(Scenario scenario, String contentHash) implements Reading {}

    /** @param problems all that were found, in the order of the file; never empty */
    record Unreadable(List<Problem> problems) implements Reading {}
}
