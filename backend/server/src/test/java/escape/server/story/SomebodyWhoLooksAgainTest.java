package escape.server.story;

import static org.assertj.core.api.Assertions.assertThat;

import escape.simulation.Command;
import escape.simulation.Event;
import escape.simulation.State;
import escape.simulation.Steering;
import escape.simulation.view.Onlooker;
import escape.simulation.view.Viewer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SomebodyWhoLooksAgainTest {

    @Test
    void seesWhatThereIsAfterEveryEventOfTheStoryAsItIsTold() {
        look(Played.at(StoryPath.told(new Table(StoryPath.SEED))));
    }

    @Test
    void seesWhatThereIsAfterEveryEventOfTheOtherWay() {
        look(Played.at(StoryPath.toldOtherwise(new Table(StoryPath.SEED))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"alexander", "george", "david"})
    void seesWhatThereIsAfterEveryEventOfAGameAlone(String role) {
        look(Played.alone(role));
    }

    @Test
    void getsNothingAnewButTheFrameAndThePaceWhenThePaceChanges() {
        Table table = StoryPath.told(new Table(StoryPath.SEED));
        State before = table.state();
        Onlookers onlookers = new Onlookers(table.simulation().scenario());
        var anew = onlookers.anew(before, table.simulation().evolve(before, new Event.PaceChanged(17)));
        assertThat(anew.get("stage")).containsExactly("frame");
        assertThat(anew.get("george")).containsExactly("frame");
        assertThat(anew.get("facilitator")).containsExactly("frame", "pace");
    }

    @Test
    void hasTheSameViewWhereThereIsNothingNew() {
        Table table = new Table(StoryPath.SEED);
        var onlooker = new Onlooker(table.simulation().scenario(), new Viewer.InRole("george"));
        var seen = onlooker.look(table.state());
        table.accepted(new Command.SteerMoves(Steering.MANUAL), Table.FACILITATOR);
        assertThat(onlooker.look(table.state())).isSameAs(seen);
    }

    private static void look(Played played) {
        Onlookers onlookers = new Onlookers(played.simulation().scenario());
        State state = played.start();
        onlookers.look(state, "the beginning");
        List<Event> log = played.log();
        for (int version = 1; version <= log.size(); version++) {
            Event event = log.get(version - 1);
            state = played.simulation().evolve(state, event);
            onlookers.look(state, version + " " + event);
        }
    }
}
