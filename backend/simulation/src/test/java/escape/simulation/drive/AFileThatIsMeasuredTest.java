package escape.simulation.drive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AFileThatIsMeasuredTest {

    @ParameterizedTest
    @CsvSource({"'', 0", "aaaa, 0", "abab, 1", "abcd, 2", "aaab, 0.8113", "💾💾🚂🚂, 1"})
    void hasShannonsEntropy(String text, double bits) {
        assertThat(FileMeasure.of(text, 0, 0, 1).entropyBitsPerCharacter()).isCloseTo(bits, Offset.offset(0.00005));
    }

    @Test
    void growsByWhatCameSinceTheLastReading() {
        FileMeasure measure = FileMeasure.of("text", 130_000.4, 100_000, 3);

        assertThat(measure.sizeTokens()).isEqualTo(130_000);
        assertThat(measure.growthPerDay()).isCloseTo(10_000.13, Offset.offset(0.01));
    }

    @Test
    void needsTwoReadingsOnDifferentDays() {
        assertThatThrownBy(() -> FileMeasure.of("text", 2, 1, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
