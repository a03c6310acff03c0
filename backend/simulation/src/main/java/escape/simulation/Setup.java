package escape.simulation;

/**
 * What a session starts from, beside its scenario.
 *
 * @param seed of every chance in the session
 * @param secondsPerDay real seconds that a simulated day takes
 * @param seatsPerRole most people in one role
 * @param players most people in all, spectators included
 */
public record Setup(long seed, double secondsPerDay, int seatsPerRole, int players) {}
