package escape.simulation.drive;

import java.util.Map;
import java.util.TreeMap;

/**
 * What can be measured of a memory file without understanding it.
 *
 * @param sizeTokens written since the release
 * @param entropyBitsPerCharacter of single characters (Shannon 1948), bits; about 4 for prose and more for codes. An
 *     estimate from the text at hand, too low by about (distinct characters − 1) / (1.39 · length) bits (Miller 1955)
 * @param growthPerDay tokens a day
 */
public record FileMeasure(long sizeTokens, double entropyBitsPerCharacter, double growthPerDay) {

    /**
     * @param text of the file as read
     * @param tokens in it now
     * @param tokensBefore in it that many days ago
     * @param days between, from 1
     */
    public static FileMeasure of(String text, double tokens, double tokensBefore, int days) {
        if (days < 1) {
            throw new IllegalArgumentException("Growth needs at least one day between two readings, not " + days);
        }
        return new FileMeasure(StrictMath.round(tokens), entropy(text), (tokens - tokensBefore) / days);
    }

    static double entropy(String text) {
        // Sorted, because the order of a sum decides its last digit.
        Map<Integer, Integer> counts = new TreeMap<>();
        text.codePoints().forEach(character -> counts.merge(character, 1, Integer::sum));
        double length = text.codePointCount(0, text.length());
        double bits = 0;
        for (int count : counts.values()) {
            bits -= count / length * StrictMath.log(count / length) / StrictMath.log(2);
        }
        return Math.max(0, bits);
    }
}
