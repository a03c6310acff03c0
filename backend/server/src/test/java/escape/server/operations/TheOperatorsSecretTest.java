package escape.server.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import escape.server.access.Attempts;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.InsufficientAuthenticationException;

class TheOperatorsSecretTest {
    private static final String SECRET = "0123456789abcdef";
    private final List<String> noted = new ArrayList<>();
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
    void isTakenHoweverManyWrongOnesCameFromTheSameAddress() {
        for (var guess = 0; guess < 5; guess++) {
            answer(request("10.0.0.1", "Bearer guess " + guess));
        }

        assertThat(operator.sends(request("10.0.0.1", "Bearer " + SECRET))).isTrue();
    }

    @Test
    void isNotGuessedForLongFromOneAddress() {
        assertThat(IntStream.range(0, 5).map(guess -> answer(request("10.0.0.1", "Bearer guess " + guess))))
                .containsExactly(401, 401, 401, 429, 429);
        assertThat(answer(request("10.0.0.2", "Bearer guess"))).isEqualTo(401);
        assertThat(noted)
                .containsExactly(
                        "10.0.0.1 wrong_word",
                        "10.0.0.1 wrong_word",
                        "10.0.0.1 wrong_word",
                        "10.0.0.1 too_many",
                        "10.0.0.1 too_many",
                        "10.0.0.2 wrong_word");
    }

    @Test
    void isNotGuessedFromAllTheAddressesOfOneHousehold() {
        for (var guess = 0; guess < 3; guess++) {
            answer(request("2001:db8:0:1::" + (guess + 1), "Bearer guess " + guess));
        }

        assertThat(answer(request("2001:db8:0:1::9", "Bearer guess"))).isEqualTo(429);
        assertThat(answer(request("2001:db8:0:2::9", "Bearer guess"))).isEqualTo(401);
    }

    @Test
    void isNotTriedByWhoSendsNoneOrWhereThereIsNone() {
        assertThat(answer(new MockHttpServletRequest())).isEqualTo(401);
        assertThat(answer(operator(""), request("10.0.0.1", "Bearer guess"))).isEqualTo(401);
        assertThat(noted).isEmpty();
    }

    @Test
    void mustNotBeShort() {
        assertThatThrownBy(() -> operator("secret")).hasMessageContaining("at least 16 characters");
    }

    private Operator operator(String secret) {
        return new Operator(
                secret,
                new Attempts(3, Duration.ofMinutes(1), 10, () -> Instant.EPOCH),
                (request, outcome) -> noted.add(request.getRemoteAddr() + " " + outcome));
    }

    private int answer(MockHttpServletRequest request) {
        return answer(operator, request);
    }

    private static int answer(Operator asked, MockHttpServletRequest request) {
        var response = new MockHttpServletResponse();
        asked.commence(request, response, new InsufficientAuthenticationException("nobody"));
        return response.getStatus();
    }

    private static MockHttpServletRequest request(String from, String authorization) {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr(from);
        request.addHeader("Authorization", authorization);
        return request;
    }
}
