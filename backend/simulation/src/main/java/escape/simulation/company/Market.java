package escape.simulation.company;

import escape.simulation.immutable.Copies;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The market for assistants.
 *
 * @param adopters people who use any assistant, millions
 * @param shares by firm id, parts of the adopters
 * @param progress ability that each competitor has gained since day 0, logits
 * @param history one entry a day, day 0 first
 * @param prices of a share by firm id, dollars, one a day, day 0 first
 */
public record Market(
        double adopters,
        Map<String, Double> shares,
        Map<String, Double> progress,
        List<MarketDay> history,
        Map<String, List<Double>> prices) {

    public record MarketDay(double adopters, Map<String, Double> shares) {
        /** People who use a firm's assistant, millions. */
        public double users(String firm) {
            return adopters * shares.getOrDefault(firm, 0.0);
        }
    }

    public double users(String firm) {
        return adopters * shares.getOrDefault(firm, 0.0);
    }

    public double price(String firm) {
        return prices.getOrDefault(firm, List.of(0.0)).getLast();
    }

    public double peak(String firm) {
        return prices.getOrDefault(firm, List.of(0.0)).stream()
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(0);
    }

    public Market settled(double people, Map<String, Double> parts, Map<String, Double> gains) {
        return new Market(people, parts, gains, Copies.plus(history, new MarketDay(people, parts)), prices);
    }

    public Market closed(Map<String, Double> closing) {
        Map<String, List<Double>> next = new LinkedHashMap<>(prices);
        closing.forEach((firm, price) -> next.put(firm, Copies.plus(next.getOrDefault(firm, List.of()), price)));
        return new Market(adopters, shares, progress, history, Copies.of(next));
    }

    public Market jumped(Map<String, Double> logJumps) {
        Map<String, List<Double>> next = new LinkedHashMap<>(prices);
        logJumps.forEach((firm, jump) -> next.computeIfPresent(
                firm, (id, series) -> lastReplaced(series, series.getLast() * StrictMath.exp(jump))));
        return new Market(adopters, shares, progress, history, Copies.of(next));
    }

    public Market priced(String firm, double price) {
        return new Market(
                adopters,
                shares,
                progress,
                history,
                Copies.plus(prices, firm, lastReplaced(prices.getOrDefault(firm, List.of(price)), price)));
    }

    /** Somebody else's hand; the next day goes on from it. */
    public Market sharing(String firm, double share) {
        return new Market(adopters, Copies.plus(shares, firm, share), progress, history, prices);
    }

    public Market progressed(String firm, double logits) {
        return new Market(adopters, shares, Copies.plus(progress, firm, logits), history, prices);
    }

    public Market adopted(double people) {
        return new Market(people, shares, progress, history, prices);
    }

    private static List<Double> lastReplaced(List<Double> series, double last) {
        return Copies.plus(series.subList(0, series.size() - 1), last);
    }
}
