package escape.server.story;

import static org.assertj.core.api.Assertions.assertThat;

import escape.simulation.Event;
import escape.simulation.State;
import escape.simulation.scenario.Scenario;
import escape.simulation.view.Section;
import escape.simulation.view.View;
import escape.simulation.view.Views;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each event of the whole story, one by one: whoever has no part in it sees exactly what they saw before it. */
class WhatHappensToSomebodyElseTest {

    /** What one can do opens by what others have done and found; the rest, and all of the hidden side, opens nothing. */
    private static final Set<Class<? extends Event>> OPENING = Set.of(
            Event.FlagSet.class,
            Event.InjectHappened.class,
            Event.ActionBegun.class,
            Event.ActionDone.class,
            Event.RequestPut.class,
            Event.RequestDecided.class,
            Event.CapSet.class,
            Event.ModelTrained.class,
            Event.MemorySet.class);

    @Test
    void changesNothingInTheStoryAsItIsTold() {
        assertThat(noticed(Played.at(StoryPath.told(new Table(StoryPath.SEED)))))
                .isEmpty();
    }

    @Test
    void changesNothingInTheOtherWay() {
        assertThat(noticed(Played.at(StoryPath.toldOtherwise(new Table(StoryPath.SEED)))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"alexander", "george", "david"})
    void changesNothingInSomebodysGameAlone(String role) {
        assertThat(noticed(Played.alone(role))).isEmpty();
    }

    private static List<String> noticed(Played played) {
        WhoMayNotice who = new WhoMayNotice(played.simulation().scenario());
        List<String> noticed = new ArrayList<>();
        State state = played.start();
        Map<String, View> before = views(played.simulation().scenario(), state);
        int version = 0;
        for (Event event : played.log()) {
            version++;
            state = played.simulation().evolve(state, event);
            Map<String, View> after = views(played.simulation().scenario(), state);
            Set<String> may = who.of(event);
            for (String viewer : after.keySet()) {
                if (!may.contains(viewer)) {
                    List<String> changed = changed(get(before, viewer), get(after, viewer));
                    if (OPENING.contains(event.getClass())) {
                        changed.remove("actions");
                    }
                    for (String section : changed) {
                        noticed.add("%s in %s by version %d, %s".formatted(viewer, section, version, event));
                    }
                }
            }
            before = after;
        }
        return noticed;
    }

    private static Map<String, View> views(Scenario scenario, State state) {
        Map<String, View> views = new LinkedHashMap<>();
        Bystanders.of(scenario).forEach(viewer -> views.put(viewer.key(), Views.of(scenario, state, viewer)));
        return views;
    }

    private static View get(Map<String, View> views, String viewer) {
        return Objects.requireNonNull(views.get(viewer), viewer);
    }

    private static List<String> changed(View before, View after) {
        Map<String, Section> was = new LinkedHashMap<>();
        before.sections().forEach(section -> was.put(section.name(), unheld(section)));
        Map<String, Section> is = new LinkedHashMap<>();
        after.sections().forEach(section -> is.put(section.name(), unheld(section)));
        List<String> changed = new ArrayList<>();
        is.forEach((name, section) -> {
            if (!section.equals(was.get(name))) {
                changed.add(name);
            }
        });
        was.keySet().stream().filter(name -> !is.containsKey(name)).forEach(changed::add);
        return changed;
    }

    /** That the clock waits for somebody is for all to see; for whom and why is not. */
    private static Section unheld(Section section) {
        return section instanceof Section.Frame frame
                ? new Section.Frame(
                        frame.title(),
                        frame.company(),
                        frame.mark(),
                        frame.opening(),
                        frame.clock(),
                        frame.day(),
                        frame.weekday(),
                        frame.secondsPerDay(),
                        false,
                        frame.stock(),
                        frame.change(),
                        frame.viewerName(),
                        frame.viewerTitle(),
                        frame.accent(),
                        frame.act(),
                        frame.waiting(),
                        frame.accountOpen())
                : section;
    }
}
