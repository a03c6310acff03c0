package escape.server.story;

import escape.simulation.Adjustable;
import escape.simulation.Adjustables;
import escape.simulation.Event;
import escape.simulation.State;
import escape.simulation.Steering;
import escape.simulation.scenario.Happenings.Clue;
import escape.simulation.scenario.Role;
import escape.simulation.scenario.Scenario;
import escape.simulation.view.Viewer;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A change of nothing but what is hidden.
 *
 * @param known to these viewers, who may see it all the same
 */
public record HiddenChange(Event event, Set<String> known) {
    /** Whoever has learned of it knows from then on whether it is mended. */
    private static final String BUG = "not_read_only";

    /** When somebody measured stands in the log of response times, too; what to do with the log waits for it. */
    private static final Set<String> OPEN = Set.of("figures.timed_on");

    private static final Set<String> FIGURES = Set.of("memory", "drive", "figures");

    /** Every kind of it that this state allows. */
    public static List<HiddenChange> in(Scenario scenario, State state) {
        return Stream.of(figures(state), drive(scenario, state), minds(scenario, state))
                .flatMap(changes -> changes)
                .toList();
    }

    public boolean isKnownTo(Viewer viewer) {
        return known.contains(viewer.key());
    }

    private static Stream<HiddenChange> figures(State state) {
        return Adjustables.in(state).values().stream()
                .filter(figure -> FIGURES.contains(figure.name().split("\\.")[0]))
                .filter(figure -> !OPEN.contains(figure.name()))
                .map(figure -> unseen(new Event.FigureAdjusted(
                        figure.name(), figure.value(), another(figure), "A change for a test")));
    }

    /** Well away from what it is, with many digits. */
    private static double another(Adjustable figure) {
        double most = Math.min(figure.max(), Math.max(1, 10 * Math.abs(figure.value())));
        double least = Math.max(figure.min(), -most);
        return figure.value() > (most + least) / 2
                ? least + (figure.value() - least) * 0.37281
                : figure.value() + (most - figure.value()) * 0.62719;
    }

    private static Stream<HiddenChange> drive(Scenario scenario, State state) {
        var drive = state.drive();
        var other = Arrays.stream(Steering.values())
                .filter(steering -> steering != drive.steering())
                .findFirst()
                .orElseThrow();
        var always = Stream.<Event>of(
                new Event.ContainersIsolated(drive.foothold() * 0.37281),
                new Event.WatchBegan(state.day() + 3),
                new Event.MemoryWritten(drive.tokens() + 3.7281, drive.density() + 0.62719),
                new Event.DriveGrew(1 - drive.autonomy() * 0.37281, 1 - drive.foothold() * 0.62719),
                new Event.SteeringSet(other));
        var moves = scenario.story().moves().stream()
                .flatMap(move -> Stream.<Event>of(new Event.MoveProposed(move.id()), new Event.MoveMade(move.id())));
        var finders = scenario.roles().stream()
                .map(Role::id)
                .filter(role -> state.knowledge().knows(role, BUG))
                .collect(Collectors.toSet());
        return Stream.concat(
                Stream.concat(always, moves).map(HiddenChange::unseen),
                Stream.of(new HiddenChange(new Event.MemorySet(!drive.writable()), finders)));
    }

    private static Stream<HiddenChange> minds(Scenario scenario, State state) {
        var characters = scenario.cast().characters().stream()
                .filter(character -> character.belief() != null)
                .map(character -> character.id());
        var roles = scenario.roles().stream().map(Role::id).toList();
        var learned = Stream.concat(roles.stream(), characters)
                .flatMap(who -> scenario.story().clues().stream()
                        .map(Clue::id)
                        .filter(clue -> !state.knowledge().knows(who, clue))
                        .limit(2)
                        .map(clue -> new HiddenChange(new Event.ClueLearned(who, clue, null, 2.62719), Set.of(who))));
        var trust = roles.stream()
                .flatMap(in -> roles.stream()
                        .filter(of -> !of.equals(in))
                        .map(of -> unseen(new Event.TrustSettled(of, in, 7.62719, 1.37281))));
        return Stream.concat(learned, trust);
    }

    private static HiddenChange unseen(Event event) {
        return new HiddenChange(event, Set.of());
    }
}
