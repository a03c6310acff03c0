package escape.simulation.company;

/**
 * @param meanReversionPerDay part of the gap between log price and log value closed in a day, 0 to 1
 * @param volatilityPerDay standard deviation of the daily log return
 * @param revenueMultiple years of revenue that a company without growth is worth
 * @param growthWeight years of revenue more for a growth of 1 (a doubling) over the period that growth is measured in
 * @param floorDollars least value and price of a share, dollars; a logarithm needs something above zero
 */
public record StockParameters(
        double meanReversionPerDay,
        double volatilityPerDay,
        double revenueMultiple,
        double growthWeight,
        double floorDollars) {}
