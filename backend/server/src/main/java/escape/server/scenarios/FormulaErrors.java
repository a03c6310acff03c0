package escape.server.scenarios;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says in an author's words what CEL says in its own. */
final class FormulaErrors {
    private static final Pattern NO_OVERLOAD =
            Pattern.compile("found no matching overload for '(.+?)' applied to '\\((.*?)\\)'.*", Pattern.DOTALL);
    private static final Pattern WORDS_FOR_OPERATORS = Pattern.compile("(?i)\\b(and|or|not)\\b|(?<![=!<>])=(?!=)");
    private static final Map<String, String> KINDS = Map.of(
            "bool", Fact.Kind.TRUTH.description(),
            "double", Fact.Kind.NUMBER.description(),
            "string", Fact.Kind.WORD.description());

    private FormulaErrors() {}

    static String unreadable(String message, String source) {
        if (message.contains("recursion limit") || message.contains("node count") || message.contains("size exceeds")) {
            return "the formula is too long or too deep (" + message + ")";
        }
        if (source.isBlank()) {
            return "the formula is empty";
        }
        if (WORDS_FOR_OPERATORS
                .matcher(source.replaceAll("'[^']*'|\"[^\"]*\"", ""))
                .find()) {
            return "this formula cannot be read: write `&&` for and, `||` for or, `!` for not, `==` for is";
        }
        String reason = message.replaceAll("(?s) expecting \\{.*", "").replace("<EOF>", "the end");
        return "this formula cannot be read: " + reason;
    }

    static String mismatch(String message) {
        Matcher overload = NO_OVERLOAD.matcher(message);
        if (!overload.matches()) {
            return "this formula does not fit together: " + message;
        }
        String name = FormulaLanguage.OPERATORS.getOrDefault(overload.group(1), overload.group(1));
        String[] kinds =
                overload.group(2).isEmpty() ? new String[0] : overload.group(2).split(", ");
        for (int i = 0; i < kinds.length; i++) {
            kinds[i] = KINDS.getOrDefault(kinds[i], "a list");
        }
        return "`" + name + "` cannot take " + (kinds.length == 0 ? "nothing" : String.join(" and ", kinds));
    }
}
