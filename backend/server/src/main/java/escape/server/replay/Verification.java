package escape.server.replay;

import escape.server.eventlog.Recorded;
import escape.server.eventlog.StateDigest;
import escape.server.scenarios.Reading;
import escape.simulation.Setup;
import escape.simulation.Simulation;
import escape.simulation.State;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Replays a session's file and compares the state at every version with the one that it was exported with. */
public sealed interface Verification {

    /** @param last digest of the last state */
    record Same(int versions, String engine, String last) implements Verification {}

    /** @param version from which on the states differ */
    record Different(int version, int versions, String engine, String recorded, String replayed)
            implements Verification {}

    /** An export of a time in which files did not carry states; it replays, and no more can be said. */
    record Silent(int versions, int without) implements Verification {}

    record Broken(List<String> problems) implements Verification {}

    /** @param scenarios reads the scenario in the file's header */
    static Verification of(String text, Function<String, Reading> scenarios) {
        return switch (new FileReader(scenarios).read(text)) {
            case FileReader.Outcome.Broken(var problems) ->
                new Broken(problems.stream()
                        .map(problem -> "line " + problem.line() + ": " + problem.message())
                        .toList());
            case FileReader.Outcome.Read(var file, var scenario) ->
                compared(file, states(new Simulation(scenario), file.setup(), file.log()));
        };
    }

    private static Verification compared(SessionFile file, List<String> replayed) {
        int without =
                Math.toIntExact(file.states().stream().filter(String::isEmpty).count());
        if (without > 0 || replayed.isEmpty()) {
            return new Silent(replayed.size(), without);
        }
        for (int i = 0; i < replayed.size(); i++) {
            if (!replayed.get(i).equals(file.states().get(i))) {
                return new Different(
                        i + 1, replayed.size(), file.engine(), file.states().get(i), replayed.get(i));
            }
        }
        return new Same(replayed.size(), file.engine(), replayed.getLast());
    }

    /** Digests of the states that a log leads through, one for each version. */
    static List<String> states(Simulation simulation, Setup setup, List<Recorded> log) {
        List<String> digests = new ArrayList<>();
        StateDigest digest = new StateDigest();
        State state = simulation.initial(setup);
        for (Recorded recorded : log) {
            state = simulation.evolve(state, recorded.event());
            digests.add(digest.of(state));
        }
        return List.copyOf(digests);
    }
}
