package escape.server.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Map;

/** Somebody in a seat, at their desk. */
final class Player extends Person {
    private final String role;

    Player(BrowserContext context, String role) {
        super(context);
        this.role = role;
    }

    /** Comes by code, gives a name, takes the seat. */
    void joins(String server, String code, String name) {
        opens(server + "/");
        page().locator("#code").fill(code);
        page().locator("form.code button").click();
        page().locator("#name").fill(name);
        page().locator("label[for=role-" + role + "]").click();
        page().locator("form.seat > button").click();
        isConnected();
    }

    boolean can(String action) {
        return sees("#action-" + action + ".possible");
    }

    void does(String action, Map<String, String> arguments) {
        String item = "#action-" + action;
        waitsFor(item + ".possible");
        if (!sees(item + " details[open]")) {
            page().locator(item + " summary").click();
        }
        arguments.forEach((id, value) -> {
            Locator field = page().locator(item + " [name='arg." + id + "']");
            if ("select".equals(field.evaluate("one => one.localName"))) {
                field.selectOption(value);
            } else {
                field.fill(value);
            }
        });
        presses(page().locator(item + " form button.primary"));
    }

    boolean isAsked(String title) {
        return request(title).count() > 0;
    }

    void answers(String title, String option) {
        Locator request = request(title).first();
        request.waitFor();
        request.locator("input[name=option][value=" + option + "]").check();
        presses(request.locator("form.decide button.primary"));
    }

    private Locator request(String title) {
        return page().locator("#requests article.mine")
                .filter(new Locator.FilterOptions()
                        .setHas(page().getByText(title, new Page.GetByTextOptions().setExact(true))));
    }

    /** Asks, and waits as long as the assistant takes. */
    void asks(String question) {
        int before = page().locator("#assistant .reply .text").count();
        page().locator("#assistant-question").fill(question);
        presses(page().locator("#assistant form.ask button"));
        page().waitForFunction(
                        "before => document.querySelectorAll('#assistant .reply .text').length > before", before);
    }

    void tells(String to, String text, String... evidence) {
        page().locator("#composer-to").selectOption(to);
        page().locator("#composer-text").fill(text);
        for (String piece : evidence) {
            unfolds("#composer-evidence");
            page().locator("[id='evidence-" + piece + "']").check();
        }
        presses(page().locator("#composer form button.primary"));
    }
}
