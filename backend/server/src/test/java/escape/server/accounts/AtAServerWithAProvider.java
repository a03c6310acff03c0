package escape.server.accounts;

import escape.server.live.MovableTime;
import escape.server.web.Visit;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.util.HtmlUtils;

/** A server that believes an OpenID Connect provider, which runs until the tests end. */
@TestPropertySource(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:from-elsewhere;DB_CLOSE_DELAY=-1",
            "spring.security.oauth2.client.registration.uni.client-id=escape",
            "spring.security.oauth2.client.registration.uni.client-secret=hush",
            "spring.security.oauth2.client.registration.uni.client-name=The University",
            "spring.security.oauth2.client.registration.uni.scope=openid,profile",
            "spring.security.oauth2.client.registration.uni.authorization-grant-type=authorization_code",
            "spring.security.oauth2.client.registration.uni.redirect-uri={baseUrl}/login/oauth2/code/{registrationId}",
            "escape.sign-in.oidc.claim=groups",
            "escape.sign-in.oidc.roles.teachers=facilitator",
            "escape.sign-in.oidc.roles.assistants=co-facilitator",
            "escape.sign-in.oidc.roles.writers=author"
        })
abstract class AtAServerWithAProvider extends AtAServerWithAccounts {
    static final Provider PROVIDER = new Provider();

    final JdbcClient database;

    AtAServerWithAProvider(int port, MovableTime time, JdbcClient database) {
        super(port, time);
        this.database = database;
    }

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry settings) {
        settings.add("spring.security.oauth2.client.provider.uni.issuer-uri", PROVIDER::address);
    }

    @BeforeEach
    void behave() {
        PROVIDER.behaves();
    }

    static HttpResponse<String> comesBack(Visit visit, String name, String group) {
        return comesBack(visit, Map.of("sub", name, "preferred_username", name, "groups", group));
    }

    static HttpResponse<String> comesBack(Visit visit, Map<String, Object> claims) {
        return visit.get(path(goes(visit, claims)));
    }

    static URI goes(Visit visit, Map<String, Object> claims) {
        return PROVIDER.vouchesFor(sent(visit), claims);
    }

    /** Where the page goes on to that answers the form; no browser would follow a redirect there under the policy. */
    static String sent(Visit visit) {
        visit.get("/");
        var page = visit.postWithoutTurbo("/oauth2/authorization/uni").body();
        return HtmlUtils.htmlUnescape(
                page.replaceAll("(?s).*http-equiv=\"refresh\" content=\"0;url=([^\"]*)\".*", "$1"));
    }

    static String path(URI back) {
        return back.getRawPath() + "?" + back.getRawQuery();
    }

    List<String> audited() {
        return database.sql("select about, outcome from audit_log where act = 'signed_in'")
                .query((row, number) -> row.getString(1) + " " + row.getString(2))
                .list();
    }
}
