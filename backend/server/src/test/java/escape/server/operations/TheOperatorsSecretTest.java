package escape.server.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import escape.server.access.Attempts;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class TheOperatorsSecretTest {
    private static final String SECRET = "0123456789abcdef";
    private final Operator operator = operator(SECRET);

    @Test
    void letsInWhoSendsItAndNobodyElse() {
        assertThat(operator.sends(request("10.0.0.1", "Bearer " + SECRET))).isTrue();
        assertThat(operator.sends(request("10.0.0.1", "Bearer " + SECRET + "0")))
                .isFalse();
        assertThat(operator.sends(request("10.0.0.1", SECRET))).isFalse();
        assertThat(operator.sends(new MockHttpServletRequest())).isFalse();
    }

    @Test
    void letsInNobodyWhereThereIsNone() {
        assertThat(operator("").sends(request("10.0.0.1", "Bearer "))).isFalse();
    }

    @Test
    void isNotGuessedForLongFromOneAddress() {
        for (var guess = 0; guess < 3; guess++) {
            assertThat(operator.sends(request("10.0.0.1", "Bearer guess " + guess)))
                    .isFalse();
        }

        assertThat(operator.sends(request("10.0.0.1", "Bearer " + SECRET))).isFalse();
        assertThat(operator.sends(request("10.0.0.2", "Bearer " + SECRET))).isTrue();
    }

    @Test
    void isNotGuessedFromAllTheAddressesOfOneHousehold() {
        for (var guess = 0; guess < 3; guess++) {
            operator.sends(request("2001:db8:0:1::" + (guess + 1), "Bearer guess " + guess));
        }

        assertThat(operator.sends(request("2001:db8:0:1::9", "Bearer " + SECRET)))
                .isFalse();
        assertThat(operator.sends(request("2001:db8:0:2::9", "Bearer " + SECRET)))
                .isTrue();
    }

    @Test
    void mustNotBeShort() {
        assertThatThrownBy(() -> operator("secret")).hasMessageContaining("at least 16 characters");
    }

    private static Operator operator(String secret) {
        return new Operator(secret, new Attempts(3, Duration.ofMinutes(1), 10, () -> Instant.EPOCH));
    }

    private static MockHttpServletRequest request(String from, String authorization) {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr(from);
        request.addHeader("Authorization", authorization);
        return request;
    }
}
