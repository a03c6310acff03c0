package escape.server.notes;

import escape.server.eventlog.SessionId;

/** Somebody at this node has added a note to a session, or taken one away. */
public record NotesChanged(SessionId session) {}
