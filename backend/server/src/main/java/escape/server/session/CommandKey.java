package escape.server.session;

import escape.server.hashing.Sha256;
import escape.simulation.Actor;
import escape.simulation.Command;
import java.util.HexFormat;

/**
 * Tells a repeated command from a new one. It counts who gives the command and what it says beside the key itself, so that
 * two people, or two forms, that happen to send the same key do not swallow each other's command.
 */
record CommandKey(String written) {

    static CommandKey of(String key, Command command, Actor by) {
        var content = Sha256.of(command.toString());
        return new CommandKey(giver(by) + "/" + key + "/" + HexFormat.of().formatHex(content, 0, 6));
    }

    private static String giver(Actor by) {
        return switch (by) {
            case Actor.Player(String id, var _) -> id;
            case Actor.Visitor(String id) -> id;
            case Actor.Facilitator() -> "facilitator";
            case Actor.Clock() -> "clock";
        };
    }
}
