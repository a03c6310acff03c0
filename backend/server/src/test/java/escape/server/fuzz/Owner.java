package escape.server.fuzz;

import escape.server.accounts.Colleague;
import escape.server.web.Visit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Gives colleagues accounts before a round, and takes all accounts away after it, so that the next finds room for its own. */
final class Owner {
    static final String PASSWORD = Colleague.PASSWORD.replace(' ', '+');

    private static final int SPARE_ACCOUNTS = 4;
    private static final int INVITATIONS = 3;
    private static final Pattern CODE = Pattern.compile("/join/([A-Z0-9]+)");
    private static final Pattern PLAYER = Pattern.compile("/people/([^/\"]+)/name");
    private static final Pattern ACCOUNT = Pattern.compile("/accounts/([0-9a-f-]{36})/role");

    private final int port;
    private final String secret;
    private final Visit browser;

    Owner(int port, String secret) {
        this.port = port;
        this.secret = secret;
        this.browser = new Visit(port);
        browser.get("/facilitator/enter");
        browser.post("/facilitator/enter", "secret", secret);
        browser.get("/facilitator");
    }

    /** Who may read what is whispered at this table, or may not. */
    Seat colleague(String role, String session, List<Whisper> whispers) {
        var visit = new Visit(port);
        Colleague.welcomed(browser, visit, role);
        return Seat.running(session, role, visit.cookie("escape-facilitator"), whispers);
    }

    /** With a table, accounts and invitations to be lost, and those who sign in and out. */
    Cast cast(List<Seat> staying, List<Seat> table) {
        var session = table.getFirst().session();
        var names = new ArrayList<String>();
        var leaving = Stream.of(Seat.FACILITATOR, Seat.AUTHOR)
                .map(role -> leaving(role, session, names))
                .toList();
        var words = Map.of(
                "code", found(CODE, "/sessions/" + session + "/control").subList(0, 1),
                "player", found(PLAYER, "/sessions/" + session + "/records"),
                "account",
                        invited(SPARE_ACCOUNTS).stream()
                                .map(Colleague.Invited::colleague)
                                .map(Colleague::id)
                                .toList(),
                "word",
                        invited(INVITATIONS).stream()
                                .map(one -> one.link().substring("/invitation/".length()))
                                .toList(),
                "name", List.copyOf(names),
                "password", List.of(PASSWORD),
                "secret", List.of(secret));
        return new Cast(staying, new Cast.Spare(table, words), leaving);
    }

    private Seat leaving(String role, String session, List<String> names) {
        var visit = new Visit(port);
        names.add(Colleague.welcomed(browser, visit, role).name());
        return Seat.running(session, role, visit.cookie("escape-facilitator"), List.of());
    }

    private List<Colleague.Invited> invited(int number) {
        return Stream.generate(() -> Colleague.invited(browser, Seat.AUTHOR))
                .limit(number)
                .toList();
    }

    private List<String> found(Pattern pattern, String path) {
        var found = pattern.matcher(browser.get(path).body())
                .results()
                .map(one -> one.group(1))
                .toList();
        if (found.isEmpty()) {
            throw new IllegalStateException("Nothing like " + pattern + " at " + path);
        }
        return found;
    }

    /** @return how many there were */
    int takeAccountsAway() {
        var accounts = found(ACCOUNT, "/accounts");
        for (var account : accounts) {
            var gone = browser.delete("/accounts/" + account);
            if (gone.statusCode() != 303) {
                throw new IllegalStateException(account + ": " + gone.statusCode() + " " + gone.body());
            }
        }
        return accounts.size();
    }
}
