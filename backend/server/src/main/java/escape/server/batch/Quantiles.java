package escape.server.batch;

import java.util.List;

/** Quantiles of a sorted list, interpolated linearly between its values (type 7 of Hyndman and Fan 1996). */
final class Quantiles {
    private Quantiles() {}

    /** @param part 0 to 1 */
    static double of(List<Double> sorted, double part) {
        if (sorted.isEmpty()) {
            return Double.NaN;
        }
        double at = part * (sorted.size() - 1);
        int below = (int) Math.floor(at);
        int above = (int) Math.ceil(at);
        return sorted.get(below) + (at - below) * (sorted.get(above) - sorted.get(below));
    }
}
