package escape.server.scenarios;

import static escape.server.scenarios.Fact.NUMBER;
import static escape.server.scenarios.Fact.TRUTH;
import static escape.server.scenarios.Fact.WORD;

import escape.simulation.scenario.Action;
import escape.simulation.scenario.Cast;
import escape.simulation.scenario.Effect;
import escape.simulation.scenario.Happenings;
import escape.simulation.scenario.Input;
import escape.simulation.scenario.Parameters;
import escape.simulation.scenario.Request;
import escape.simulation.scenario.Role;
import escape.simulation.scenario.Scenario;
import escape.simulation.scenario.World;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** The vocabulary that a scenario gives to its own formulas. {@code FactSheet} answers to exactly these names. */
final class ScenarioNames {
    private final Scenario scenario;
    private final Vocabulary names;
    private final List<String> roles;
    private final List<String> minds;
    private final List<String> staff;
    private final List<String> models;
    private final List<String> competitors;

    private ScenarioNames(Scenario scenario, int most) {
        this.scenario = scenario;
        this.names = new Vocabulary(most);
        roles = ids(scenario.roles(), Role::id);
        minds = join(roles, ids(scenario.cast().characters(), Cast.Figurehead::id));
        staff = ids(scenario.cast().staff(), Cast.StaffMember::id);
        models = models(scenario);
        competitors = ids(scenario.world().competitors(), World.Firm::id);
    }

    static Vocabulary of(Scenario scenario, int most) {
        ScenarioNames names = new ScenarioNames(scenario, most);
        names.story();
        names.people();
        names.lab();
        names.company();
        names.drive();
        return names.names;
    }

    /** Names of a form's answers, for the formulas that follow from it. */
    static Map<String, Fact> arguments(List<Input> inputs) {
        Map<String, Fact> arguments = new LinkedHashMap<>();
        for (Input input : inputs) {
            arguments.put(
                    "arg." + input.id(),
                    switch (input) {
                        case Input.Number _ -> NUMBER;
                        case Input.Line _ -> WORD;
                        case Input.Choice choice -> Fact.oneOf(ids(choice.options(), Input.Option::id));
                    });
        }
        return arguments;
    }

    private void story() {
        List<String> beats = ids(scenario.story().beats(), Happenings.Beat::id);
        List<String> actions = ids(scenario.actions(), Action::id);
        List<String> moves = ids(scenario.story().moves(), Happenings.Move::id);
        names.add("day", NUMBER);
        names.each("flags", scenario.flags().keySet(), TRUTH);
        names.each("figures", scenario.figures().keySet(), NUMBER);
        names.each("beats", beats, TRUTH);
        names.each("since", beats, NUMBER);
        names.each("done", actions, NUMBER);
        names.each("taken", actions, NUMBER);
        names.each("doing", actions, TRUTH);
        names.each("asked", ids(scenario.requests(), Request::id), TRUTH);
        for (Request request : scenario.requests()) {
            List<String> options = ids(request.options(), Request.Answer::id);
            names.each("answer", List.of(request.id()), Fact.oneOf(join(options, List.of(""))));
        }
        names.each("sent", ids(scenario.injects(), inject -> inject.id()), TRUTH);
        names.each("replied", ids(scenario.story().replies(), Happenings.Reply::id), NUMBER);
        names.each("moved", moves, NUMBER);
        names.each("moved_since", moves, NUMBER);
    }

    private void people() {
        List<String> channels = ids(scenario.cast().channels(), Cast.Channel::id);
        names.eachPair("knows", minds, ids(scenario.story().clues(), Happenings.Clue::id), TRUTH);
        names.each("belief", minds, NUMBER);
        names.each("evidence", minds, NUMBER);
        roles.forEach(role -> names.each("trust." + role, without(role, roles), NUMBER));
        names.eachPair("has", roles, ids(scenario.documents(), document -> document.id()), NUMBER);
        roles.forEach(role -> names.each("told." + role, without(role, minds), NUMBER));
        roles.forEach(role -> names.each("written." + role, without(role, join(minds, channels)), NUMBER));
        names.eachPair("timed", roles, List.of("fastest", "slowest"), NUMBER);
        names.each("open", roles, TRUTH);
        names.each("seated", roles, TRUTH);
        Stream<String> visited = effects(Effect.Travel.class, Effect.Travel::place);
        Stream<String> used = effects(Effect.Connect.class, Effect.Connect::connection);
        names.each("place", staff, Fact.oneOf(join(ids(scenario.cast().staff(), s -> s.place()), visited.toList())));
        names.each(
                "connection",
                staff,
                Fact.oneOf(join(ids(scenario.cast().staff(), s -> s.connection()), used.toList())));
        names.each("status", staff, Fact.oneOf(List.of("employed", "suspended", "dismissed")));
        names.each("morale", staff, NUMBER);
    }

    private void lab() {
        List<String> measured = join(join(models, competitors), List.of("live"));
        List<String> benchmarks = ids(scenario.world().benchmarks(), World.Benchmark::id);
        names.add("live", Fact.oneOf(models));
        names.add("released_as", WORD);
        names.each("trained", models, TRUTH);
        for (String score : List.of("score", "low", "high")) {
            names.eachPair(score, benchmarks, measured, NUMBER);
        }
    }

    private void company() {
        List.of("cash", "stock", "stock_peak", "stock_start", "share", "adopters", "users", "load", "latency")
                .forEach(name -> names.add(name, NUMBER));
        List.of("turned_away", "rivals_drop", "servers", "ordered").forEach(name -> names.add(name, NUMBER));
        names.eachPair("rival", competitors, List.of("stock", "peak", "share"), NUMBER);
        List<String> lines = ids(scenario.parameters().finance().lines(), Parameters.Line::id);
        names.eachPair("line", lines, List.of("cap", "spent", "left"), NUMBER);
    }

    private void drive() {
        names.each("memory", List.of("tokens", "density", "size", "entropy", "growth"), NUMBER);
        names.each("memory", List.of("writable", "active"), TRUTH);
        names.each("drive", List.of("autonomy", "foothold", "concealment"), NUMBER.asHidden());
        names.each("drive", List.of("watched", "isolated"), TRUTH.asHidden());
        names.add("hi_seconds", NUMBER.asHidden());
        names.add("first_slow_day", NUMBER);
    }

    /** Ids of the models there are and of those that some training may make. */
    static List<String> models(Scenario scenario) {
        Stream<String> trained = Records.within(scenario, Effect.Train.class).map(Effect.Train::model);
        return Stream.concat(scenario.world().models().stream().map(World.AiModel::id), trained)
                .distinct()
                .toList();
    }

    private <E extends Record> Stream<String> effects(Class<E> kind, Function<E, String> part) {
        return Records.within(scenario, kind).map(part);
    }

    private static <T> List<String> ids(List<T> all, Function<T, String> id) {
        return all.stream().map(id).toList();
    }

    private static List<String> without(String one, List<String> all) {
        return all.stream().filter(other -> !other.equals(one)).toList();
    }

    private static List<String> join(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).distinct().toList();
    }
}
