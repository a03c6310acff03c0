package escape.server.accounts;

import static escape.server.web.Visit.location;
import static org.assertj.core.api.Assertions.assertThat;

import escape.server.live.MovableTime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

class TheAuditLogTest extends AtAServerWithAccounts {
    private static final String WRONG = "not the right one";

    private final JdbcClient database;

    TheAuditLogTest(@LocalServerPort int port, @Autowired MovableTime time, @Autowired JdbcClient database) {
        super(port, time);
        this.database = database;
    }

    @Test
    void saysWhoSignedInAndWhoTried() {
        var visit = visit();
        var anna = welcomed(visit, "facilitator");

        anna.signsIn(from("127.0.9.1"), WRONG);
        anna.signsIn(from("127.0.9.2"));
        visit.post("/sign-out");

        assertThat(of(anna.name()))
                .containsExactly(
                        "password_chosen invitation done",
                        "signed_in password wrong_password",
                        "signed_in password done",
                        "signed_out  done");
        assertThat(addresses(anna.name())).contains("127.0.9.1", "127.0.9.2");
    }

    @Test
    void doesNotSayWhatWasTypedForANameThatNobodyHas() {
        new Colleague("my-secret-passphrase", "", "").signsIn(from("127.0.9.3"), WRONG);

        assertThat(everything()).doesNotContain("my-secret-passphrase");
        assertThat(of("unknown name")).contains("signed_in password wrong_password");
    }

    @Test
    void saysWhatTheOwnerAndFacilitatorsDidWithAccounts() {
        var visit = visit();
        var anna = welcomed(visit, "facilitator");
        var made = Colleague.invited(visit, "author").colleague();

        visit.post(made.address() + "/role", "role", "co_facilitator");
        visit.post(made.address() + "/disabled");
        visit.delete(made.address());

        assertThat(of(anna.name()))
                .contains(
                        "account_made " + made.name() + " author done",
                        "account_role " + made.name() + " co_facilitator done",
                        "account_disabled " + made.name() + " done",
                        "account_deleted " + made.name() + " done");
        assertThat(of("owner")).contains("account_made " + anna.name() + " facilitator done");
    }

    @Test
    void saysWhoChangedACodeAndDeletedASession() {
        var visit = visit();
        var anna = welcomed(visit, "facilitator");
        var session = location(visit.post("/sessions", "scenario", "tiny", "seed", "7", "pace", ""))
                .replaceAll("/control$", "");
        var code = visit.get(session + "/control").body().replaceAll("(?s).*/join/([A-Z0-9]+).*", "$1");

        visit.post(session + "/code", "code", code);
        visit.post(session + "/code", "code", code);
        visit.delete(session + "/people/nobody/name");
        visit.delete("/scenarios/none-of-this-name");
        visit.delete(session, "sure", "false");
        visit.delete(session, "sure", "true");

        assertThat(of(anna.name()))
                .contains(
                        "code_changed  nothing_to_do",
                        "name_erased nobody nothing_to_do",
                        "scenario_taken_away none-of-this-name nothing_to_do")
                .containsOnlyOnce("code_changed  done")
                .containsOnlyOnce("session_deleted  done");
    }

    @Test
    void saysWhoGaveWhichCommandAndWhatCameOfIt() {
        var visit = visit();
        var anna = welcomed(visit, "facilitator");
        var session = location(visit.post("/sessions", "scenario", "tiny", "seed", "7", "pace", ""))
                .replace("/control", "");
        visit.get(session + "/control");

        visit.post(session + "/start");
        visit.post(session + "/start");
        visit.post(session + "/announcements", "title", "Hush", "text", "Nobody else reads this");
        visit.get(session + "/export.jsonl");

        assertThat(of(anna.name()))
                .contains(
                        "session_made tiny done",
                        "command.start  done",
                        "command.start  not_in_lobby",
                        "command.announce  done",
                        "session_exported  done");
        assertThat(visit.get("/audit").body()).contains("Command: start", "Command: announce");
        assertThat(everything()).doesNotContain("Nobody else reads this");
        assertThat(database.sql("select count(*) from audit_log where session_id is not null and who = ?")
                        .param(anna.name())
                        .query(Integer.class)
                        .single())
                .isEqualTo(5);
    }

    @Test
    void saysWhoTriedMoreThanTheyMay() {
        var visit = visit();
        var anna = welcomed(visit, "author");

        visit.get("/audit");
        visit.post("/sessions", "scenario", "tiny");

        assertThat(of(anna.name())).contains("refused GET /audit not_allowed", "refused POST /sessions not_allowed");
    }

    @Test
    void holdsNoSecret() {
        var visit = visit();
        var invited = Colleague.invited(owner(), "facilitator");
        visit.get(invited.link());
        visit.post(invited.link(), "password", Colleague.PASSWORD);
        invited.colleague().signsIn(from("127.0.9.4"), WRONG);
        visit().get("/facilitator/enter?secret=guessed-word");

        assertThat(everything())
                .doesNotContain(
                        Colleague.PASSWORD,
                        WRONG,
                        "open-sesame-and-let-me-in",
                        "guessed-word",
                        invited.link().substring(12),
                        visit.cookie(COOKIE),
                        visit.cookie("escape-browser"));
    }

    @Test
    void isReadInPagesTheNewestFirst() {
        time.pass(Duration.ofMinutes(16));
        var visit = visit();
        welcomed(visit, "facilitator");
        for (var i = 0; i < 6; i++) {
            Colleague.invited(visit, "author");
        }

        var first = visit.get("/audit");
        var second = visit.get("/audit?page=2");

        assertThat(rows(first.body())).isEqualTo(5);
        assertThat(first.body()).contains("Made an account", "page=2");
        assertThat(rows(second.body())).isEqualTo(5);
        assertThat(visit.get("/audit?page=999999").statusCode()).isEqualTo(200);
    }

    @Test
    void isExportedWholeAsAFileThatNoSpreadsheetRuns() {
        var visit = visit();
        welcomed(visit, "facilitator");
        visit.delete("/scenarios/=1+1");

        var file = visit.get("/audit.csv");

        assertThat(file.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/csv"));
        var lines = file.body().lines().toList();
        assertThat(lines.getFirst()).isEqualTo("number,at,who,account,address,act,about,session,outcome");
        assertThat(lines).hasSize(1 + count());
        assertThat(file.body()).contains("scenario_taken_away,'=1+1,");
    }

    @Test
    void isExportedWholeHoweverLongItIs() {
        for (var entry = 0; entry < 1_200; entry++) {
            database.sql("""
                            insert into audit_log (at, who, address, act, about, outcome)
                            values (timestamp with time zone '2001-01-01 00:00:00+00', 'somebody', 'here', 'many', ?, 'done')""").param("number " + entry).update();
        }

        var lines = owner().get("/audit.csv").body().lines().toList();

        assertThat(lines).hasSize(1 + count());
        assertThat(lines.stream().filter(line -> line.contains(",many,")).map(line -> line.split(",")[6]))
                .startsWith("number 0", "number 1")
                .endsWith("number 1199")
                .doesNotHaveDuplicates();
    }

    @Test
    void outlivesTheAccount() {
        var owner = owner();
        var visit = visit();
        var anna = Colleague.welcomed(owner, visit, "facilitator");

        owner.delete(anna.address());

        assertThat(of(anna.name())).containsExactly("password_chosen invitation done");
    }

    /** Age alone removes entries. */
    @Test
    void isNeverChangedByAnyStatementOfTheServer() throws IOException {
        var changing = Pattern.compile("(?is)(update|delete\\s+from|truncate(\\s+table)?|merge\\s+into)\\s+audit_log");
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (var file :
                    files.filter(one -> one.toString().endsWith(".java")).toList()) {
                assertThat(Files.readString(file).replace("delete from audit_log where at < ?", ""))
                        .as(file.toString())
                        .doesNotContainPattern(changing);
            }
        }
    }

    private List<String> of(String who) {
        return database.sql("select act, about, outcome from audit_log where who = ? order by id")
                .param(who)
                .query((row, number) -> row.getString(1) + " " + row.getString(2) + " " + row.getString(3))
                .list();
    }

    private List<String> addresses(String who) {
        return database.sql("select address from audit_log where who = ?")
                .param(who)
                .query((row, number) -> row.getString(1))
                .list();
    }

    private int count() {
        return database.sql("select count(*) from audit_log")
                .query(Integer.class)
                .single();
    }

    private String everything() {
        return String.join(
                "\n",
                database.sql("select who, address, act, about, outcome from audit_log")
                        .query((row, number) -> row.getString(1)
                                + row.getString(2)
                                + row.getString(3)
                                + row.getString(4)
                                + row.getString(5))
                        .list());
    }

    private static long rows(String page) {
        return Pattern.compile("<th scope=\"row\">").matcher(page).results().count();
    }
}
