package escape.simulation.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class AReputationTest {

    @Test
    void isTheShareOfGoodExperiences() {
        assertThat(new Reputation(1, 1).expectation()).isEqualTo(0.5);
        assertThat(new Reputation(8, 2).expectation()).isEqualTo(0.8);
    }

    @Test
    void afterSevenGoodWordsAndOneBadIsTheBetaMean() {
        // Jøsang and Ismail's own example: r = 7, s = 1 gives beta(8, 2) and 0.8.
        assertThat(new Reputation(1, 1).confirmed(7).contradicted(1).expectation())
                .isEqualTo(0.8);
    }

    @Test
    void movesLessTheMoreExperienceThereIs() {
        double young = new Reputation(1, 1).contradicted(1).expectation();
        double old = new Reputation(50, 50).contradicted(1).expectation();

        assertThat(young).isLessThan(old).isLessThan(0.5);
    }

    @Test
    void becomesSurerWithExperience() {
        assertThat(new Reputation(1, 1).standardDeviation())
                .as("of the uniform distribution")
                .isCloseTo(StrictMath.sqrt(1 / 12.0), Offset.offset(1e-12));
        assertThat(new Reputation(50, 50).standardDeviation()).isLessThan(0.05);
    }

    @Test
    void needsSomeExperienceOfBothKinds() {
        assertThatThrownBy(() -> new Reputation(0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Reputation(1, Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }
}
