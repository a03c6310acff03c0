package escape.server.web;

import escape.server.session.Current;
import escape.server.session.SessionCard;
import escape.simulation.Setup;

/**
 * A session as pages name it ({@code session} itself is a reserved word in a template).
 *
 * @param limits of what its forms may say
 */
public record Game(String id, String code, String title, String summary, Setup.Limits limits) {

    public static Game of(SessionCard card, Current current) {
        var scenario = current.simulation().scenario();
        return new Game(
                card.id().toString(),
                card.code(),
                scenario.title(),
                scenario.summary(),
                card.setup().limits());
    }
}
