package escape.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import escape.server.accounts.Colleague;
import escape.server.servers.Postgres;
import escape.server.servers.RabbitMq;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A co-facilitator notes what happens at the table; the facilitator reads it in the control room, and the table never does. */
class SomebodyWhoWritesNotesTest {
    private static final String FIRST = "They do not read their mail.";
    private static final String SECOND =
            "David asks the right question, and nobody hears it: “Since when is it slower?”";

    @TempDir
    Path folder;

    private final Inspection look = new Inspection(Path.of("target", "screenshots"));
    private Chromium chromium;

    @BeforeEach
    void openBrowsers() {
        chromium = new Chromium();
    }

    @AfterEach
    void closeBrowsers() {
        chromium.close();
    }

    @Test
    void isReadAtOnceByTheFacilitatorAndByNoPlayer() {
        try (RunningServer server = RunningServer.in(folder)) {
            Facilitator facilitator = new Facilitator(chromium.person(), server.address());
            String code = facilitator.startsSession("futureai", 7);
            String control = facilitator.page().url();
            Player ada = new Player(chromium.person(), "alexander");
            ada.joins(server.address(), code, "Ada");
            Person bert = lookingOn(server, facilitator, control);
            facilitator.opens(control);
            facilitator.isConnected();
            look.of(bert.page(), "notes-in-the-lobby");
            ada.overheard().sinceLastTime();

            facilitator.starts();
            writes(bert, FIRST);
            facilitator.stepsADay();
            writes(bert, SECOND);

            readsAtOnce(facilitator.page(), SECOND, FIRST);
            PlaywrightAssertions.assertThat(facilitator.page().locator("#notes-open[data-unread]"))
                    .hasCount(1);
            look.of(facilitator.page(), "notes-folded");
            writes(facilitator, "Next time, read the mail out loud.");
            readsAtOnce(bert.page(), "Next time, read the mail out loud.", SECOND, FIRST);
            look.of(bert.page(), "notes-of-a-co-facilitator");
            deletesTheOwn(bert);
            readsAtOnce(facilitator.page(), "Next time, read the mail out loud.", FIRST);
            inTheReplay(facilitator);
            nothingAt(ada, facilitator);
            look.ofTheConsole("the facilitator", facilitator);
            look.ofTheConsole("a co-facilitator", bert);
        }
        assertThat(look.findings()).isEmpty();
    }

    @Test
    void isReadAtAnotherNode() {
        try (Postgres database = Postgres.fresh();
                RunningServer first = node(database);
                RunningServer second = node(database)) {
            Facilitator facilitator = new Facilitator(chromium.person(), first.address());
            facilitator.startsSession("futureai", 7);
            String control = facilitator.page().url();
            Person bert = lookingOn(second, facilitator, control.replace(first.address(), second.address()));
            facilitator.opens(control);
            facilitator.isConnected();

            writes(bert, FIRST);
            readsAtOnce(facilitator.page(), FIRST);
            writes(facilitator, SECOND);
            readsAtOnce(bert.page(), SECOND, FIRST);
        }
    }

    private Person lookingOn(RunningServer server, Facilitator owner, String control) {
        String base = server.address();
        owner.opens(owner.page().url().replaceAll("/sessions/.*", "/accounts"));
        owner.page().locator("#name").fill("bert");
        owner.page().locator("label[for='new-role-co_facilitator']").click();
        owner.page().locator("form[action$='/accounts'] button.primary").click();
        owner.waitsFor("#invitation-link");
        String link = owner.page().locator("#invitation-link").textContent();
        Person bert = new Person(chromium.person());
        bert.opens(link.replaceFirst("http://[^/]+", base));
        bert.page().locator("#password").fill(Colleague.PASSWORD);
        bert.page().locator("form button.primary").click();
        bert.waitsFor("#people-title");
        bert.opens(control);
        bert.waitsFor("#connection-state[data-state=connected]");
        return bert;
    }

    private static void writes(Person somebody, String text) {
        Page page = somebody.page();
        if (!somebody.sees("#notes-open[open]")) {
            page.locator("#notes-open > summary").click();
        }
        page.locator("#note-text").fill(text);
        somebody.presses(page.locator("#notes form button.primary"));
        PlaywrightAssertions.assertThat(page.locator("#notes-list li .words").first())
                .hasText(text);
        PlaywrightAssertions.assertThat(page.locator("#note-text")).hasValue("");
    }

    /** Without a reload. */
    private static void readsAtOnce(Page page, String... texts) {
        PlaywrightAssertions.assertThat(page.locator("#notes-list li .words")).hasText(texts);
    }

    private static void deletesTheOwn(Person bert) {
        PlaywrightAssertions.assertThat(bert.page().locator("#notes-list form")).hasCount(2);
        bert.presses(bert.page().locator("#notes-list form button").first());
    }

    private void inTheReplay(Facilitator facilitator) {
        Page replay = facilitator.context().newPage();
        replay.navigate(facilitator.sessionAddress() + "/replay");
        replay.locator("#replay-notes summary").click();
        look.of(replay, "notes-in-the-replay");
        PlaywrightAssertions.assertThat(replay.locator("#replay-notes li p"))
                .hasText(new String[] {FIRST, "Next time, read the mail out loud."});
        replay.locator("#replay-notes a").first().click();
        replay.waitForURL("**/replay?as=facilitator&at=*");
        assertThat(replay.locator("#frame").getAttribute("data-day")).isEqualTo("0");
        replay.close();
    }

    /** Nor at the end, nor in the replay that is then open to players. */
    private static void nothingAt(Player ada, Facilitator facilitator) {
        facilitator.ends("That is all.");
        ada.waitsFor("#frame[data-clock=ended]");
        ada.page().reload();
        ada.waitsFor("#connection-state[data-state=connected]");
        ada.opens(ada.page().url().replaceAll("/desk.*", "/stage"));
        ada.waitsFor("#connection-state[data-state=connected]");
        ada.opens(ada.page().url().replaceAll("/stage.*", "/replay"));
        ada.waitsFor("[data-replay]");
        String heard = ada.overheard().sinceLastTime();
        assertThat(heard)
                .contains("data-replay")
                .doesNotContain(
                        "read their mail", "nobody hears it", "read the mail out loud", "escape-notes", "notes-list");
        assertThat(ada.overheard().unread()).isEmpty();
    }

    private RunningServer node(Postgres database) {
        return RunningServer.in(
                folder,
                "--spring.profiles.active=cluster",
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=",
                "--spring.rabbitmq.addresses=" + RabbitMq.address());
    }
}
