package escape.server.story;

import escape.simulation.view.Section;
import escape.simulation.view.View;
import escape.simulation.view.Viewer;
import escape.simulation.view.Views;
import java.util.Optional;

/** What a role at a table sees now. */
final class Seen {
    private Seen() {}

    static View by(Table table, String role) {
        return Views.of(table.simulation().scenario(), table.state(), new Viewer.InRole(role));
    }

    static Section.Frame frame(Table table, String role) {
        return section(table, role, Section.Frame.class).orElseThrow();
    }

    static <S extends Section> Optional<S> section(Table table, String role, Class<S> kind) {
        return by(table, role).sections().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst();
    }
}
