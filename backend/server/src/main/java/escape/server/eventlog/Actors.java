package escape.server.eventlog;

import escape.simulation.Actor;

/** How the log writes who acted: {@code player:id:role}, {@code visitor:id}, {@code facilitator}, {@code clock}. */
final class Actors {
    private Actors() {}

    static String write(Actor actor) {
        return switch (actor) {
            case Actor.Player(String id, String role) -> "player:" + id + ":" + role;
            case Actor.Visitor(String id) -> "visitor:" + id;
            case Actor.Facilitator() -> "facilitator";
            case Actor.Clock() -> "clock";
        };
    }

    static Actor read(String written) {
        var parts = written.split(":", 3);
        return switch (parts[0]) {
            case "player" -> new Actor.Player(parts[1], parts[2]);
            case "visitor" -> new Actor.Visitor(parts[1]);
            case "facilitator" -> new Actor.Facilitator();
            case "clock" -> new Actor.Clock();
            default -> throw new IllegalStateException("The log names an unknown kind of actor: " + written);
        };
    }
}
