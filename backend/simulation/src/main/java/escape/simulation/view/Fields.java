package escape.simulation.view;

import escape.simulation.scenario.Input;
import escape.simulation.view.Section.Choice;
import escape.simulation.view.Section.Field;
import java.util.List;

/** The scenario's inputs as form fields. */
final class Fields {
    private Fields() {}

    static List<Field> of(List<Input> inputs) {
        return inputs.stream().map(Fields::field).toList();
    }

    private static Field field(Input input) {
        return switch (input) {
            case Input.Number n ->
                new Field(
                        n.id(),
                        "number",
                        n.label(),
                        n.min(),
                        n.max(),
                        n.step(),
                        n.unit(),
                        plain(n.start()),
                        null,
                        List.of());
            case Input.Choice c ->
                new Field(
                        c.id(),
                        "choice",
                        c.label(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        c.options().stream()
                                .map(option -> new Choice(option.id(), option.label()))
                                .toList());
            case Input.Line l ->
                new Field(l.id(), "line", l.label(), null, null, null, null, l.hint(), l.longest(), List.of());
        };
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
    }
}
