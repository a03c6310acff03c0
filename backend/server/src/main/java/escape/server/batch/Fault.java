package escape.server.batch;

/**
 * A game that broke off because something failed in it. No author can mend that.
 *
 * @param day the last that was whole; 0 where none was
 */
public record Fault(String players, long seed, int day, Throwable why) implements Played {
    private static final int LONGEST = 300;

    public String words() {
        return "a game of " + players + " with seed " + seed + " broke off after day " + day + ": " + reason()
                + "; this is a fault of the engine and not of the file, please report it";
    }

    private String reason() {
        String words = why.getMessage() == null ? why.getClass().getSimpleName() : why.getMessage();
        return words.length() > LONGEST ? words.substring(0, LONGEST) + "…" : words;
    }
}
