package escape.server.accounts;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;

class AProviderWithoutAnIssuerTest {

    @Test
    void isNotTaken() {
        assertThatThrownBy(() -> Issuers.require(provider().build()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("spring.security.oauth2.client.provider.uni.issuer-uri");
        assertThatCode(() -> Issuers.require(
                        provider().issuerUri("https://login.example.org").build()))
                .doesNotThrowAnyException();
    }

    private static ClientRegistration.Builder provider() {
        return ClientRegistration.withRegistrationId("uni")
                .clientId("escape")
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
                .authorizationUri("https://login.example.org/authorize")
                .tokenUri("https://login.example.org/token");
    }
}
