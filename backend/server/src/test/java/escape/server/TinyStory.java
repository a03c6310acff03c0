package escape.server;

import escape.server.scenarios.Reading;
import escape.server.session.ScenarioSource;
import escape.server.session.Shelf;
import escape.simulation.scenario.Action;
import escape.simulation.scenario.Cast;
import escape.simulation.scenario.Condition;
import escape.simulation.scenario.Facts;
import escape.simulation.scenario.Happenings;
import escape.simulation.scenario.Inject;
import escape.simulation.scenario.Input;
import escape.simulation.scenario.Parameters;
import escape.simulation.scenario.Request;
import escape.simulation.scenario.Role;
import escape.simulation.scenario.Scenario;
import escape.simulation.scenario.Text;
import escape.simulation.scenario.World;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The least of a story that two people can play: a writer, an editor, and an assistant that answers. */
public final class TinyStory {
    public static final Scenario SCENARIO = scenario();
    public static final ScenarioSource SOURCE = new ScenarioSource("hash-of-tiny", "tiny", SCENARIO);

    public static final Shelf SHELF = new Shelf() {
        @Override
        public List<ScenarioSource> all() {
            return List.of(SOURCE);
        }

        @Override
        public Optional<ScenarioSource> find(String scenarioId) {
            return all().stream()
                    .filter(source -> source.scenario().id().equals(scenarioId))
                    .findFirst();
        }

        @Override
        public Reading read(String text) {
            return new Reading.Read(SCENARIO, SOURCE.hash());
        }
    };

    private TinyStory() {}

    private static Scenario scenario() {
        return new Scenario(
                "tiny",
                1,
                "A tiny story",
                "Two people and a paper.",
                "en",
                1,
                "Monday",
                world(),
                List.of(role("writer"), role("editor")),
                new Cast(
                        List.of(new Cast.Figurehead("owner", "The owner", "Owner", 0.1, false)),
                        List.of(person("writer"), person("editor")),
                        List.of(new Cast.Channel("all", "All", List.of("writer", "editor")))),
                parameters(),
                Map.of(),
                Map.of("luck", 0.5),
                List.of(),
                List.of(look()),
                List.of(raise()),
                List.of(new Inject("rain", "It rains", null, null, List.of())),
                List.of(),
                story(),
                List.of(),
                List.of());
    }

    private static Role role(String id) {
        return new Role(
                id,
                "The " + id,
                "Staff",
                "blue",
                id,
                "Secret of the " + id,
                List.of(),
                List.of(
                        new Role.DeskSection("briefing", true),
                        new Role.DeskSection("waiting", false),
                        new Role.DeskSection("actions", false),
                        new Role.DeskSection("assistant", false),
                        new Role.DeskSection("messages", false)));
    }

    private static Cast.StaffMember person(String id) {
        return new Cast.StaffMember(id, "The " + id, "Staff", "office", "wifi", 5_000, 0.7);
    }

    private static Action look() {
        return new Action(
                "look",
                List.of("writer"),
                "Work",
                "Look out of the window",
                "It may rain.",
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                false,
                false,
                false,
                List.of(new Input.Line("where", "Where to", 40, null)),
                List.of(),
                List.of());
    }

    private static Request raise() {
        return new Request(
                "raise",
                "writer",
                "editor",
                "A raise",
                text("More."),
                null,
                null,
                null,
                null,
                List.of(new Request.Answer("no", "No", null, null, null, List.of(), List.of())));
    }

    private static Happenings story() {
        return new Happenings(
                List.of(new Happenings.Act("one", "Act one", "Begin")),
                List.of(),
                List.of(),
                List.of(),
                List.of(new Happenings.Reply("dunno", List.of(), null, null, 0, text("I do not know."), null)),
                List.of(),
                List.of(new Happenings.Ending("never", "Never", never(), text("It never ends."), List.of())),
                List.of());
    }

    private static World world() {
        var skills = Map.of("writing", 0.5);
        return new World(
                new World.Firm("paper", "The Paper", "P", "Assistant", 0.2, 20, 50, 100, 0.4, skills, 0.001),
                List.of(new World.Firm("other", "The Other", "O", "Aide", 0.2, 20, 50, 100, 0.3, skills, 0.001)),
                List.of("writing"),
                List.of(new World.AiModel("first", "First", skills, false, 1, 1)),
                "first",
                List.of(new World.Benchmark("essay", "Essay", Map.of("writing", 1.0), 100, 0, 1, 2, true)));
    }

    private static Parameters parameters() {
        return new Parameters(
                new Parameters.Market(10, 100, 0.001, 0.02, 1, -0.1, -0.05, 0, 0.1, 0.05, 30),
                new Parameters.Stock(0.05, 0.018, 8, 1),
                new Parameters.Finance(1e9, 1e5, 100, 8_000, List.of(new Parameters.Line("training", "Training", 1e5))),
                new Parameters.Hosting(100, 100, 5, 0.1, 1, 4, 20, 0.4, 30, 5, 12, 6, 0.08),
                new Parameters.Training(0.2, 1e5, 0.02, 1.2, 1.3),
                new Parameters.Memory(0.7, 1_000, 2, 4, 0.1, List.of("a phrase of words")),
                new Parameters.Drive(0.01, 0.6, 2, 0.02, 0.8, 0.6, 0.33, 20, 0.2, 3),
                new Parameters.Knowing(0.02, 2, 1, 0.8),
                new Parameters.Pace(10, 150, 30, null));
    }

    private static Text text(String words) {
        return new Text() {
            @Override
            public String source() {
                return words;
            }

            @Override
            public String in(Facts facts) {
                return words;
            }
        };
    }

    private static Condition never() {
        return new Condition() {
            @Override
            public String source() {
                return "false";
            }

            @Override
            public Set<String> names() {
                return Set.of();
            }

            @Override
            public boolean holds(@Nullable Facts facts) {
                return false;
            }
        };
    }
}
