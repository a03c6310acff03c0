package escape.server.logging;

import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * Whatever this thread logs until it is closed says which session it is about and, where that is known, which version of it.
 * What was said before is said again afterwards, so one may stand within another.
 */
public final class About implements AutoCloseable {
    private static final String SESSION = "session";
    private static final String VERSION = "version";

    private final @Nullable String sessionBefore = MDC.get(SESSION);
    private final @Nullable String versionBefore = MDC.get(VERSION);

    private About(Object session) {
        MDC.put(SESSION, session.toString());
    }

    public static About session(Object session) {
        var about = new About(session);
        MDC.remove(VERSION);
        return about;
    }

    public static About session(Object session, long version) {
        var about = new About(session);
        MDC.put(VERSION, Long.toString(version));
        return about;
    }

    @Override
    public void close() {
        put(SESSION, sessionBefore);
        put(VERSION, versionBefore);
    }

    private static void put(String field, @Nullable String value) {
        if (value == null) {
            MDC.remove(field);
        } else {
            MDC.put(field, value);
        }
    }
}
