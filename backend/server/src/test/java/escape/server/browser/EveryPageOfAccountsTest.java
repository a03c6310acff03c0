package escape.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import escape.server.accounts.Colleague;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages of those who run the server, from an invitation to what each role sees. */
class EveryPageOfAccountsTest {
    @TempDir
    static Path folder;

    private final Inspection look = new Inspection(Path.of("target", "screenshots"));

    @Test
    void isAccessibleFitsItsWindowAndLeavesTheConsoleQuiet() {
        try (RunningServer server = RunningServer.in(folder);
                Chromium chromium = new Chromium()) {
            Facilitator owner = new Facilitator(chromium.person(), server.address());
            owner.startsSession("tutorial", 7);
            String control = owner.page().url();
            String facilitator = invited(owner, server, "anna.of.the-long-name@example.org", "facilitator");
            String looksOn = invited(owner, server, "bert", "co_facilitator");
            String author = invited(owner, server, "carla", "author");
            look.of(owner.page(), "accounts-invited");
            Person anna = welcomed(chromium, facilitator);
            Person bert = welcomed(chromium, looksOn);
            Person carla = welcomed(chromium, author);
            look.of(carla.page(), "list-of-an-author");
            look.of(bert.page(), "list-of-a-co-facilitator");
            controlOf(bert, control);
            ownAccount(anna, server);
            signsIn(chromium, server);
            anna.opens(server.address() + "/accounts");
            anna.page().locator(".sessions details summary").first().click();
            look.of(anna.page(), "accounts");
            anna.opens(server.address() + "/audit");
            look.of(anna.page(), "audit");
            look.ofTheConsole("the owner", owner);
            look.ofTheConsoleButForRefusals("a facilitator", anna);
            look.ofTheConsole("a co-facilitator", bert);
            look.ofTheConsole("an author", carla);
        }
        assertThat(look.findings()).isEmpty();
    }

    private static String invited(Person owner, RunningServer server, String name, String role) {
        owner.opens(server.address() + "/accounts");
        Page page = owner.page();
        page.locator("#name").fill(name);
        page.locator("label[for='new-role-" + role + "']").click();
        page.locator("form[action$='/accounts'] button.primary").click();
        owner.waitsFor("#invitation-link");
        return page.locator("#invitation-link").textContent();
    }

    private Person welcomed(Chromium chromium, String link) {
        Person person = new Person(chromium.person());
        person.opens(link);
        look.of(person.page(), "invitation");
        person.page().locator("#password").fill(Colleague.PASSWORD);
        person.page().locator("form button.primary").click();
        person.waitsFor("#people-title");
        return person;
    }

    /** Nothing there can be pressed that would be refused, but the way out can. */
    private void controlOf(Person bert, String control) {
        bert.opens(control);
        bert.waitsFor("#connection-state[data-state=connected]");
        look.of(bert.page(), "control-of-a-co-facilitator");
        assertThat(bert.page().locator(".looks-on").isVisible()).isTrue();
        assertThat(bert.page().locator("form:not(.out):visible").count()).isZero();
        bert.page().locator("form.out button").click();
        bert.waitsFor("#code");
    }

    private void ownAccount(Person anna, RunningServer server) {
        anna.opens(server.address() + "/account");
        anna.page().locator("#before").fill("not the right one");
        anna.page().locator("#password").fill("seven herons in a drawer");
        anna.page().locator("form[action$='/account/password'] button").click();
        anna.waitsFor(".problem");
        look.of(anna.page(), "own-account-refused");
        anna.page().locator("#before").fill(Colleague.PASSWORD);
        anna.page().locator("#password").fill("seven herons in a drawer");
        anna.page().locator("form[action$='/account/password'] button").click();
        anna.page().waitForURL("**/account?changed");
        look.of(anna.page(), "own-account");
    }

    private void signsIn(Chromium chromium, RunningServer server) {
        Person visitor = new Person(chromium.person());
        visitor.opens(server.address() + "/facilitator/enter");
        look.of(visitor.page(), "sign-in-by-password");
        visitor.page().locator("#name").fill("bert");
        visitor.page().locator("#password").fill("not the right one");
        visitor.page().locator("form[action$='/facilitator/sign-in'] button").click();
        visitor.waitsFor(".problem");
        look.of(visitor.page(), "sign-in-refused");
        visitor.page().locator("#password").fill(Colleague.PASSWORD);
        visitor.page().locator("form[action$='/facilitator/sign-in'] button").click();
        visitor.waitsFor("#people-title");
        look.ofTheConsoleButForRefusals("who signs in", visitor);
    }
}
