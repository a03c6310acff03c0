package escape.server.scenarios;

import escape.simulation.Forms;
import escape.simulation.scenario.Action;
import escape.simulation.scenario.Input;
import escape.simulation.scenario.Playbook;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a playbook writes into an action's form has to fit it: it would be refused each day, and nobody would hear of it. */
final class ArgumentRules {
    static final List<Rule> RULES = List.of((scenario, complaints) -> argumentsFit(scenario.actions(), complaints));

    private static final String ARGUMENTS = "arguments";
    private static final int MOST_LEFT_OUT = 6;

    private ArgumentRules() {}

    private static void argumentsFit(List<Action> actions, Complaints complaints) {
        Map<String, Map<String, Input>> forms = new HashMap<>();
        actions.stream()
                .filter(action -> !complaints.isBroken(action, "inputs"))
                .forEach(action -> forms.putIfAbsent(action.id(), form(action)));
        complaints.each(Playbook.Step.Do.class).forEach(step -> {
            Map<String, Input> form = forms.get(step.action());
            if (form != null && !form.containsKey("")) {
                step.arguments().forEach((key, answer) -> fits(step, form, key, answer, complaints));
                nothingIsLeftOut(step, form, complaints);
            }
        });
    }

    private static Map<String, Input> form(Action action) {
        Map<String, Input> form = new LinkedHashMap<>();
        action.inputs().forEach(input -> form.putIfAbsent(input.id(), input));
        return form;
    }

    private static void fits(
            Playbook.Step.Do step, Map<String, Input> form, String key, String answer, Complaints complaints) {
        Input input = form.get(key);
        String objection = input == null
                ? "`" + step.action() + "` does not ask for `" + key + "`" + complaints.didYouMean(key, form.keySet())
                : objection(input, answer, complaints);
        if (!objection.isEmpty()) {
            complaints.about(step, ARGUMENTS, key, objection);
        }
    }

    private static String objection(Input input, String answer, Complaints complaints) {
        return switch (input) {
            case Input.Number number -> outside(number, answer);
            case Input.Choice choice -> noOption(choice, answer, complaints);
            case Input.Line line when answer.isBlank() -> "`" + line.id() + "` wants some text";
            case Input.Line line
            when line.longest() > 0 && answer.length() > line.longest() ->
                "`" + line.id() + "` takes at most " + line.longest() + " characters";
            case Input.Line ignored -> "";
        };
    }

    /** A bound that could not be read is NaN, and nothing is outside of it. */
    private static String outside(Input.Number number, String answer) {
        Optional<Double> value = Forms.number(answer);
        boolean fits = value.isPresent() && !(value.get() < number.min()) && !(value.get() > number.max());
        return fits
                ? ""
                : "`" + number.id() + "` wants a number from " + Range.shown(number.min()) + " to "
                        + Range.shown(number.max()) + " in plain digits, found " + Spelling.quoted(answer);
    }

    private static String noOption(Input.Choice choice, String answer, Complaints complaints) {
        List<String> options = choice.options().stream().map(Input.Option::id).toList();
        return options.isEmpty() || options.contains("") || options.contains(answer)
                ? ""
                : "`" + choice.id() + "` has no option `" + answer + "`" + complaints.didYouMean(answer, options);
    }

    private static void nothingIsLeftOut(Playbook.Step.Do step, Map<String, Input> form, Complaints complaints) {
        String missing = form.values().stream()
                .filter(input -> !(input instanceof Input.Number) // it has a start
                        && !step.arguments().containsKey(input.id()))
                .limit(MOST_LEFT_OUT)
                .map(input -> "`" + input.id() + "`")
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            complaints.about(step, ARGUMENTS, "`" + step.action() + "` also asks for " + missing);
        }
    }
}
