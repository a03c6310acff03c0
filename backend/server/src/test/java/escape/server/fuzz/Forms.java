package escape.server.fuzz;

import escape.server.fuzz.Form.By;
import java.util.List;
import java.util.stream.Stream;

/** All forms of all pages, and all that can be asked with a word of one's own. */
final class Forms {
    private static final List<String> OF_ANYBODY = List.of(
            "POST /join code={code}",
            "GET /join/{code}",
            "GET /api/join/{code}",
            "GET /alone",
            "GET /alone/{scenario}",
            "GET /invitation/{word}",
            "GET /oauth2/authorization/{any}",
            "POST /oauth2/authorization/{any}",
            "GET /login/oauth2/code/{any} code=c state=s",
            "GET /facilitator page=1",
            "GET /account",
            "GET /audit page=2",
            "POST /imports file",
            "POST /scenarios file",
            "DELETE /scenarios/{any}",
            "GET /sessions/{id}/control",
            "GET /sessions/{id}/desk",
            "GET /sessions/{id}/stage",
            "GET /sessions/{id}/records",
            "GET /sessions/{id}/qr.svg",
            "GET /sessions/{id}/notes",
            "POST /sessions/{id}/notes text=Words key={key}",
            "DELETE /sessions/{id}/notes/{number}",
            "POST /sessions/{id}/start key={key}",
            "POST /sessions/{id}/pause key={key}",
            "DELETE /sessions/{id}/pause key={key}",
            "POST /sessions/{id}/days day=2 key={key}",
            "POST /sessions/{id}/run-on key={key}",
            "POST /sessions/{id}/pace secondsPerDay=3000 key={key}",
            "POST /sessions/{id}/hold key={key}",
            "DELETE /sessions/{id}/hold key={key}",
            "POST /sessions/{id}/actions/{action} arg.spend=40000 arg.name=first why=cheap key={key}",
            "POST /sessions/{id}/messages to=team text=Words evidence=document:1 key={key}",
            "POST /sessions/{id}/questions question=hi key={key}",
            "POST /sessions/{id}/requests/{number}/answer option=approve arg.spend=1 why=cheap key={key}",
            "POST /sessions/{id}/announcements to= title=News text=Words key={key}",
            "POST /sessions/{id}/beats/{any} key={key}",
            "POST /sessions/{id}/injects/{any} key={key}",
            "POST /sessions/{id}/moves/{any} key={key}",
            "POST /sessions/{id}/steering steering=manual key={key}",
            "POST /sessions/{id}/figures/{figure} value=0.5 reason=why key={key}",
            "POST /sessions/{id}/characters/{character} key={key}",
            "DELETE /sessions/{id}/characters/{character} key={key}",
            "POST /sessions/{id}/characters/{character}/messages to=team text=Words key={key}",
            "POST /sessions/{id}/drafts/{number} text=Words key={key}",
            "DELETE /sessions/{id}/drafts/{number} key={key}",
            "POST /sessions/{id}/questions/{number}/reply text=Words key={key}",
            "POST /sessions/{id}/access/{role} reason=why key={key}",
            "POST /sessions/{id}/roles/{role}/built-in kind=story_faithful key={key}",
            "GET /actuator/health/{probe}",
            "GET /css/{style}",
            "GET /webjars/{any}",
            "GET /{any}");

    /** What makes something that stays, takes long, or gives much to read. */
    private static final List<String> SELDOM = List.of(
            "POST /sessions scenario={scenario} seed=7 pace=3000 key={key}",
            "POST /alone/{scenario} name=Ann role={role} kind=story_faithful key={key}",
            "POST /accounts name={new} displayName=Nobody role=author",
            "POST /accounts/{account}/role role=co_facilitator",
            "POST /accounts/{account}/invitation",
            "POST /accounts/{account}/disabled",
            "DELETE /accounts/{account}/disabled",
            "DELETE /accounts/{account}",
            "GET /sessions/{id}/export.jsonl",
            "GET /sessions/{id}/replay as=stage at=3",
            "GET /sessions/{id}/replay/frames as=facilitator from=2 at=9",
            "GET /accounts",
            "GET /sessions page=2",
            "GET /scenarios page=1",
            "GET /audit.csv",
            "GET /scenario.schema.json",
            "GET /actuator/prometheus",
            "POST /actuator/backup");

    private static final List<String> AT_A_SPARE_TABLE = List.of(
            "POST /join/{code}/seat name=Ann role={role} key={key}",
            "POST /sessions/{id}/code code={code}",
            "DELETE /sessions/{id}/access/{role} reason=why key={key}",
            "DELETE /sessions/{id}/people/{player}/name",
            "DELETE /sessions/{id}/seats/{player} key={key}",
            "DELETE /sessions/{id}/name",
            "DELETE /sessions/{id}/seat key={key}");

    /** After these, there is nothing left to talk to. */
    private static final List<String> LAST =
            List.of("POST /sessions/{id}/ending ending= reason=Enough key={key}", "DELETE /sessions/{id} sure=true");

    /** These end what a cookie opens; where a password is checked, it takes as long as a hundred other forms. */
    private static final List<String> OF_WHO_LEAVES = List.of(
            "GET /facilitator/enter secret={secret}",
            "POST /facilitator/enter secret={secret}",
            "POST /facilitator/sign-in name={name} password={password}",
            "POST /invitation/{word} password={password}",
            "POST /account/password before={password} password={password}",
            "DELETE /account/sign-ins",
            "POST /sign-out");

    private static final List<Form> ALL = Stream.of(
                    of(By.ANYBODY, 1, OF_ANYBODY),
                    of(By.ANYBODY, 4, SELDOM),
                    of(By.SPARE, 6, AT_A_SPARE_TABLE),
                    of(By.SPARE, 30, LAST),
                    of(By.LEAVING, 12, OF_WHO_LEAVES))
            .flatMap(forms -> forms)
            .toList();

    private Forms() {}

    private static Stream<Form> of(By by, int oneIn, List<String> written) {
        return written.stream().map(one -> Form.of(by, oneIn, one));
    }

    static List<Form> all() {
        return ALL;
    }

    static Form next(Chance chance) {
        var form = chance.of(ALL);
        while (!chance.one(form.oneIn())) {
            form = chance.of(ALL);
        }
        return form;
    }

    /** One that is this one's to send: chance alone hits upon so few of these that a short run may have none. */
    static Form own(Seat seat) {
        return Form.of(
                By.ANYBODY,
                1,
                switch (seat.name()) {
                    case Seat.FACILITATOR -> "POST /sessions/{id}/pace secondsPerDay=3000 key={key}";
                    case Seat.CO_FACILITATOR -> "POST /sessions/{id}/notes text=Words key={key}";
                    case Seat.AUTHOR -> "GET /scenarios";
                    default -> "POST /sessions/{id}/messages to=all_hands text=Words key={key}";
                });
    }
}
