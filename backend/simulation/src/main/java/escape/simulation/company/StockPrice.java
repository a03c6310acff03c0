package escape.simulation.company;

import escape.simulation.chance.Draws;

/**
 * A share price that wanders, jumps on news and comes back to what the company is worth: a mean-reverting log price
 * (Uhlenbeck and Ornstein 1930; Schwartz 1997) with jumps (Merton 1976).
 */
public final class StockPrice {
    /** The lowest price that a market quotes: one cent, in dollars. */
    public static final double SMALLEST = 0.01;

    private StockPrice() {}

    /**
     * Value of one share, dollars: revenue times a multiple that grows with the company, and the cash.
     *
     * @param annualRevenue dollars a year at today's rate
     * @param growth of the revenue as a part of one, over the period that {@link StockParameters#growthWeight} is for
     * @param cash dollars; debts are negative
     * @param shares outstanding
     */
    public static double fundamental(
            double annualRevenue, double growth, double cash, double shares, StockParameters params) {
        double multiple = Math.max(0, params.revenueMultiple() + params.growthWeight() * growth);
        return Math.max(params.floorDollars(), (multiple * annualRevenue + cash) / shares);
    }

    /**
     * The price of the next day, dollars.
     *
     * @param price today, dollars
     * @param fundamental value of one share, dollars
     * @param jumpLog sum of the day's jumps of the log price, 0 on a day without news
     */
    public static double next(double price, double fundamental, StockParameters params, double jumpLog, Draws draws) {
        double log = StrictMath.log(Math.max(params.floorDollars(), price));
        double gap = StrictMath.log(Math.max(params.floorDollars(), fundamental)) - log;
        double noise = draws.gaussian(0, params.volatilityPerDay());
        double next = StrictMath.exp(log + params.meanReversionPerDay() * gap + noise + jumpLog);
        return Math.max(params.floorDollars(), next);
    }
}
