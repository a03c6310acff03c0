package escape.server.eventlog;

import escape.simulation.Actor;
import escape.simulation.Event;

/**
 * An event as the log holds it.
 *
 * @param version of the session once this event has happened; the first is 1
 * @param at server time in milliseconds since the epoch
 * @param commandKey of the command that led here, the same for all events of one command
 */
public record Recorded(long version, long at, Actor by, String commandKey, Event event) {}
