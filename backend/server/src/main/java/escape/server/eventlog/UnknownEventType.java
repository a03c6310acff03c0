package escape.server.eventlog;

/** The log holds something that this version of the program does not know. */
public final class UnknownEventType extends RuntimeException {
    UnknownEventType(String type, int schema) {
        super(
                "The log holds an event of type '%s', schema %d, which this version does not know. Was it written by a newer one?"
                        .formatted(type, schema));
    }
}
