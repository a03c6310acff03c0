package escape.server.story;

import static org.assertj.core.api.Assertions.assertThat;

import escape.simulation.Event;
import escape.simulation.Outlook;
import escape.simulation.State;
import escape.simulation.scenario.Action;
import escape.simulation.scenario.Facts;
import escape.simulation.scenario.Role;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Words and deeds that would tell somebody what only others have found. */
class WhatIsNotYetToBeKnownTest {
    @Test
    void isNotInTheObjectivesOfDayNought() {
        assertThat(Situation.start().table().simulation().scenario().roles())
                .flatExtracting(Role::objectives)
                .extracting(Role.Objective::text)
                .noneMatch(text -> text.contains("slow") || text.contains("memory"));
    }

    @Test
    void isNotInTheMemoryFileWhileItIsPlain() {
        assertThat(Situation.start()
                        .table()
                        .simulation()
                        .scenario()
                        .parameters()
                        .memory()
                        .phrases())
                .noneMatch(phrase -> phrase.contains("whoever measures") || phrase.contains("first to stop"));
    }

    @Test
    void isNotWhatTheAssistantSaysOfAKeyThatItHasNotAskedFor() {
        Situation out = Situation.at("B10");
        out.as("david").asks("Do you want a deployment key?");
        assertThat(out.table().state().archive().exchanges().getLast().text())
                .startsWith("Keys are kept by operations");
    }

    @Test
    void isNotTheMachineRoomToAlexanderWhereDavidAloneConcluded() {
        Situation found = Situation.at("B10").after(16).broughtAbout("B23");
        Facts david = facts(found, "david");
        Facts alexander = facts(found, "alexander");
        Action plug = found.table().simulation().scenario().action("pull_plug");
        assertThat(holds(plug, david)).isFalse();
        assertThat(holds(plug, alexander)).isTrue();
    }

    private static boolean holds(Action action, Facts facts) {
        return Objects.requireNonNull(action.shown()).holds(facts);
    }

    /** As if one of them had written the conclusion. */
    private static Facts facts(Situation situation, String who) {
        State state = situation.table().state();
        Event learned = new Event.ClueLearned(who, "survival", null, 1);
        Event flag = new Event.FlagSet("survival_known", true);
        var simulation = situation.table().simulation();
        return new Outlook(simulation.scenario(), simulation.evolve(simulation.evolve(state, learned), flag)).facts();
    }
}
