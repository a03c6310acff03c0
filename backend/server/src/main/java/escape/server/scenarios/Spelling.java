package escape.server.scenarios;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How names are written in scenario files, and what somebody may have meant. */
final class Spelling {
    /** A file asks for the same few components thousands of times. */
    private static final Map<String, String> KEBAB = new ConcurrentHashMap<>();

    private static final int LONGEST = 80;

    private Spelling() {}

    /** {@code perComplexity} is written {@code per-complexity}. */
    static String kebab(String component) {
        return KEBAB.computeIfAbsent(component, name -> joined(name, '-'));
    }

    /** {@code NewsItem} is written {@code news_item}. */
    static String snake(String name) {
        return joined(name, '_');
    }

    private static String joined(String camel, char by) {
        return camel.replaceAll("(?<=[a-z0-9])(?=[A-Z])", String.valueOf(by)).toLowerCase(Locale.ROOT);
    }

    /** The end of a sentence about an unknown name: the nearest known one, if one is near. */
    static String didYouMean(String name, Collection<String> known) {
        String nearest = "";
        int least = Math.max(1, name.length() / 3) + 1;
        if (name.length() > LONGEST) {
            return "";
        }
        for (String candidate : known) {
            if (Math.abs(candidate.length() - name.length()) >= least) {
                continue;
            }
            int distance = distance(name, candidate);
            if (distance < least) {
                least = distance;
                nearest = candidate;
            }
        }
        return nearest.isEmpty() ? "" : ", did you mean `" + nearest + "`?";
    }

    /** Least number of letters to put in, take out, change or swap with the neighbour (Damerau 1964, Levenshtein 1966). */
    private static int distance(String from, String to) {
        int[][] cost = new int[from.length() + 1][to.length() + 1];
        for (int i = 0; i <= from.length(); i++) {
            for (int j = 0; j <= to.length(); j++) {
                if (i == 0 || j == 0) {
                    cost[i][j] = i + j;
                    continue;
                }
                int change = cost[i - 1][j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                cost[i][j] = Math.min(change, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
                if (i > 1
                        && j > 1
                        && from.charAt(i - 1) == to.charAt(j - 2)
                        && from.charAt(i - 2) == to.charAt(j - 1)) {
                    cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
                }
            }
        }
        return cost[from.length()][to.length()];
    }

    /** Something an author wrote, short enough to be quoted. */
    static String quoted(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return "`" + (line.length() > 40 ? line.substring(0, 39) + "…" : line) + "`";
    }
}
