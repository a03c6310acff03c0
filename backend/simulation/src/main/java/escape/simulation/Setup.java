package escape.simulation;

/**
 * What a session starts from, beside its scenario.
 *
 * @param seed of every chance in the session
 * @param secondsPerDay real seconds that a simulated day takes
 */
public record Setup(long seed, double secondsPerDay, Limits limits) {

    /**
     * What people may do at most.
     *
     * @param seatsPerRole people in one role
     * @param players people in all, spectators included
     * @param name characters of a name
     * @param text characters of a message, a question or a reason
     * @param evidence pieces attached to one message
     * @param fastestDay fewest real seconds that a simulated day may take
     * @param slowestDay most real seconds that a simulated day may take
     */
    public record Limits(
            int seatsPerRole, int players, int name, int text, int evidence, double fastestDay, double slowestDay) {}
}
