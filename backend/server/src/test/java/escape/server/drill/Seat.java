package escape.server.drill;

import escape.server.eventlog.SessionId;
import escape.simulation.view.Viewer;

/**
 * A place at a session's table, as its client knows it.
 *
 * @param socket path and query of its WebSocket
 */
record Seat(SessionId session, String name, Viewer viewer, String token, String socket) {}
