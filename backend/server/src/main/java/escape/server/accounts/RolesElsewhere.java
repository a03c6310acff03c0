package escape.server.accounts;

import escape.server.access.Role;
import escape.server.settings.SignInSettings;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which role somebody has by what a provider says of them. */
record RolesElsewhere(String claim, Map<String, Role> roles) {

    static RolesElsewhere of(SignInSettings.Oidc settings) {
        var roles = settings.roles().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> role(entry.getKey(), entry.getValue())));
        return new RolesElsewhere(settings.claim(), roles);
    }

    private static Role role(String word, String named) {
        return Role.ofAccount(named.replace('-', '_'))
                .orElseThrow(() -> new IllegalStateException("escape.sign-in.oidc.roles." + word + " is \"" + named
                        + "\"; it must be facilitator, co-facilitator or author"));
    }

    /** The one that may most, where there are several. */
    Optional<Role> of(Map<String, Object> claims) {
        var words = words(claims.get(claim));
        return Role.ofAccounts().stream()
                .filter(role -> words.stream().map(roles::get).anyMatch(role::equals))
                .findFirst();
    }

    private static List<String> words(@Nullable Object said) {
        return switch (said) {
            case String one -> List.of(one);
            case Collection<?> several ->
                several.stream()
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                        .toList();
            case null, default -> List.of();
        };
    }
}
