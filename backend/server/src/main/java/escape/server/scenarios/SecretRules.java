package escape.server.scenarios;

import escape.simulation.scenario.Action;
import escape.simulation.scenario.Happenings;
import escape.simulation.scenario.Role;
import escape.simulation.scenario.Scenario;
import escape.simulation.scenario.Text;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** No text that everybody reads, or that a role reads who must not know, holds a phrase of a secret. */
final class SecretRules {
    static final List<Rule> RULES =
            List.of(SecretRules::secretsHaveWords, SecretRules::publicTextsKeepThem, SecretRules::rolesTextsKeepThem);

    private static final List<String> OF_THE_SCENARIO = List.of("title", "summary", "opening");

    private static final int MOST_PHRASES = 100;
    private static final int LONGEST_PHRASE = 80;
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private SecretRules() {}

    private static void secretsHaveWords(Scenario scenario, Complaints complaints) {
        for (Happenings.Secret secret : scenario.story().secrets()) {
            if (tooMany(scenario)) {
                complaints.about(
                        secret,
                        "phrases",
                        "a story has at most " + MOST_PHRASES + " secret phrases, of at most " + LONGEST_PHRASE
                                + " characters each");
            } else if (secret.phrases().isEmpty() || secret.phrases().stream().anyMatch(String::isBlank)) {
                complaints.about(secret, "phrases", "a secret wants at least one phrase, and none that is empty");
            }
        }
    }

    private static void publicTextsKeepThem(Scenario scenario, Complaints complaints) {
        for (Happenings.Secret secret : secrets(scenario)) {
            OF_THE_SCENARIO.forEach(component -> kept(secret, scenario, component, complaints));
            complaints.each(Scenario.Departure.class).forEach(it -> kept(secret, it, "note", complaints));
            scenario.story().acts().forEach(act -> {
                kept(secret, act, "title", complaints);
                kept(secret, act, "blurb", complaints);
            });
            scenario.story().beats().stream()
                    .filter(Happenings.Beat::open)
                    .forEach(beat -> kept(secret, beat, "title", complaints));
            scenario.story().press().forEach(item -> {
                kept(secret, item, "headline", complaints);
                kept(secret, item, "body", complaints);
            });
            scenario.story().replies().forEach(reply -> kept(secret, reply, "suggestion", complaints));
        }
    }

    private static void rolesTextsKeepThem(Scenario scenario, Complaints complaints) {
        for (Happenings.Secret secret : secrets(scenario)) {
            for (Role role : scenario.roles()) {
                kept(secret, role, "title", complaints);
                if (!secret.known().contains(role.id())) {
                    kept(secret, role, "briefing", complaints);
                    role.objectives().forEach(objective -> kept(secret, objective, "text", complaints));
                }
            }
            for (Action action : scenario.actions()) {
                if (!secret.known().containsAll(action.roles())) {
                    kept(secret, action, "title", complaints);
                    kept(secret, action, "summary", complaints);
                    kept(secret, action, "waits", complaints);
                }
            }
        }
    }

    /** Each is looked for in every text, so none is where they are too many. */
    private static List<Happenings.Secret> secrets(Scenario scenario) {
        return tooMany(scenario) ? List.of() : scenario.story().secrets();
    }

    private static boolean tooMany(Scenario scenario) {
        List<String> phrases = scenario.story().secrets().stream()
                .flatMap(secret -> secret.phrases().stream())
                .toList();
        return phrases.size() > MOST_PHRASES || phrases.stream().anyMatch(phrase -> phrase.length() > LONGEST_PHRASE);
    }

    private static void kept(Happenings.Secret secret, Record record, String component, Complaints complaints) {
        String text = flat(words(Records.value(record, component)));
        for (String phrase : secret.phrases()) {
            if (!phrase.isBlank() && holds(text, phrase)) {
                complaints.about(record, component, "this gives away the secret phrase " + Spelling.quoted(phrase));
            }
        }
    }

    private static String words(@Nullable Object value) {
        return switch (value) {
            case String text -> text;
            case Text text -> text.source();
            case null, default -> "";
        };
    }

    /** As whole words, whatever their case and however their lines are broken. */
    private static boolean holds(String within, String phrase) {
        String wanted = flat(phrase);
        for (int at = within.indexOf(wanted); at >= 0; at = within.indexOf(wanted, at + 1)) {
            int end = at + wanted.length();
            boolean begins = at == 0 || !Character.isLetterOrDigit(within.charAt(at - 1));
            boolean ends = end == within.length() || !Character.isLetterOrDigit(within.charAt(end));
            if (begins && ends) {
                return true;
            }
        }
        return false;
    }

    private static String flat(String text) {
        return SPACE.matcher(text.strip().toLowerCase(Locale.ROOT)).replaceAll(" ");
    }
}
