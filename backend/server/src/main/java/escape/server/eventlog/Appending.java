package escape.server.eventlog;

/** What became of an attempt to append. */
public sealed interface Appending {

    /** The events are on disk; the session now stands at {@code version}. */
    record Appended(long version) implements Appending {}

    /** Somebody else has written since; nothing was written here. */
    record Conflict() implements Appending {}

    /**
     * The database did not take it, or its answer was lost: nothing is known to be written. Whoever goes on reads the log
     * first.
     */
    record Failed(String why) implements Appending {}
}
