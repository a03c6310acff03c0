package escape.simulation.scenario;

import java.util.List;
import java.util.Map;

/** The firms, products and tests of the market. */
public record World(
        Firm company,
        List<Firm> competitors,
        List<String> skills,
        List<AiModel> models,
        String live,
        List<Benchmark> benchmarks) {

    /**
     * A listed company with one assistant on the market.
     *
     * @param mark one to three characters for small places
     * @param brand utility that the name alone is worth, logits
     * @param price dollars a month that a paying user pays
     * @param stock price of one share at day 0, dollars
     * @param shares shares outstanding, millions
     * @param share part of the adopters at day 0, 0 to 1
     * @param abilities of its assistant by skill, logits; the company's own come from its live model
     * @param progress ability gained a day, logits
     */
    public record Firm(
            String id,
            String name,
            String mark,
            String product,
            double brand,
            double price,
            double stock,
            double shares,
            double share,
            Map<String, Double> abilities,
            double progress) {}

    /**
     * @param abilities by skill, logits on the Rasch scale
     * @param memory whether it can keep a long-term memory
     * @param serviceFactor service time relative to the model of day 0
     * @param costFactor hardware cost of a request relative to the model of day 0
     */
    public record AiModel(
            String id,
            String name,
            Map<String, Double> abilities,
            boolean memory,
            double serviceFactor,
            double costFactor) {}

    /**
     * @param weights of the skills it tests; sum to 1
     * @param items number of tasks
     * @param difficulty mean difficulty, logits
     * @param spread from the mean to the hardest task, logits; difficulties lie evenly between
     * @param human ability of a professional on it, logits
     * @param open whether the leaderboards show it
     */
    public record Benchmark(
            String id,
            String name,
            Map<String, Double> weights,
            int items,
            double difficulty,
            double spread,
            double human,
            boolean open) {}
}
