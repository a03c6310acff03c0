package escape.server.scenarios;

import escape.simulation.scenario.Facts;
import escape.simulation.scenario.Text;
import java.util.List;

/** Words with formulas between them; an ellipsis where the facts cannot answer. */
record CompiledText(String source, List<Part> parts, Wording wording) implements Text {

    sealed interface Part {}

    record Words(String words) implements Part {}

    record Place(Expression expression) implements Part {}

    @Override
    public String in(Facts facts) {
        StringBuilder text = new StringBuilder();
        for (Part part : parts) {
            text.append(
                    switch (part) {
                        case Words words -> words.words();
                        case Place place -> value(place.expression(), facts);
                    });
        }
        return text.toString();
    }

    private String value(Expression expression, Facts facts) {
        return switch (expression.kind()) {
            case NUMBER -> wording.number(expression.of(facts, Double.class, Double.NaN));
            case WORD, TRUTH -> expression.of(facts, String.class, Wording.UNKNOWN);
        };
    }
}
