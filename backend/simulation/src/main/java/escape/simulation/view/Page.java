package escape.simulation.view;

import java.util.List;
import java.util.Optional;

/** The sections of one kind of viewer, each of which can be made by itself. */
sealed interface Page permits StageView, DeskView, ControlView {

    /** In the order of the view. */
    List<String> names();

    /** One of these names; nothing where there is nothing to show. */
    Optional<Section> section(String name);

    static Page of(Sight sight, Viewer viewer) {
        return switch (viewer) {
            case Viewer.InRole in -> new DeskView(sight, in.role());
            case Viewer.Stage ignored -> new StageView(sight);
            case Viewer.Facilitator ignored -> new ControlView(sight);
        };
    }
}
