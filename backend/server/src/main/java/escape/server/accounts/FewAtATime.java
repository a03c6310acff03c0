package escape.server.accounts;

import escape.server.access.Network;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/** Each sign-in that goes to a provider is remembered for a while, so that one address must not begin any number of them. */
final class FewAtATime implements OAuth2AuthorizationRequestResolver {
    private final OAuth2AuthorizationRequestResolver usual;
    private final Guesses guesses;

    FewAtATime(OAuth2AuthorizationRequestResolver usual, Guesses guesses) {
        this.usual = usual;
        this.guesses = guesses;
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
        return counted(request, usual.resolve(request));
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String registration) {
        return counted(request, usual.resolve(request, registration));
    }

    /** Without one, there is nothing at that address. */
    private @Nullable OAuth2AuthorizationRequest counted(
            HttpServletRequest request, @Nullable OAuth2AuthorizationRequest begun) {
        // A form begins it, with the token of a page of ours: a link on another site must not sign anybody in.
        var isForm = HttpMethod.POST.matches(request.getMethod());
        return begun != null && isForm && guesses.beginsElsewhere(Network.of(request)) ? begun : null;
    }
}
