package escape.server.fuzz;

import escape.server.fuzz.Form.By;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Who takes part in a round, and what may be lost in it. */
final class Cast {
    private static final Pattern SIGNED_IN = Pattern.compile("Set-Cookie: escape-facilitator=([A-Za-z0-9_-]{43});");

    private final List<Seat> anybody;
    private final Spare spare;
    private final List<Seat> leaving;

    /**
     * @param seats of its table, the facilitator's last
     * @param words by what stands for them in the address of a form: they name what is there to be changed or taken away
     */
    record Spare(List<Seat> seats, Map<String, List<String>> words) {}

    /**
     * @param staying at the tables, and with accounts that are theirs at the end of the round too
     * @param leaving with accounts whose cookies may open nothing at any time
     */
    Cast(List<Seat> staying, Spare spare, List<Seat> leaving) {
        this.anybody = Stream.concat(staying.stream(), spare.seats().stream()).toList();
        this.spare = spare;
        this.leaving = new ArrayList<>(leaving);
    }

    Spare spare() {
        return spare;
    }

    synchronized Seat one(By by, Chance chance) {
        return chance.of(
                switch (by) {
                    case ANYBODY -> anybody;
                    case SPARE -> spare.seats();
                    case LEAVING -> leaving;
                });
    }

    /** Who has signed in is there again. By the owner's secret they would be the owner, whom nobody may sign out everywhere. */
    synchronized void signedIn(Seat seat, Form form, Answer answer) {
        var cookie = SIGNED_IN.matcher(answer.text());
        var at = leaving.indexOf(seat);
        if (at >= 0 && !form.path().equals("/facilitator/enter") && cookie.find()) {
            leaving.set(at, Seat.running(seat.session(), seat.name(), cookie.group(1), List.of()));
        }
    }
}
