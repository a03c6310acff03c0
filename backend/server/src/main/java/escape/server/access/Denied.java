package escape.server.access;

import org.springframework.http.HttpStatus;

/** A request that goes no further; {@code messageKey} says to the person what to do. */
public final class Denied extends RuntimeException {
    public static final String NOT_FACILITATOR = "error.not_facilitator";

    private final HttpStatus status;
    private final String messageKey;
    private final Object[] arguments;

    /** @param arguments of the words */
    public Denied(HttpStatus status, String messageKey, Object... arguments) {
        super(status + " " + messageKey);
        this.status = status;
        this.messageKey = messageKey;
        this.arguments = arguments.clone();
    }

    public HttpStatus status() {
        return status;
    }

    public String messageKey() {
        return messageKey;
    }

    public Object[] arguments() {
        return arguments.clone();
    }
}
