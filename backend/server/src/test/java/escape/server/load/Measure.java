package escape.server.load;

import java.util.List;

/**
 * What is to be measured.
 *
 * @param bytes of an update of the yardstick
 * @param from rate at which a search begins, the lowest that it tries
 */
record Measure(
        Kind kind,
        Wording wording,
        Tables tables,
        int sessions,
        double secondsPerDay,
        int bytes,
        double from,
        Conditions conditions) {
    static final String SCENARIO = "futureai";
    static final List<String> ROLES = List.of("alexander", "george", "david");

    /**
     * The same for all that is measured in one go.
     *
     * @param practice seconds of commands at the rate from which a search begins, before anything is measured: a server's code
     *     is compiled by what it is used for
     * @param warmUp seconds before each measurement
     * @param seconds of each measurement
     * @param jvm options of the server's virtual machine
     * @param serverCore core that the server may use; negative leaves it all of them
     * @param ownCore core that the load may use; negative leaves it all of them
     */
    record Conditions(double practice, double warmUp, double seconds, List<String> jvm, int serverCore, int ownCore) {}

    Measure of(Kind other) {
        return new Measure(other, wording, tables, sessions, secondsPerDay, bytes, from, conditions);
    }

    Measure in(Wording other) {
        return new Measure(kind, other, tables, sessions, secondsPerDay, bytes, from, conditions);
    }

    Measure with(int tablesAtOnce, double pace) {
        return new Measure(kind, wording, tables, tablesAtOnce, pace, bytes, from, conditions);
    }

    Measure sized(int updateBytes) {
        return new Measure(kind, wording, tables, sessions, secondsPerDay, updateBytes, from, conditions);
    }

    /** A search that begins at so many times the rate. */
    Measure begun(double times) {
        return new Measure(kind, wording, tables, sessions, secondsPerDay, bytes, from * times, conditions);
    }

    @Override
    public String toString() {
        return "%s %s %s, %d sessions".formatted(kind, wording, tables, sessions);
    }
}
