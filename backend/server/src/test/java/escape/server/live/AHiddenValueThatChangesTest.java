package escape.server.live;

import static org.assertj.core.api.Assertions.assertThat;

import escape.server.session.Sessions;
import escape.server.story.Bystanders;
import escape.server.story.HiddenChange;
import escape.server.story.StoryPath;
import escape.server.story.Table;
import escape.server.web.Game;
import escape.simulation.Event;
import escape.simulation.Setup;
import escape.simulation.Simulation;
import escape.simulation.State;
import escape.simulation.view.ControlSection;
import escape.simulation.view.Section;
import escape.simulation.view.View;
import escape.simulation.view.Viewer;
import escape.simulation.view.Views;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * The same moment twice, once with one hidden value changed: whoever may not know the value gets the same view, and the
 * same bytes. So no rounding, no order and no length can tell it. (What follows from it later, such as a slower answer, may.)
 */
class AHiddenValueThatChangesTest extends AtALiveServer {
    private static final Setup.Limits LIMITS = new Setup.Limits(4, 40, 40, 2000, 8, 1, 600);
    private static final Set<String> MOMENTS =
            Set.of("B1", "B7", "B10", "B13", "B15", "B17", "B18", "B20", "B22", "B23", "B24", "B25", "B26");

    /** Where both formats are written out as well. */
    private static final Set<String> WRITTEN_AT = Set.of("B10", "B20", "B25");

    private final HtmlFrames html;
    private final JsonFrames json = new JsonFrames();
    private int compared;

    AHiddenValueThatChangesTest(
            @Autowired Sessions sessions, @LocalServerPort int port, @Autowired HtmlFrames htmlFrames) {
        super(sessions, port);
        this.html = htmlFrames;
    }

    @Test
    void showsInNoFrameOfARoleOrTheStageInTheStoryAsItIsTold() {
        assertThat(shown(StoryPath.told(new Table(StoryPath.SEED)))).isEmpty();
        assertThat(compared).isGreaterThan(3_000);
    }

    @Test
    void showsInNoFrameOfARoleOrTheStageInTheOtherWay() {
        assertThat(shown(StoryPath.toldOtherwise(new Table(StoryPath.SEED)))).isEmpty();
    }

    private List<String> shown(Table told) {
        var shown = new ArrayList<String>();
        var state = told.start();
        for (var event : told.log()) {
            state = told.simulation().evolve(state, event);
            if (event instanceof Event.BeatReached(var beat, var _) && MOMENTS.contains(beat)) {
                shown.addAll(shown(told.simulation(), state, beat));
            }
        }
        return shown;
    }

    private List<String> shown(Simulation simulation, State state, String beat) {
        var scenario = simulation.scenario();
        var shown = new ArrayList<String>();
        var changes = HiddenChange.in(scenario, state);
        for (var viewer : Bystanders.of(scenario)) {
            var before = Views.of(scenario, state, viewer);
            assertThat(before.sections()).noneMatch(ControlSection.class::isInstance);
            var bytes = WRITTEN_AT.contains(beat) ? written(before) : "";
            for (var change : changes) {
                if (!change.isKnownTo(viewer)) {
                    var after = Views.of(scenario, simulation.evolve(state, change.event()), viewer);
                    if (!after.equals(before) || !bytes.isEmpty() && !bytes.equals(written(after))) {
                        shown.add("%s to %s at %s: %s"
                                .formatted(change.event(), viewer.key(), beat, names(before, after)));
                    }
                    compared++;
                }
            }
        }
        assertThat(changes)
                .as("changes that the facilitator sees at " + beat)
                .anySatisfy(change -> assertThat(
                                Views.of(scenario, simulation.evolve(state, change.event()), Viewer.FACILITATOR))
                        .isNotEqualTo(Views.of(scenario, state, Viewer.FACILITATOR)));
        return shown;
    }

    private String written(View view) {
        var whole = new FromServer.Whole(1, view);
        return new String(json.write(whole), StandardCharsets.UTF_8)
                + html.write(whole, new Game("id", "CODE22", "A title", "A summary", LIMITS), 1, Locale.ENGLISH);
    }

    private static List<String> names(View before, View after) {
        return Changes.haveSameShape(before, after)
                ? Changes.changed(before, after).stream().map(Section::name).toList()
                : List.of("other sections");
    }
}
