package escape.server.fuzz;

/**
 * What came of one input.
 *
 * @param kind to be counted
 * @param text everything that the server said
 */
record Answer(String kind, String text) {
    /** Without a word, and so a failure. */
    static final String DROPPED = "connection dropped";

    /** The same where the input itself was no HTTP or no frame: then a drop will do. */
    Answer orDropped() {
        return new Answer(kind.replace(DROPPED, "dropped for what breaks its protocol"), text);
    }
}
