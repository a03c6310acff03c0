package escape.server.access;

import org.springframework.http.HttpStatus;

/** A request that goes no further; {@code messageKey} says to the person what to do. */
public final class Denied extends RuntimeException {
    public static final String NOT_FACILITATOR = "error.not_facilitator";

    private final HttpStatus status;
    private final String messageKey;

    public Denied(HttpStatus status, String messageKey) {
        super(status + " " + messageKey);
        this.status = status;
        this.messageKey = messageKey;
    }

    public HttpStatus status() {
        return status;
    }

    public String messageKey() {
        return messageKey;
    }
}
