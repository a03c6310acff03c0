package escape.server.fuzz;

import java.util.List;

/**
 * Somebody at a table.
 *
 * @param name of whom it is
 * @param session in whose table they sit
 * @param cookie by which pages know them
 * @param token by which sockets do
 * @param forbidden words that nobody in this place may ever read
 * @param own words that are written to this one or by this one, or that the facilitator of the table may read
 */
record Seat(String name, String session, String cookie, String token, List<String> forbidden, List<String> own) {
    boolean isFacilitator() {
        return name.equals("facilitator");
    }

    @Override
    public String toString() {
        return name + " of " + session;
    }
}
