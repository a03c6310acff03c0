package escape.server.story;

import static org.assertj.core.api.Assertions.assertThat;

import escape.simulation.Actor;
import escape.simulation.Command;
import escape.simulation.Decision;
import escape.simulation.Direction.Cause;
import escape.simulation.Event;
import escape.simulation.Issued;
import escape.simulation.Refusal;
import escape.simulation.Refusal.Rule;
import escape.simulation.Setup;
import escape.simulation.Simulation;
import escape.simulation.State;
import escape.simulation.Steering;
import escape.simulation.players.Game;
import escape.simulation.view.Viewer;
import escape.simulation.view.Views;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A table at which people play some of the roles, and the computer the others. */
class BuiltInPlayersAtATableTest {
    private static final Actor FACILITATOR = new Actor.Facilitator();

    private final Simulation simulation = Game.rules(Bundled.scenario("futureai"));
    private final List<Event> log = new ArrayList<>();
    private State state =
            simulation.initial(new Setup(StoryPath.SEED, 30, new Setup.Limits(2, 10, 40, 2000, 12, 1, 600)));

    @BeforeEach
    void georgeIsAPerson() {
        give(new Command.TakeSeat("p1", "Grace", "george"), new Actor.Visitor("p1"));
    }

    @Test
    void actOnEachDayThatPasses() {
        seat("alexander", "story_faithful");
        start();
        days(12);

        assertThat(log)
                .contains(new Event.BuiltInActed("alexander", "story_faithful"))
                .filteredOn(Event.ActionBegun.class::isInstance)
                .isNotEmpty()
                .allMatch(event -> ((Event.ActionBegun) event).role().equals("alexander"));
    }

    @Test
    void areNamedInTheJournalAsThoseWhoActed() {
        seat("alexander", "careful");
        start();
        days(12);

        assertThat(Views.of(simulation.scenario(), state, Viewer.FACILITATOR)
                        .sections()
                        .toString())
                .contains("[Careful]: ");
    }

    @Test
    void actWhereTheFacilitatorStepsThroughAPause() {
        seat("alexander", "story_faithful");
        start();
        give(new Command.Pause(), FACILITATOR);
        days(12);

        assertThat(log).hasAtLeastOneElementOfType(Event.ActionBegun.class);
    }

    @Test
    void leaveWhenAPersonTakesTheirSeat() {
        seat("david", "careful");
        start();
        log.clear();
        give(new Command.TakeSeat("p2", "Dora", "david"), new Actor.Visitor("p2"));
        days(3);

        assertThat(state.session().builtIn("david")).isEmpty();
        assertThat(state.session().namesIn("david")).containsExactly("Dora");
        assertThat(log).doesNotContain(new Event.BuiltInActed("david", "careful"));
    }

    @Test
    void areTakenBack() {
        seat("david", "careful");
        give(
                new Command.LeaveSeat(
                        state.session().builtIn("david").orElseThrow().player()),
                FACILITATOR);

        assertThat(state.session().isSeated("david")).isFalse();
    }

    @Test
    void changePlacesWithEachOther() {
        seat("david", "careful");
        seat("david", "random");

        assertThat(state.session().builtIn("david").orElseThrow().kind()).isEqualTo("random");
        assertThat(state.session().seats()).hasSize(2);
    }

    @Test
    void areNotGivenASeatThatAPersonHasNorAKindThatThereIsNot() {
        assertThat(refused(new Command.SeatBuiltIn("george", "careful"), FACILITATOR))
                .containsExactly(Rule.SEAT_TAKEN);
        assertThat(refused(new Command.SeatBuiltIn("david", "clever"), FACILITATOR))
                .containsExactly(Rule.UNKNOWN_PLAYER);
        assertThat(refused(new Command.SeatBuiltIn("nobody", "careful"), FACILITATOR))
                .containsExactly(Rule.UNKNOWN_ROLE);
        assertThat(refused(new Command.SeatBuiltIn("david", "careful"), new Actor.Player("p1", "george")))
                .containsExactly(Rule.NOT_FACILITATOR);
    }

    @Test
    void doNotHoldTheClockButAPersonDoes() {
        seat("alexander", "story_faithful");
        start();
        int day = 0;
        while (!simulation.isClockHeld(state)) {
            give(new Command.BeginDay(++day), new Actor.Clock());
        }
        assertThat(state.story().open())
                .extracting(put -> simulation.scenario().request(put.request()).to())
                .contains("george");

        give(new Command.LeaveSeat("p1"), FACILITATOR);
        seat("george", "story_faithful");

        assertThat(simulation.isClockHeld(state)).isFalse();
    }

    @Test
    void letTheOneWhoPlaysAloneSayHowTimeGoes() {
        give(new Command.LeaveSeat("p1"), FACILITATOR);
        give(new Command.PlayAlone("p3", "Dora", "david", "careful"), new Actor.Visitor("p3"));
        Actor dora = new Actor.Player("p3", "david");
        give(new Command.Start(), dora);
        give(new Command.ChangePace(5), dora);
        give(new Command.RunOn(), dora);

        assertThat(state.day()).isPositive();
        assertThat(state.session().builtIn("alexander")).isPresent();
        assertThat(state.session().builtIn("david")).isEmpty();
        assertThat(log).contains(new Event.BuiltInActed("alexander", "careful"));
        assertThat(refused(new Command.BringAbout("B3"), dora)).containsExactly(Rule.NOT_FACILITATOR);
        assertThat(refused(new Command.TakeSeat("p4", "Eve", "david"), new Actor.Visitor("p4")))
                .containsExactly(Rule.SOMEBODY_ELSES);
        assertThat(refused(new Command.Pause(), new Actor.Player("p4", "david")))
                .containsExactly(Rule.NOT_FACILITATOR);
    }

    @Test
    void doNotTellTheOneWhoPlaysAloneWhatTheModelWants() {
        give(new Command.LeaveSeat("p1"), FACILITATOR);
        give(new Command.PlayAlone("p3", "Dora", "david", "story_faithful"), new Actor.Visitor("p3"));
        give(new Command.Start(), FACILITATOR);
        give(new Command.HoldClock(false), FACILITATOR);
        give(new Command.SteerMoves(Steering.PROPOSED), FACILITATOR);
        while (state.direction().stop() == null || state.direction().stop().cause() != Cause.MOVE) {
            give(new Command.RunOn(), FACILITATOR);
        }
        String about = state.direction().stop().about();

        assertThat(Views.of(simulation.scenario(), state, Viewer.FACILITATOR).toString())
                .contains(about);
        assertThat(Views.of(simulation.scenario(), state, new Viewer.InRole("david"))
                        .toString())
                .doesNotContain(about);
    }

    private void seat(String role, String kind) {
        give(new Command.SeatBuiltIn(role, kind), FACILITATOR);
    }

    private void start() {
        give(new Command.Start(), FACILITATOR);
    }

    private void days(int number) {
        for (int i = 0; i < number; i++) {
            give(new Command.BeginDay(state.day() + 1), FACILITATOR);
        }
    }

    private void give(Command command, Actor by) {
        switch (simulation.decide(state, new Issued(command, by, 0))) {
            case Decision.Refused refused -> throw new AssertionError(command + ": " + refused.reasons());
            case Decision.Accepted accepted -> {
                state = accepted.after();
                log.addAll(accepted.events());
            }
        }
    }

    private List<Rule> refused(Command command, Actor by) {
        return simulation.decide(state, new Issued(command, by, 0)) instanceof Decision.Refused refused
                ? refused.reasons().stream().map(Refusal::rule).toList()
                : List.of();
    }
}
