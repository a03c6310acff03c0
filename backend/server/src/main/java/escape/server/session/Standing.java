package escape.server.session;

import escape.simulation.Session.Phase;

/** How a session stands, as a list of many shows it. */
public sealed interface Standing {

    record Read(String title, Phase phase, int day, int players) implements Standing {

        static Read of(Current current) {
            var table = current.state().session();
            return new Read(
                    current.simulation().scenario().title(),
                    table.phase(),
                    current.state().day(),
                    table.seats().size());
        }
    }

    /** @param reason why its scenario or its log cannot be read any more */
    record Unreadable(String reason) implements Standing {}
}
