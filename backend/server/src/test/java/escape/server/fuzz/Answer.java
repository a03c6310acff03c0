package escape.server.fuzz;

/**
 * What came of one input.
 *
 * @param kind to be counted
 * @param text everything that the server said
 */
record Answer(String kind, String text) {}
