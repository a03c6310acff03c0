package escape.server.load;

import java.util.List;

/**
 * A command, as it goes out again and again.
 *
 * @param by place at the table of whoever gives it
 * @param json with {@code %d} where something must differ from one time to the next
 * @param witnesses places at the table whose view it changes
 */
record Move(int by, String json, List<Integer> witnesses) {
    /** So many times another one; then the first again. */
    private static final int DIFFERENT = 1000;

    String frame(long number) {
        return "{\"type\":\"command\",\"key\":\"k" + number + "\",\"command\":"
                + json.replace("%d", String.valueOf(2000 + number % DIFFERENT)) + "}";
    }
}
