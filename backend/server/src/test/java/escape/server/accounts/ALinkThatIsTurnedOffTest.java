package escape.server.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import escape.server.EscapeApplication;
import escape.server.web.Visit;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

class ALinkThatIsTurnedOffTest {
    private final String database = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";

    @Test
    void wouldLeaveAServerThatNobodyCouldRun() {
        assertThatThrownBy(() -> started(false).close())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Nobody could run this server")
                .hasMessageContaining("/accounts");
    }

    @Test
    void wouldLeaveNobodyWhereAllAccountsAreAuthors() {
        try (var server = started(true)) {
            Colleague.welcomed(owner(server), visit(server), "author");
        }

        assertThatThrownBy(() -> started(false).close())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("there is no account of a facilitator");
    }

    @Test
    void opensNothingAnyMore() {
        String pass;
        Colleague anna;
        try (var server = started(true)) {
            var owner = owner(server);
            anna = Colleague.welcomed(owner, visit(server), "facilitator");
            pass = owner.cookie("escape-facilitator");
        }

        try (var server = started(false)) {
            var link = visit(server).get("/facilitator/enter?secret=open-sesame-and-let-me-in");
            assertThat(link.statusCode()).isEqualTo(403);
            assertThat(link.body()).contains("no link to sign in by").doesNotContain("id=\"secret\"");
            var before = visit(server).carrying("escape-facilitator", pass);
            assertThat(before.get("/facilitator").statusCode()).isEqualTo(403);
            var visit = visit(server);
            anna.signsIn(visit);
            assertThat(visit.get("/accounts").statusCode()).isEqualTo(200);
        }
    }

    private ConfigurableApplicationContext started(boolean link) {
        return new SpringApplicationBuilder(EscapeApplication.class)
                .run(
                        "--server.port=0",
                        "--spring.datasource.url=" + database,
                        "--escape.facilitator-secret=open-sesame-and-let-me-in",
                        "--escape.sign-in.link=" + link);
    }

    private static Visit visit(ConfigurableApplicationContext server) {
        return new Visit(Integer.parseInt(server.getEnvironment().getRequiredProperty("local.server.port")));
    }

    private static Visit owner(ConfigurableApplicationContext server) {
        var visit = visit(server);
        visit.get("/facilitator/enter?secret=open-sesame-and-let-me-in");
        visit.get("/facilitator");
        return visit;
    }
}
