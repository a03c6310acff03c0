package escape.server.live;

/** Up to where a client has been told of its session. */
sealed interface Position {

    /** It has not asked to follow. */
    record Outside() implements Position {}

    /** It wants the whole. */
    record Anew() implements Position {}

    record At(long version) implements Position {}
}
