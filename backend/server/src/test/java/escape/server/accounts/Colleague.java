package escape.server.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import escape.server.web.Visit;
import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.regex.Pattern;

/** Somebody for whom the owner has made an account. */
public record Colleague(String name, String id, String role) {
    public static final String PASSWORD = "a lamp on wet granite";

    private static final Pattern LINK = Pattern.compile("/invitation/[A-Za-z0-9_-]{43}");

    /** Made, and not yet with a password. */
    public record Invited(Colleague colleague, String link) {}

    /** By a name that no other test uses. */
    public static Invited invited(Visit owner, String role) {
        var name = role + "-" + UUID.randomUUID().toString().substring(0, 8);
        owner.get("/accounts");
        var made = owner.post("/accounts", "name", name, "role", role);
        assertThat(made.statusCode()).isEqualTo(200);
        return new Invited(new Colleague(name, id(made, name), role), link(made));
    }

    /** With a password of their own, and signed in by {@code visit}. */
    public static Colleague welcomed(Visit owner, Visit visit, String role) {
        var invited = invited(owner, role);
        visit.get(invited.link());
        assertThat(visit.post(invited.link(), "password", PASSWORD).statusCode())
                .isEqualTo(303);
        visit.get("/facilitator");
        return invited.colleague();
    }

    public HttpResponse<String> signsIn(Visit visit) {
        return signsIn(visit, PASSWORD);
    }

    public HttpResponse<String> signsIn(Visit visit, String password) {
        visit.get("/facilitator/enter");
        var answer = visit.post("/facilitator/sign-in", "name", name, "password", password);
        visit.get("/facilitator/enter");
        return answer;
    }

    public String address() {
        return "/accounts/" + id;
    }

    static String link(HttpResponse<String> page) {
        var found = LINK.matcher(page.body());
        assertThat(found.find()).as("a link in the page").isTrue();
        return found.group();
    }

    /** From the forms beside the name. */
    private static String id(HttpResponse<String> page, String name) {
        var beside = page.body().substring(page.body().indexOf("<code>" + name + "</code>"));
        var found = Pattern.compile("/accounts/([0-9a-f-]{36})/role").matcher(beside);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
