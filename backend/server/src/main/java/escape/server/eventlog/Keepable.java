package escape.server.eventlog;

/**
 * Texts that every database takes and gives back as they were. PostgreSQL holds no U+0000, and half of a surrogate pair
 * is no character at all, so that its way through UTF-8 makes another one of it.
 */
public final class Keepable {
    private Keepable() {}

    public static boolean isKeepable(String text) {
        return text.codePoints()
                .noneMatch(one -> one == 0 || (one >= Character.MIN_SURROGATE && one <= Character.MAX_SURROGATE));
    }
}
