package escape.server.scenarios;

import escape.simulation.scenario.Action;
import escape.simulation.scenario.Happenings;
import escape.simulation.scenario.Input;
import escape.simulation.scenario.Request;
import escape.simulation.scenario.Text;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The names that a formula may use at its place.
 *
 * @param arguments what the form before it asks for
 * @param played whether what it says or decides reaches players, who must not learn hidden facts by it
 */
record Scope(Vocabulary vocabulary, Map<String, Fact> arguments, boolean played) {
    private static final String ARGUMENT = "arg";
    private static final Set<String> AFTER_THE_FORM_OF_AN_ACTION = Set.of("cost", "days", "now", "later");

    static Scope at(Site site, Class<?> kind, Vocabulary vocabulary, Origins draft) {
        return new Scope(vocabulary, ScenarioNames.arguments(form(site, draft)), isPlayed(site, kind));
    }

    private static List<Input> form(Site from, Origins draft) {
        for (Site site = from; site != null; site = site.outer()) {
            if (site.written() == null) {
                continue;
            }
            if (site.owner() == Action.class && AFTER_THE_FORM_OF_AN_ACTION.contains(site.component())) {
                return draft.writtenAt(site.written()) instanceof Action action ? action.inputs() : List.of();
            }
            if (site.owner() == Request.Answer.class && site.component().equals("effects")) {
                return draft.writtenAt(site.written()) instanceof Request.Answer answer ? answer.inputs() : List.of();
            }
        }
        return List.of();
    }

    private static boolean isPlayed(Site site, Class<?> kind) {
        if (kind == Text.class) {
            return site.owner() != Happenings.Ending.class;
        }
        return site.owner() == Action.class || site.owner() == Request.class || site.owner() == Request.Answer.class;
    }

    @Nullable
    Fact fact(String name) {
        return isArgument(name) ? arguments.get(name) : vocabulary.fact(name);
    }

    /** Why the name may not be used here; null if it may. */
    @Nullable
    String objection(String name) {
        Fact fact = fact(name);
        if (fact != null) {
            return fact.hidden() && played ? "`" + name + "` is hidden from players, and this reaches them" : null;
        }
        if (!isArgument(name)) {
            return vocabulary.whyUnknown(name);
        }
        if (arguments.isEmpty()) {
            return "`" + name + "` is an answer to a form, and no form with inputs comes before this";
        }
        return "the form has no input `" + name + "`" + Spelling.didYouMean(name, arguments.keySet());
    }

    private static boolean isArgument(String name) {
        return name.equals(ARGUMENT) || name.startsWith(ARGUMENT + ".");
    }
}
