package escape.simulation.company;

import static org.assertj.core.api.Assertions.assertThat;

import escape.simulation.chance.Draws;
import escape.simulation.chance.Wide;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class AMarketOfChoicesTest {
    private static final Offset<Double> TINY = Offset.offset(1e-12);

    @Test
    void dividesByTheExponentialsOfTheUtilities() {
        Map<String, Double> shares =
                Logit.shares(Map.of("none", 0.0, "ours", StrictMath.log(3), "theirs", StrictMath.log(2)));

        assertThat(shares.get("none")).isCloseTo(1 / 6.0, TINY);
        assertThat(shares.get("theirs")).isCloseTo(2 / 6.0, TINY);
        assertThat(shares.get("ours")).isCloseTo(3 / 6.0, TINY);
    }

    @Test
    void keepsTheOddsOfTwoWhenAThirdComes() {
        Map<String, Double> two = Logit.shares(Map.of("ours", 1.0, "theirs", 0.2));
        Map<String, Double> three = Logit.shares(Map.of("ours", 1.0, "theirs", 0.2, "new", 4.0));

        assertThat(odds(three)).isCloseTo(odds(two), TINY);
    }

    @Test
    void ofNothingIsEmpty() {
        assertThat(Logit.shares(Map.of())).isEmpty();
    }

    @Test
    void alwaysAddsUpToOne() {
        Wide.inputs().forEach(draws -> {
            Map<String, Double> actual = Logit.shares(utilities(draws));
            Map<String, Double> target = Logit.shares(utilities(draws));
            Map<String, Double> next = Logit.adjusted(actual, target, draws.uniform());

            assertThat(next.keySet()).containsAll(actual.keySet()).containsAll(target.keySet());
            assertThat(sum(actual)).isCloseTo(1, TINY);
            assertThat(sum(next)).isCloseTo(1, TINY);
            assertThat(next.values()).allSatisfy(share -> assertThat(share).isBetween(0.0, 1.0));
        });
    }

    @Test
    void comesRoundByAFixedPartOfTheGapADay() {
        assertThat(Logit.adjusted(0.2, 0.6, 0.25)).isCloseTo(0.3, TINY);
        assertThat(Logit.adjusted(Map.of("old", 1.0), Map.of("new", 1.0), 0.25))
                .containsExactlyInAnyOrderEntriesOf(Map.of("old", 0.75, "new", 0.25));
    }

    private static double odds(Map<String, Double> shares) {
        return shares.getOrDefault("ours", 0.0) / shares.getOrDefault("theirs", 0.0);
    }

    private static double sum(Map<String, Double> shares) {
        return shares.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    private static Map<String, Double> utilities(Draws draws) {
        Map<String, Double> utilities = new HashMap<>();
        IntStream.rangeClosed(0, draws.below(8))
                .forEach(i -> utilities.put("option " + draws.below(20), Wide.between(-2_000, 2_000, draws)));
        return utilities;
    }
}
