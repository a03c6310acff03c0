package escape.server.live;

import escape.simulation.Command;
import org.jspecify.annotations.Nullable;

/** Frames that a client sends. */
sealed interface FromClient {

    /** @param version up to which the client has seen the session; null asks for the whole */
    record Subscribe(@Nullable Long version) implements FromClient {}

    record Resync() implements FromClient {}

    /** @param key the same for every repetition of this command */
    record Give(String key, Command command) implements FromClient {}

    record Ping() implements FromClient {}
}
