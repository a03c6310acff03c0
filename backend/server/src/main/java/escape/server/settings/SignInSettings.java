package escape.server.settings;

import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How those come in who run the server.
 *
 * @param link whether the facilitator's link is one way
 * @param accounts most accounts
 * @param shortestPassword fewest characters of a password
 * @param longestPassword most characters of a password
 * @param weakestPassword fewest guesses, as a power of ten, that an attacker who knows people's habits would need
 * @param checksAtOnce most passwords that are checked at the same time; each takes 19 MiB meanwhile
 * @param window that the next three count in
 * @param wrongByAddress wrong passwords of one address
 * @param wrongByAccount wrong passwords for one account, from browsers that it has never signed in from
 * @param wrongByBrowser wrong passwords for one account from a browser that it has signed in from
 * @param browser how long such a browser is remembered
 * @param invitation how long the link holds by which somebody chooses their first password
 * @param elsewhere how long somebody may take at an OpenID Connect provider
 * @param begunElsewhere sign-ins at a provider that one address may begin within {@code window}
 * @param oidc what a provider says of people, and which roles that gives them
 */
public record SignInSettings(
        @DefaultValue("true") boolean link,
        @DefaultValue("500") int accounts,
        @DefaultValue("12") int shortestPassword,
        @DefaultValue("128") int longestPassword,
        @DefaultValue("8") double weakestPassword,
        @DefaultValue("4") int checksAtOnce,
        @DefaultValue("15m") Duration window,
        @DefaultValue("30") int wrongByAddress,
        @DefaultValue("10") int wrongByAccount,
        @DefaultValue("10") int wrongByBrowser,
        @DefaultValue("180d") Duration browser,
        @DefaultValue("3d") Duration invitation,
        @DefaultValue("10m") Duration elsewhere,
        @DefaultValue("100") int begunElsewhere,
        @DefaultValue Oidc oidc) {

    /**
     * @param claim of the identity token that names what somebody is, in one word or in several
     * @param roles the role of an account for each such word
     */
    public record Oidc(
            @DefaultValue("roles") String claim,
            @DefaultValue Map<String, String> roles) {}
}
