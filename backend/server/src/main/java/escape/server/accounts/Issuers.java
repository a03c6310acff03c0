package escape.server.accounts;

import org.springframework.security.oauth2.client.registration.ClientRegistration;

/** Who may say who somebody is: an identity token is held against its provider's issuer only where that is known. */
final class Issuers {
    private Issuers() {}

    static void require(ClientRegistration provider) {
        if (provider.getProviderDetails().getIssuerUri() == null) {
            var name = provider.getRegistrationId();
            throw new IllegalStateException("The provider of spring.security.oauth2.client.registration." + name
                    + " must be named by its issuer: set spring.security.oauth2.client.provider." + name
                    + ".issuer-uri. Without it, identity tokens of other issuers would be believed.");
        }
    }
}
