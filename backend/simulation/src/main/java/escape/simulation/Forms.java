package escape.simulation;

import escape.simulation.Refusal.Rule;
import escape.simulation.scenario.Input;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A form's answers: checked against what was asked for, then read as values for formulas. */
public final class Forms {
    private Forms() {}

    static List<Refusal> against(List<Input> inputs, Map<String, String> answers) {
        List<Refusal> reasons = new ArrayList<>();
        for (Input input : inputs) {
            String answer = answers.get(input.id());
            reasons.addAll(
                    answer == null || answer.isBlank()
                            ? Rule.INPUT_MISSING.unless(false, input.label())
                            : against(input, answer));
        }
        return reasons;
    }

    private static List<Refusal> against(Input input, String answer) {
        return switch (input) {
            case Input.Number number ->
                number(answer)
                        .map(value -> Rule.INPUT_OUT_OF_RANGE.unless(
                                value >= number.min() && value <= number.max(),
                                number.label(),
                                plain(number.min()),
                                plain(number.max()),
                                number.unit()))
                        .orElseGet(() -> Rule.INPUT_NOT_A_NUMBER.unless(false, number.label()));
            case Input.Choice choice ->
                Rule.INPUT_NOT_AN_OPTION.unless(
                        choice.options().stream().anyMatch(option -> option.id().equals(answer)), choice.label());
            case Input.Line line ->
                Rule.INPUT_TOO_LONG.unless(
                        answer.length() <= line.longest(), line.label(), String.valueOf(line.longest()));
        };
    }

    /** Values for formulas: numbers as doubles, the rest as text. Only what was asked for, so nothing else gets in. */
    static Map<String, Object> read(List<Input> inputs, Map<String, String> answers) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Input input : inputs) {
            String answer = answers.getOrDefault(input.id(), "");
            values.put(
                    input.id(),
                    switch (input) {
                        case Input.Number number -> number(answer).orElse(number.start());
                        case Input.Choice ignored -> answer;
                        case Input.Line ignored -> answer;
                    });
        }
        return values;
    }

    static Map<String, String> asked(List<Input> inputs, Map<String, String> answers) {
        Map<String, String> kept = new LinkedHashMap<>();
        inputs.forEach(input -> kept.put(input.id(), answers.getOrDefault(input.id(), "")));
        return kept;
    }

    /** What a field for numbers takes; empty for anything else. */
    public static Optional<Double> number(String text) {
        String trimmed = text.strip();
        // Only plain decimal numbers; Double.parseDouble alone would also take "NaN", "1e300" and "0x1p3".
        return trimmed.matches("-?\\d{1,15}(\\.\\d{1,9})?") ? Optional.of(Double.valueOf(trimmed)) : Optional.empty();
    }

    static String plain(double number) {
        return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
    }
}
