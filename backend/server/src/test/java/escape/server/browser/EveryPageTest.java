package escape.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import escape.server.batch.Programs;
import escape.server.story.Play;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every page with something on it, from the door to the end of a session. {@code -Descape.pictures=true} puts pictures into
 * {@code target/screenshots}.
 */
class EveryPageTest {
    private static final String BROKEN = """
            {"format": "escape.session.1", "scenario": "futureai"}
            {"version": 7}
            nonsense
            """;

    @TempDir
    static Path folder;

    private final Inspection look = new Inspection(Path.of("target", "screenshots"));

    @Test
    void isAccessibleFitsItsWindowAndLeavesTheConsoleQuiet() {
        try (RunningServer server = RunningServer.in(folder);
                Chromium chromium = new Chromium()) {
            atTheDoor(server, chromium);
            aloneAtTheTable(server, chromium);
            withBuiltInPlayers(server, chromium);
            ofManyGames(chromium);
            BrowserTable table = new BrowserTable(server, chromium, "futureai", 7, this::inTheLobby);
            playAWhile(table);
            inPlay(table);
            withCharactersInHand(table);
            amongAllSessions(server, chromium);
            withAClosedAccount(table);
            afterTheEnd(table);
            table.people().forEach((who, person) -> look.ofTheConsole(who, person));
            look.ofTheConsole("the facilitator", table.facilitator());
        }
        assertThat(look.findings()).isEmpty();
    }

    private void atTheDoor(RunningServer server, Chromium chromium) {
        Person visitor = new Person(chromium.person());
        visitor.opens(server.address() + "/");
        look.of(visitor.page(), "home");
        visitor.page().locator("#code").fill("XXXXXX");
        visitor.page().locator("form.code button").click();
        visitor.waitsFor("#code-problem");
        look.of(visitor.page(), "wrong-code");
        visitor.opens(server.address() + "/facilitator");
        look.of(visitor.page(), "sign-in");
        visitor.opens(server.address() + "/nothing/of/this/name");
        look.of(visitor.page(), "not-found");
        look.ofTheConsoleButForRefusals("a visitor", visitor);
    }

    private void aloneAtTheTable(RunningServer server, Chromium chromium) {
        Person visitor = new Person(chromium.person());
        visitor.opens(server.address() + "/alone");
        look.of(visitor.page(), "alone-scenarios");
        visitor.page().locator("a[href='/alone/futureai']").click();
        visitor.waitsFor("#role-david");
        look.of(visitor.page(), "alone-roles");
        visitor.page().locator("#name").fill("Ann");
        visitor.page().locator("label[for=role-david]").click();
        visitor.page().locator("form.seat > button").click();
        // In a narrow window, the state of the line is not shown while all is well.
        visitor.waitsFor("#connection-state[data-state=connected]");
        look.of(visitor.page(), "alone-lobby");
        visitor.presses(visitor.page().locator("#pace form[action=start] button"));
        visitor.waitsFor("#frame[data-clock=running]");
        visitor.presses(visitor.page().locator("#pace form[action=run-on] button"));
        visitor.waitsFor("#pace [role=status]");
        look.of(visitor.page(), "alone-desk");
        look.ofTheConsole("who plays alone", visitor);
    }

    private void withBuiltInPlayers(RunningServer server, Chromium chromium) {
        Facilitator facilitator = new Facilitator(chromium.person(), server.address());
        facilitator.startsSession("futureai", 9);
        facilitator.page().locator("#built-in-david summary").click();
        facilitator.presses(facilitator.page().locator("#built-in-david form button"));
        facilitator.waitsFor("#seat-david form[action*='built-in-david']");
        look.of(facilitator.page(), "control-built-in");
        look.ofTheConsole("who gives a seat to the computer", facilitator);
    }

    /** The report of a batch is a file by itself, for somebody who has never seen a server. */
    private void ofManyGames(Chromium chromium) {
        String report = folder.resolve("report").toString();
        assertThat(Programs.run("simulate", "--players", "story_faithful", "--runs", "40", "--report", report))
                .hasValue(0);
        Person reader = new Person(chromium.person());
        reader.opens(folder.resolve("report/report.html").toUri().toString());
        look.of(reader.page(), "batch-report");
        look.ofTheConsole("who reads a report", reader);
    }

    private void inTheLobby(BrowserTable table) {
        look.of(table.facilitator().page(), "lobby-control");
        look.of(table.player("george").page(), "lobby");
        look.of(table.person("stage").page(), "lobby-stage");
    }

    /** Far enough that every kind of section has something to show. */
    private static void playAWhile(BrowserTable table) {
        Play.Hand alexander = table.as("alexander");
        alexander.comesTo("try_external_memory");
        alexander.comesTo("build_hard_set").days(8);
        alexander.comesTo("design_memory").days(6);
        table.player("david").asks("hi");
        table.player("david").asks("Write a function that sorts a list");
        table.as("alexander").comesTo("request_training_budget", Map.of("amount", "400000"));
        table.as("alexander").tells("david", "Does it feel slower to you lately?");
        table.days(2);
        table.facilitator().presses(table.facilitator().page().locator("#beat-B23 form button"), "#beat-B23");
        table.days(1);
    }

    private void inPlay(BrowserTable table) {
        Map<String, Person> everybody = new LinkedHashMap<>(table.people());
        everybody.put("control", table.facilitator());
        everybody.forEach((who, person) -> look.of(person.page(), who));
        Page replay = table.facilitator().context().newPage();
        replay.navigate(table.facilitator().sessionAddress() + "/replay");
        look.of(replay, "replay");
        replay.navigate(table.facilitator().sessionAddress() + "/replay?as=alexander");
        look.of(replay, "replay-as-alexander");
        replay.close();
    }

    /** The facilitator plays the assistant and the manager: a question and a line wait for them. */
    private void withCharactersInHand(BrowserTable table) {
        Page control = table.facilitator().page();
        table.facilitator().presses(control.locator("#character-model > form button"));
        table.facilitator().presses(control.locator("#character-customers > form button"));
        table.facilitator().waitsFor("#character-customers.taken");
        Page david = table.player("david").page();
        david.locator("#assistant-question").fill("Are you there?");
        table.player("david").presses(david.locator("#assistant form.ask button"));
        table.facilitator().waitsFor("#character-model .cue textarea");
        look.of(control, "control-in-hand");
        control.locator("#character-model .cue textarea").fill("Always.");
        table.facilitator().presses(control.locator("#character-model .cue button.primary"));
        david.locator("#assistant .reply .text", new Page.LocatorOptions().setHasText("Always."))
                .waitFor();
        assertThat(table.player("george").page().content()).doesNotContain("Always.");
        table.facilitator().presses(control.locator("#character-model > form button"));
        table.facilitator().presses(control.locator("#character-customers > form button"));
    }

    private void amongAllSessions(RunningServer server, Chromium chromium) {
        Person facilitator = new Person(chromium.person());
        facilitator.opens(server.address() + "/facilitator/enter?secret=" + RunningServer.SECRET);
        Page page = facilitator.page();
        look.of(page, "sessions");
        page.locator("#file")
                .setInputFiles(
                        new FilePayload("broken.jsonl", "application/jsonl", BROKEN.getBytes(StandardCharsets.UTF_8)));
        page.locator("form[action$='/imports'] button").click();
        facilitator.waitsFor("#problems-title");
        look.of(page, "sessions-import-problems");
        page.locator("#scenario-file")
                .setInputFiles(
                        new FilePayload("broken.yaml", "application/yaml", BROKEN.getBytes(StandardCharsets.UTF_8)));
        page.locator("form[action$='/scenarios'] button").click();
        facilitator.waitsFor("#problems-title");
        look.of(page, "sessions-scenario-problems");
        page.locator("#scenario-file").setInputFiles(Path.of("examples/honest-week.yaml"));
        page.locator("form[action$='/scenarios'] button").click();
        facilitator.waitsFor("#taken-title");
        look.of(page, "sessions-scenario-taken");
        String code = page.locator(".sessions .what code").first().textContent();
        facilitator.opens(server.address() + "/join/" + code);
        look.of(page, "seat");
        look.ofTheConsoleButForRefusals("who imports", facilitator);
    }

    private void withAClosedAccount(BrowserTable table) {
        table.facilitator().closesTheAccountOf("george", "To see what is left.");
        table.player("george").waitsFor("#closed");
        look.of(table.player("george").page(), "closed-account");
    }

    private void afterTheEnd(BrowserTable table) {
        table.facilitator().ends("Everything has been seen.");
        look.of(table.facilitator().page(), "ended-control");
        for (String who : new String[] {"alexander", "stage"}) {
            table.person(who).waitsFor("#ended");
            look.of(table.person(who).page(), "ended-" + who);
        }
        // The pages of a session that is over keep their words: only what could be pressed goes.
        assertThat(table.player("alexander")
                        .page()
                        .locator("#notebook details[open] .line")
                        .first()
                        .isVisible())
                .isTrue();
        table.player("david").waitsFor("#ended");
        table.player("david").page().locator("#ended a[href=replay]").click();
        table.player("david").waitsFor("[data-replay]");
        look.of(table.player("david").page(), "ended-replay-david");
    }
}
