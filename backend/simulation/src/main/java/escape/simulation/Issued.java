package escape.simulation;

/**
 * A command as it reached the rules.
 *
 * @param at server time in milliseconds since the epoch; the rules have no clock of their own
 */
public record Issued(Command command, Actor by, long at) {}
