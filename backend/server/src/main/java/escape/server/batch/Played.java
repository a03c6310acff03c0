package escape.server.batch;

/** How a game of a batch went. */
sealed interface Played permits Fault, Played.ToItsEnd, Played.Unfinished {

    record ToItsEnd(Run run) implements Played {}

    /** Its time was up before its end. */
    record Unfinished() implements Played {}
}
