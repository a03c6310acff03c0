package escape.simulation.company;

import escape.simulation.chance.Draws;

/**
 * A benchmark as items of given difficulties, scored by the Rasch model (Rasch 1960; Lord 1980). The difficulties lie evenly
 * from {@code mean − spread} to {@code mean + spread}, so the odds of failing grow by the same factor from one to the next.
 *
 * @param items how many
 * @param mean difficulty, logits
 * @param spread from the mean to the hardest item, logits
 */
public record BenchmarkItems(int items, double mean, double spread) {

    /** Of the item with this number, the easiest is 0; logits. */
    public double difficulty(int item) {
        return items == 1 ? mean : mean + spread * (2.0 * item / (items - 1) - 1);
    }

    /** The true score without chance: the part of the items that is passed on average, 0 to 1; 0 without items. */
    public double expectedScore(double ability) {
        double sum = 0;
        double odds = Rasch.failureOdds(ability, difficulty(0));
        double step = step();
        for (int item = 0; item < items; item++) {
            sum += Rasch.passProbability(odds);
            odds *= step;
        }
        return items == 0 ? 0 : sum / items;
    }

    /**
     * One measurement: how many items were passed, each with its own probability. Its error is the binomial one, to be
     * shown by {@link Wilson#interval95}; with items of unequal difficulty that is slightly too wide.
     */
    public int passed(double ability, Draws draws) {
        int passed = 0;
        double odds = Rasch.failureOdds(ability, difficulty(0));
        double step = step();
        for (int item = 0; item < items; item++) {
            if (draws.chance(Rasch.passProbability(odds))) {
                passed++;
            }
            odds *= step;
        }
        return passed;
    }

    private double step() {
        return items <= 1 ? 1 : StrictMath.exp(2 * spread / (items - 1));
    }
}
