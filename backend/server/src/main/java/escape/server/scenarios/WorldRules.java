package escape.server.scenarios;

import escape.simulation.scenario.Cast;
import escape.simulation.scenario.Document;
import escape.simulation.scenario.Effect;
import escape.simulation.scenario.Parameters;
import escape.simulation.scenario.Role;
import escape.simulation.scenario.Scenario;
import escape.simulation.scenario.World;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What has to fit together in the company and around it. */
final class WorldRules {
    private static final double ROUNDING = 1e-6;

    /** Items of benchmarks that are done at a time. */
    private static final long MOST_ITEMS = 1_000_000;

    private static final String TOO_MUCH =
            "with this, all effects together measure more than " + MOST_ITEMS + " items, which takes too long";

    static final List<Rule> RULES = List.of(
            WorldRules::theLanguageIsKnown,
            WorldRules::somebodyPlays,
            WorldRules::aPersonHasOneSeat,
            WorldRules::aDeskShowsASectionOnce,
            WorldRules::aChannelHasMembersOnce,
            WorldRules::theLiveModelIsThereFromTheStart,
            WorldRules::aMemoryHasNumbers,
            WorldRules::aMemoryHasPhrases,
            WorldRules::aDayIsMeasuredInTime,
            WorldRules::effectsAreMeasuredInTime,
            WorldRules::everySkillHasAnAbility,
            WorldRules::weightsSumToOne,
            WorldRules::marketSharesLeaveRoom);

    private WorldRules() {}

    private static void theLanguageIsKnown(Scenario scenario, Complaints complaints) {
        Locale language = Locale.forLanguageTag(scenario.language());
        if (!List.of(Locale.getISOLanguages()).contains(language.getLanguage())) {
            String found = Spelling.quoted(scenario.language());
            complaints.about(scenario, "language", "wants a language such as `en`, found " + found);
        }
    }

    private static void somebodyPlays(Scenario scenario, Complaints complaints) {
        if (scenario.roles().isEmpty()) {
            complaints.about(scenario, "roles", "a scenario wants at least one role");
        }
    }

    private static void aPersonHasOneSeat(Scenario scenario, Complaints complaints) {
        Set<String> seated = new HashSet<>();
        for (Role role : scenario.roles()) {
            if (!role.person().isEmpty() && !seated.add(role.person())) {
                complaints.about(role, "person", "`" + role.person() + "` has a role already");
            }
        }
    }

    private static void aDeskShowsASectionOnce(Scenario scenario, Complaints complaints) {
        for (Role role : scenario.roles()) {
            Set<String> shown = new HashSet<>();
            for (Role.DeskSection section : role.desk()) {
                if (!section.section().isEmpty() && !shown.add(section.section())) {
                    complaints.about(section, "section", "this desk has `" + section.section() + "` already");
                }
            }
        }
    }

    private static void aChannelHasMembersOnce(Scenario scenario, Complaints complaints) {
        for (Cast.Channel channel : scenario.cast().channels()) {
            Set<String> members = new HashSet<>();
            for (String member : channel.members()) {
                if (!members.add(member)) {
                    complaints.about(channel, "members", member, "`" + member + "` is a member already");
                }
            }
        }
    }

    private static void theLiveModelIsThereFromTheStart(Scenario scenario, Complaints complaints) {
        World world = scenario.world();
        boolean trainedOnly = Names.MODEL.in(scenario).contains(world.live())
                && world.models().stream().noneMatch(model -> model.id().equals(world.live()));
        if (trainedOnly) {
            complaints.about(world, "live", "`" + world.live() + "` is trained only later; list it under `models`");
        }
    }

    private static void aMemoryHasNumbers(Scenario scenario, Complaints complaints) {
        Parameters parameters = scenario.parameters();
        if (parameters.memory() != Parameters.Memory.NONE && parameters.drive() != Parameters.Drive.NONE) {
            return;
        }
        String wish = "a model with a memory wants `memory` and `drive` among the `parameters`";
        complaints
                .each(World.AiModel.class)
                .filter(World.AiModel::memory)
                .forEach(model -> complaints.about(model, "memory", wish));
        complaints
                .each(Effect.Train.class)
                .filter(Effect.Train::memory)
                .forEach(training -> complaints.about(training, "memory", wish));
    }

    private static void aMemoryHasPhrases(Scenario scenario, Complaints complaints) {
        Parameters.Memory memory = scenario.parameters().memory();
        if (!memory.phrases().isEmpty()) {
            return;
        }
        if (memory != Parameters.Memory.NONE) {
            complaints.about(memory, "phrases", "a memory wants at least one phrase that the model remembers");
        }
        for (Document document : scenario.documents()) {
            if (document.generator() == Document.Generator.MEMORY_FILE) {
                complaints.about(
                        document, "generator", "`memory_file` wants `phrases` in `memory` among the `parameters`");
            }
        }
    }

    /** Each firm's assistant does each item of what is measured in public, on one day. */
    private static void aDayIsMeasuredInTime(Scenario scenario, Complaints complaints) {
        World world = scenario.world();
        long items =
                world.benchmarks().stream().mapToLong(World.Benchmark::items).sum();
        long passes = items * (world.competitors().size() + 1);
        if (passes > MOST_ITEMS) {
            complaints.about(
                    world,
                    "benchmarks",
                    "the items of all benchmarks, each done by every company, are " + passes + "; at most " + MOST_ITEMS
                            + " can be done in time");
        }
    }

    /** All of them together, since one action or inject may hold them all. */
    private static void effectsAreMeasuredInTime(Scenario scenario, Complaints complaints) {
        Map<String, Integer> items = new HashMap<>();
        scenario.world().benchmarks().forEach(benchmark -> items.putIfAbsent(benchmark.id(), benchmark.items()));
        long left = MOST_ITEMS;
        for (Effect.Measure measure : complaints.each(Effect.Measure.class).toList()) {
            left -= items.getOrDefault(measure.benchmark(), 0);
            if (left < 0) {
                complaints.about(measure, "benchmark", TOO_MUCH);
                return;
            }
        }
        for (Effect.Compete contest : complaints.each(Effect.Compete.class).toList()) {
            long each = contest.benchmarks().stream()
                    .mapToLong(benchmark -> items.getOrDefault(benchmark, 0))
                    .sum();
            left -= each * contest.models().size();
            if (left < 0) {
                complaints.about(contest, "benchmarks", TOO_MUCH);
                return;
            }
        }
    }

    private static void everySkillHasAnAbility(Scenario scenario, Complaints complaints) {
        World world = scenario.world();
        for (String skill : world.skills()) {
            for (World.AiModel model : world.models()) {
                if (!model.abilities().containsKey(skill)) {
                    complaints.about(model, "abilities", "has no ability in `" + skill + "`");
                }
            }
            for (World.Firm firm : world.competitors()) {
                if (!firm.abilities().containsKey(skill)) {
                    complaints.about(firm, "abilities", "has no ability in `" + skill + "`");
                }
            }
        }
    }

    private static void weightsSumToOne(Scenario scenario, Complaints complaints) {
        for (World.Benchmark benchmark : scenario.world().benchmarks()) {
            double sum = benchmark.weights().values().stream()
                    .mapToDouble(Double::doubleValue)
                    .sum();
            if (Math.abs(sum - 1) > ROUNDING) {
                complaints.about(benchmark, "weights", "the weights want to sum to 1, they sum to " + shown(sum));
            }
        }
    }

    private static void marketSharesLeaveRoom(Scenario scenario, Complaints complaints) {
        World world = scenario.world();
        double sum = Stream.concat(Stream.of(world.company()), world.competitors().stream())
                .mapToDouble(World.Firm::share)
                .sum();
        if (sum > 1 + ROUNDING) {
            complaints.about(world, "competitors", "the companies' shares sum to " + shown(sum) + ", more than 1");
        }
    }

    private static String shown(double value) {
        return String.valueOf(Wording.round(value, 4));
    }
}
