package escape.simulation.company;

import escape.simulation.chance.Draws;

/**
 * What a news item does to a price: a normal jump of the log price (Merton 1976).
 *
 * @param mean of the jump, natural-log units; 0.08 is about +8 %
 * @param spread its standard deviation, natural-log units
 */
public record NewsJump(double mean, double spread) {
    /** The jump of the log price that this item causes this time. */
    public double drawnLog(Draws draws) {
        return draws.gaussian(mean, spread);
    }
}
