package escape.server.story;

import static org.assertj.core.api.Assertions.assertThat;

import escape.simulation.Event;
import escape.simulation.Simulation;
import escape.simulation.State;
import escape.simulation.view.View;
import escape.simulation.view.Viewer;
import escape.simulation.view.Views;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every role's view and the stage's against an account of who may know what: after each event that tells somebody something
 * (see {@code tells}), each document and each day's latency log, of the story told both ways and played alone. What the
 * events in between change, and for whom, is for {@link WhatHappensToSomebodyElseTest} to say.
 */
class NobodyLearnsWhatIsNotTheirsTest {
    @Test
    void fromAnyViewOfTheStoryAsItIsTold() {
        assertThat(leaks(Played.at(StoryPath.told(new Table(StoryPath.SEED))))).isEmpty();
    }

    @Test
    void fromAnyViewOfTheOtherWay() {
        assertThat(leaks(Played.at(StoryPath.toldOtherwise(new Table(StoryPath.SEED)))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"alexander", "george", "david"})
    void fromAnyViewOfSomebodysGameAlone(String role) {
        assertThat(leaks(Played.alone(role))).isEmpty();
    }

    private static List<String> leaks(Played played) {
        Simulation simulation = played.simulation();
        Secrets secrets = new Secrets(simulation.scenario());
        State state = played.start();
        List<String> leaks = new ArrayList<>();
        int version = 0;
        for (Event event : played.log()) {
            version++;
            state = simulation.evolve(state, event);
            secrets.after(event);
            // Every version would take minutes; days' ends and whatever tells somebody something are where views
            // change.
            if (event instanceof Event.LatencyLogged || event instanceof Event.DocumentIssued || tells(event)) {
                for (Viewer viewer : viewers(simulation)) {
                    leaks.addAll(leaks(version, Views.of(simulation.scenario(), state, viewer), secrets, state));
                }
            }
        }
        return leaks;
    }

    private static boolean tells(Event event) {
        return event instanceof Event.MessageSent
                || event instanceof Event.RequestPut
                || event instanceof Event.RequestDecided
                || event instanceof Event.AssistantReplied
                || event instanceof Event.AccessSet
                || event instanceof Event.Ended;
    }

    private static List<Viewer> viewers(Simulation simulation) {
        return Stream.concat(
                        Stream.of(Viewer.STAGE),
                        simulation.scenario().roles().stream().map(role -> new Viewer.InRole(role.id())))
                .toList();
    }

    private static List<String> leaks(int version, View view, Secrets secrets, State state) {
        String seen = view.toString();
        return Stream.concat(secrets.from(view.viewer().key()).stream(), secrets.hiddenNumbers(state).stream())
                .filter(seen::contains)
                .map(secret -> "version " + version + ", " + view.viewer().key() + ": " + secret)
                .toList();
    }
}
