package escape.simulation.company;

import escape.simulation.immutable.Copies;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The models that exist, the one that customers use, and what has been measured. */
public record Lab(
        Map<String, Built> models,
        String live,
        String releasedAs,
        int releasedOn,
        List<Measured> measured,
        List<Round> rounds,
        @Nullable Contest contest) {

    /** @param abilities by skill, logits, without what a written memory adds */
    public record Built(
            String id,
            String name,
            Map<String, Double> abilities,
            boolean memory,
            double serviceFactor,
            double costFactor,
            int builtOn) {}

    /** @param to roles who know the result */
    public record Measured(int day, String benchmark, String model, int passed, int items, List<String> to) {
        public double score() {
            return (double) passed / items;
        }
    }

    /** Public measurements of one day: items passed by benchmark and firm. */
    public record Round(int day, Map<String, Map<String, Integer>> passed) {}

    public record Contest(int day, List<String> benchmarks, List<Standing> ranking) {}

    public record Standing(String model, String name, Map<String, Integer> passed, double mean) {}

    /** Whether the model exists by now. */
    public boolean isThere(String id) {
        return models.containsKey("live".equals(id) ? live : id);
    }

    public Built liveModel() {
        return model(live);
    }

    public Built model(String id) {
        Built found = models.get("live".equals(id) ? live : id);
        if (found == null) {
            throw new IllegalArgumentException("There is no model named " + id);
        }
        return found;
    }

    public Lab trained(Built model) {
        return new Lab(Copies.plus(models, model.id(), model), live, releasedAs, releasedOn, measured, rounds, contest);
    }

    public Lab released(String id, String name, int day) {
        return new Lab(models, id, name, day, measured, rounds, contest);
    }

    public Lab measured(Measured one) {
        return new Lab(models, live, releasedAs, releasedOn, Copies.plus(measured, one), rounds, contest);
    }

    public Lab published(Round round) {
        return new Lab(models, live, releasedAs, releasedOn, measured, Copies.plus(rounds, round), contest);
    }

    public Lab contested(Contest held) {
        return new Lab(models, live, releasedAs, releasedOn, measured, rounds, held);
    }
}
