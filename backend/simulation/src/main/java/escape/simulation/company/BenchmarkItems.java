package escape.simulation.company;

import escape.simulation.chance.Draws;
import java.util.List;
import java.util.stream.IntStream;

/** A benchmark as a list of item difficulties in logits, scored by the Rasch model (Rasch 1960; Lord 1980). */
public final class BenchmarkItems {
    private BenchmarkItems() {}

    /**
     * Item difficulties in logits, evenly from {@code mean − spread} to {@code mean + spread}.
     *
     * @param items how many
     * @param mean difficulty, logits
     * @param spread from the mean to the hardest item, logits
     */
    public static List<Double> difficulties(int items, double mean, double spread) {
        return IntStream.range(0, items)
                .mapToObj(item -> items == 1 ? mean : mean + spread * (2.0 * item / (items - 1) - 1))
                .toList();
    }

    /** The true score without chance: the part of the items that is passed on average, 0 to 1; 0 without items. */
    public static double expectedScore(double ability, List<Double> difficulties) {
        return difficulties.stream()
                .mapToDouble(difficulty -> Rasch.passProbability(ability, difficulty))
                .average()
                .orElse(0);
    }

    /**
     * One measurement: how many items were passed, each with its own probability. Its error is the binomial one, to be
     * shown by {@link Wilson#interval95}; with items of unequal difficulty that is slightly too wide.
     */
    public static int passed(double ability, List<Double> difficulties, Draws draws) {
        int passed = 0;
        for (double difficulty : difficulties) {
            if (draws.chance(Rasch.passProbability(ability, difficulty))) {
                passed++;
            }
        }
        return passed;
    }
}
