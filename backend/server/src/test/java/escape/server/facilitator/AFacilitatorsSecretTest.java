package escape.server.facilitator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class AFacilitatorsSecretTest {

    @Test
    void thatIsShortEnoughToBeGuessedIsNotTaken() {
        assertThatThrownBy(() -> FacilitatorSecret.of("open-sesame"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("escape.facilitator-secret has at least 16 characters");
        assertThat(FacilitatorSecret.of("0123456789abcdef").matches("0123456789abcdef"))
                .isTrue();
    }

    @Test
    void isMadeWhereNoneWasSet() {
        assertThat(FacilitatorSecret.of("").value())
                .hasSize(24)
                .isNotEqualTo(FacilitatorSecret.of("").value());
    }
}
