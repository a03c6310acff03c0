package escape.simulation.chance;

import java.util.List;

/**
 * A sequence of random draws that belongs to one purpose on one day of one session. The same key gives the same
 * sequence on every machine, and one more draw for a purpose shifts no draw of another.
 *
 * <p>The generator is SplitMix64 (Steele, Lea and Flood 2014, "Fast splittable pseudorandom number generators"); its
 * three constants are those of that paper. A sequence is not safe for use by several threads at once.
 */
public final class Draws {
    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;
    private static final double UNIT_IN_LAST_PLACE = 0x1.0p-53;

    private long state;

    Draws(long state) {
        this.state = state;
    }

    /**
     * @param seed of the session
     * @param day simulated day, or any other running number
     * @param purpose what the draws are for; another purpose gives an independent sequence
     */
    public static Draws of(long seed, int day, String purpose) {
        long hash = mixed(seed + GOLDEN_GAMMA);
        hash = mixed((hash ^ day) + GOLDEN_GAMMA);
        for (int i = 0; i < purpose.length(); i++) {
            hash = mixed((hash ^ purpose.charAt(i)) + GOLDEN_GAMMA);
        }
        return new Draws(hash);
    }

    /** Uniform on [0, 1), in steps of 2⁻⁵³. */
    public double uniform() {
        return (next() >>> 11) * UNIT_IN_LAST_PLACE;
    }

    /** Standard normal, by Box and Muller (1958). Takes two numbers of the sequence. */
    public double gaussian() {
        double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - uniform()));
        return radius * StrictMath.cos(2 * StrictMath.PI * uniform());
    }

    /** Normal with this mean and standard deviation, in their unit. */
    public double gaussian(double mean, double sd) {
        return mean + sd * gaussian();
    }

    /**
     * Number of successes among {@code n} independent trials, counted one by one, so meant for the items of a
     * benchmark and not for millions.
     *
     * @param p probability of one success, 0 to 1
     */
    public int binomial(int n, double p) {
        int successes = 0;
        for (int trial = 0; trial < n; trial++) {
            if (chance(p)) {
                successes++;
            }
        }
        return successes;
    }

    /** True with probability {@code p}; never at 0 or less, always at 1 or more. */
    public boolean chance(double p) {
        return uniform() < p;
    }

    /** A whole number from 0 to {@code n} − 1; the bias towards any of them is below 2⁻³². */
    public int below(int n) {
        if (n <= 0) {
            throw new IllegalArgumentException("There is no whole number from 0 to below " + n);
        }
        return (int) Math.unsignedMultiplyHigh(next(), n);
    }

    /** One of the list, each as likely as the other. */
    public <T> T pick(List<T> list) {
        return list.get(below(list.size()));
    }

    long next() {
        state += GOLDEN_GAMMA;
        return mixed(state);
    }

    private static long mixed(long bits) {
        long first = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        long second = (first ^ (first >>> 27)) * 0x94D049BB133111EBL;
        return second ^ (second >>> 31);
    }
}
