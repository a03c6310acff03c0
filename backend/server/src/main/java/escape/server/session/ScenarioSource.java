package escape.server.session;

import escape.simulation.scenario.Scenario;

/**
 * A scenario with the text that it was read from. The text is kept with the session, so that a later edit of the file
 * changes no session that has begun.
 *
 * @param hash of the text
 */
public record ScenarioSource(String hash, String text, Scenario scenario) {}
