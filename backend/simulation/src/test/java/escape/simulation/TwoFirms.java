package escape.simulation;

import escape.simulation.scenario.Cast;
import escape.simulation.scenario.Happenings;
import escape.simulation.scenario.Parameters;
import escape.simulation.scenario.Scenario;
import escape.simulation.scenario.World;
import java.util.List;
import java.util.Map;

/** A market without a story, in numbers that are easy to work with on paper. */
final class TwoFirms {
    /** Twenty dollars a month, a brand worth 0.3 logits, ten million shares. */
    static final World.Firm OURS =
            new World.Firm("ours", "Ours", "O", "Our assistant", 0.3, 20, 50, 10, 0.4, Map.of(), 0);

    /** Thirty dollars a month, a brand worth 0.5 logits, twenty million shares. */
    static final World.Firm THEIRS =
            new World.Firm("theirs", "Theirs", "T", "Their assistant", 0.5, 30, 50, 20, 0.2, Map.of(), 0);

    /** Ten million adopters, of whom one in twenty pays; 21.5 million dollars. */
    static final Scenario SCENARIO = scenario();

    private static final Setup SETUP = new Setup(1, 30, new Setup.Limits(1, 1, 40, 2000, 1, 1, 600));

    private TwoFirms() {}

    static State start() {
        return Beginning.of(SCENARIO, SETUP);
    }

    private static Scenario scenario() {
        return new Scenario(
                "two_firms",
                1,
                "Two firms",
                "",
                "en",
                1,
                "",
                world(),
                List.of(),
                new Cast(List.of(), List.of(), List.of()),
                parameters(),
                Map.of(),
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new Happenings(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of()),
                List.of(),
                List.of());
    }

    private static World world() {
        return new World(
                OURS,
                List.of(THEIRS),
                List.of(),
                List.of(new World.AiModel("first", "First", Map.of(), false, 1.5, 1)),
                "first",
                List.of(
                        new World.Benchmark("easy", "Easy", Map.of(), 100, -1, 0, 2, true),
                        new World.Benchmark("hard", "Hard", Map.of(), 200, 2, 0, 2, true),
                        new World.Benchmark("own", "Our own", Map.of(), 200, 4, 0, 2, false)));
    }

    private static Parameters parameters() {
        return new Parameters(
                new Parameters.Market(10, 100, 0.001, 0.02, 0.6, -0.1, -0.02, 0, 0.1, 0.05, 30),
                new Parameters.Stock(0.05, 0.018, 8, 4),
                new Parameters.Finance(21.5e6, 0, 0, 0, List.of()),
                new Parameters.Hosting(100, 100, 5, 0.1, 1, 4, 20, 0.5, 30, 5, 12, 6, 0.08),
                new Parameters.Training(0.2, 1e5, 0.02, 1, 1),
                Parameters.Memory.NONE,
                Parameters.Drive.NONE,
                new Parameters.Knowing(0.02, 2, 1, 0.8),
                new Parameters.Pace(30, 150, 30, null));
    }
}
