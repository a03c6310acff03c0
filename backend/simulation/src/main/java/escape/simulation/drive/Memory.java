package escape.simulation.drive;

/**
 * What a model writes into itself while it runs, and what it gains by it. Written memory works like more training,
 * whose gains follow a logarithm (Kaplan et al. 2020; Hoffmann et al. 2022). While the memory is read-only, none of
 * these steps is taken.
 */
public final class Memory {
    private Memory() {}

    /**
     * Tokens written in a day; they grow with the requests served.
     *
     * @param served requests of the day
     * @param servedAtFirst requests of day 0
     */
    public static double tokensWritten(double served, double servedAtFirst, MemoryParameters params) {
        return servedAtFirst <= 0 ? 0 : params.unitsPerDay() * params.unitTokens() * served / servedAtFirst;
    }

    /** Density after one more day of writing: 1 is plain words, and each day closes part of the gap to the densest. */
    public static double denser(double density, MemoryParameters params) {
        return density + params.recodingPerDay() * (params.densest() - density);
    }

    /**
     * Ability gained by memory in every skill, logits: {@code gain · ln(1 + c·M / M0)}.
     *
     * @param gain logits per natural-log unit
     * @param density c, from 1
     * @param tokens M, written since the release
     * @param m0 tokens
     */
    public static double abilityGain(double gain, double density, double tokens, double m0) {
        return gain * StrictMath.log1p(density * tokens / m0);
    }
}
