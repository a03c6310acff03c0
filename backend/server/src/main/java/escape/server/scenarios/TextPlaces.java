package escape.server.scenarios;

import java.util.ArrayList;
import java.util.List;

/** Takes a text apart into its words and the formulas in <code>${…}</code>. */
final class TextPlaces {
    static final String OPEN = "${";

    private TextPlaces() {}

    sealed interface Piece {}

    record Words(String words) implements Piece {}

    record Formula(String source) implements Piece {}

    /** @param rest of the text, from where it was opened to the end of that line */
    record Unclosed(String rest) implements Piece {}

    static List<Piece> split(String text) {
        List<Piece> pieces = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            int open = text.indexOf(OPEN, from);
            if (open < 0) {
                pieces.add(new Words(text.substring(from)));
                break;
            }
            if (open > from) {
                pieces.add(new Words(text.substring(from, open)));
            }
            int close = close(text, open + OPEN.length());
            if (close < 0) {
                pieces.add(new Unclosed(text.substring(open).lines().findFirst().orElse(OPEN)));
                break;
            }
            pieces.add(new Formula(text.substring(open + OPEN.length(), close)));
            from = close + 1;
        }
        return pieces;
    }

    /** The brace that ends the formula: one inside a quoted word does not. */
    private static int close(String text, int from) {
        char quote = 0;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '\'' || c == '"') {
                quote = c;
            } else if (c == '}') {
                return i;
            }
        }
        return -1;
    }
}
