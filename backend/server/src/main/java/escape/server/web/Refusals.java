package escape.server.web;

import escape.simulation.Refusal;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;

/** Says a refusal in the reader's language. */
public final class Refusals {
    private final MessageSource messages;

    Refusals(MessageSource messages) {
        this.messages = messages;
    }

    public List<String> words(List<Refusal> reasons, Locale locale) {
        return reasons.stream()
                .map(reason -> messages.getMessage(
                        key(reason.rule()), reason.arguments().toArray(), locale))
                .toList();
    }

    public static String key(Refusal.Rule rule) {
        return "refusal." + rule.name().toLowerCase(Locale.ROOT);
    }
}
