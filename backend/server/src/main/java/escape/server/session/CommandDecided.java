package escape.server.session;

/** A command has got its answer, after so long; for whoever counts. */
record CommandDecided(Outcome outcome, long nanoseconds) {}
