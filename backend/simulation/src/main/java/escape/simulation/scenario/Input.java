package escape.simulation.scenario;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a form asks for before an action or an answer. */
public sealed interface Input {
    String id();

    String label();

    record Number(String id, String label, double min, double max, double step, String unit, double start)
            implements Input {}

    record Choice(String id, String label, List<Option> options) implements Input {}

    record Line(
            String id, String label, int longest, @Nullable String hint) implements Input {}

    record Option(String id, String label) {}
}
