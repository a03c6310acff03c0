package escape.server.load;

import java.util.List;

/**
 * What is to be measured.
 *
 * @param bytes of an update of the yardstick
 * @param jvm options of the server's virtual machine
 * @param from rate at which a search begins, the lowest that it tries
 * @param serverCore core that the server may use; negative leaves it all of them
 */
record Measure(
        Kind kind,
        Wording wording,
        Tables tables,
        int sessions,
        double secondsPerDay,
        double warmUp,
        double seconds,
        int bytes,
        List<String> jvm,
        int serverCore,
        int ownCore,
        double from) {
    static final String SCENARIO = "futureai";
    static final List<String> ROLES = List.of("alexander", "george", "david");

    Measure of(Kind other) {
        return new Measure(
                other,
                wording,
                tables,
                sessions,
                secondsPerDay,
                warmUp,
                seconds,
                bytes,
                jvm,
                serverCore,
                ownCore,
                from);
    }

    Measure in(Wording other) {
        return new Measure(
                kind, other, tables, sessions, secondsPerDay, warmUp, seconds, bytes, jvm, serverCore, ownCore, from);
    }

    Measure with(int tablesAtOnce, double pace) {
        return new Measure(
                kind, wording, tables, tablesAtOnce, pace, warmUp, seconds, bytes, jvm, serverCore, ownCore, from);
    }

    Measure sized(int updateBytes) {
        return new Measure(
                kind,
                wording,
                tables,
                sessions,
                secondsPerDay,
                warmUp,
                seconds,
                updateBytes,
                jvm,
                serverCore,
                ownCore,
                from);
    }

    /** A search that begins at so many times the rate. */
    Measure begun(double times) {
        return new Measure(
                kind,
                wording,
                tables,
                sessions,
                secondsPerDay,
                warmUp,
                seconds,
                bytes,
                jvm,
                serverCore,
                ownCore,
                from * times);
    }

    @Override
    public String toString() {
        return "%s %s %s, %d sessions".formatted(kind, wording, tables, sessions);
    }
}
