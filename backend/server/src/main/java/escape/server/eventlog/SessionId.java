package escape.server.eventlog;

import java.util.Optional;
import java.util.UUID;

/** Names a session in addresses and in the log. */
public record SessionId(UUID value) {

    /** @throws IllegalArgumentException where the text is not the address form of an id */
    public static SessionId of(String text) {
        return new SessionId(UUID.fromString(text));
    }

    public static Optional<SessionId> read(String text) {
        return text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
                ? Optional.of(of(text))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
