package escape.server.eventlog;

/** What became of an attempt to append. */
public sealed interface Appending {

    /** The events are on disk; the session now stands at {@code version}. */
    record Appended(long version) implements Appending {}

    /** Somebody else has written since; nothing was written here. */
    record Conflict() implements Appending {}

    /** The database did not take it; nothing was written. */
    record Failed(String why) implements Appending {}
}
