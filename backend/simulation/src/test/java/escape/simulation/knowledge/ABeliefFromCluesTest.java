package escape.simulation.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import escape.simulation.chance.Wide;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ABeliefFromCluesTest {
    private static final Offset<Double> TINY = Offset.offset(1e-12);

    @Test
    void weighsAClueByTheLogarithmOfItsLikelihoodRatio() {
        // Good's ban: a clue ten times as likely is worth ln 10 = 2.3026 nats.
        assertThat(Evidence.weightOfEvidence(0.5, 0.05)).isCloseTo(2.302585, Offset.offset(1e-6));
        assertThat(Evidence.weightOfEvidence(0.05, 0.5)).isCloseTo(-2.302585, Offset.offset(1e-6));
        assertThat(new ClueLikelihoods(0.3, 0.3).weight()).isZero();
    }

    @Test
    void isBayesRule() {
        double prior = 0.05;
        double byBayes = prior * 0.8 / (prior * 0.8 + (1 - prior) * 0.1);

        assertThat(Evidence.posterior(prior, Evidence.weightOfEvidence(0.8, 0.1)))
                .isCloseTo(byBayes, TINY);
    }

    @Test
    void addsWeightsInAnyOrder() {
        Evidence.Heard seen = new Evidence.Heard(1, 2);
        Evidence.Heard told = new Evidence.Heard(0.5, 1);

        assertThat(Evidence.posterior(0.1, List.of(seen, told))).isCloseTo(Evidence.posterior(0.1, 2.5), TINY);
        assertThat(Evidence.posterior(0.1, List.of(told, seen)))
                .isCloseTo(Evidence.posterior(0.1, List.of(seen, told)), TINY);
    }

    @Test
    void isNotMovedByAWordThatNobodyTrusts() {
        assertThat(Evidence.posterior(0.1, List.of(new Evidence.Heard(0, 5)))).isCloseTo(0.1, TINY);
        assertThat(Evidence.posterior(0.1, List.of())).isCloseTo(0.1, TINY);
    }

    @ParameterizedTest
    @CsvSource({"0, 50, 0", "1, -50, 1"})
    void isNotMovedByAnythingFromCertainty(double prior, double weight, double belief) {
        assertThat(Evidence.posterior(prior, weight)).isEqualTo(belief);
    }

    @ParameterizedTest
    @CsvSource({"0, 0.5", "0.5, 0", "1.1, 0.5", "0.5, NaN"})
    void needsCluesThatAreNeverImpossible(double ifDrive, double ifNot) {
        assertThatThrownBy(() -> new ClueLikelihoods(ifDrive, ifNot)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void isAlwaysAProbabilityThatFollowsTheEvidence() {
        Wide.inputs().forEach(draws -> {
            double prior = Wide.between(Double.MIN_VALUE, 1, draws);
            double weight = Wide.between(-2_000, 2_000, draws);
            double belief = Evidence.posterior(prior, weight);

            assertThat(belief).isBetween(0.0, 1.0);
            assertThat(Evidence.posterior(prior, weight + 1)).isGreaterThanOrEqualTo(belief);
        });
    }
}
