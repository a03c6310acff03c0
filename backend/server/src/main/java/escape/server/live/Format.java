package escape.server.live;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What frames are written in, chosen by the socket's subprotocol. */
enum Format {
    /** Fragments of the page, for browsers. */
    HTML("escape.html.v1"),
    /** View records, for programs. */
    JSON("escape.json.v1");

    private final String subprotocol;

    Format(String subprotocol) {
        this.subprotocol = subprotocol;
    }

    String subprotocol() {
        return subprotocol;
    }

    static List<String> subprotocols() {
        return Arrays.stream(values()).map(format -> format.subprotocol).toList();
    }

    static Optional<Format> of(String subprotocol) {
        return Arrays.stream(values())
                .filter(format -> format.subprotocol.equals(subprotocol))
                .findFirst();
    }
}
