package escape.server.scenarios;

import escape.simulation.players.Players;
import escape.simulation.scenario.Action;
import escape.simulation.scenario.Cast;
import escape.simulation.scenario.Happenings;
import escape.simulation.scenario.Parameters;
import escape.simulation.scenario.Role;
import escape.simulation.scenario.Scenario;
import escape.simulation.scenario.World;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Kinds of names that a scenario declares, and where. */
enum Names {
    ROLE("role", scenario -> ids(scenario.roles(), Role::id)),
    CHARACTER("character", scenario -> ids(scenario.cast().characters(), Cast.Figurehead::id)),
    CHANNEL("channel", scenario -> ids(scenario.cast().channels(), Cast.Channel::id)),
    PERSON("member of the staff", scenario -> ids(scenario.cast().staff(), Cast.StaffMember::id)),
    MIND("role or character", scenario -> both(ROLE.in(scenario), CHARACTER.in(scenario))),
    AUDIENCE("role or channel", scenario -> both(ROLE.in(scenario), CHANNEL.in(scenario))),
    COMPETITOR("competitor", scenario -> ids(scenario.world().competitors(), World.Firm::id)),
    COMPANY(
            "company",
            scenario -> both(
                    COMPETITOR.in(scenario), List.of(scenario.world().company().id()))),
    SKILL("skill", scenario -> scenario.world().skills()),
    MODEL("model", ScenarioNames::models),
    LIVE_OR_MODEL("model", scenario -> both(MODEL.in(scenario), List.of("live"))),
    BENCHMARK("benchmark", scenario -> ids(scenario.world().benchmarks(), World.Benchmark::id)),
    LINE("budget line", scenario -> ids(scenario.parameters().finance().lines(), Parameters.Line::id)),
    FLAG("flag", scenario -> scenario.flags().keySet()),
    FIGURE("figure", scenario -> scenario.figures().keySet()),
    ACTION("action", scenario -> ids(scenario.actions(), Action::id)),
    REQUEST("request", scenario -> ids(scenario.requests(), request -> request.id())),
    INJECT("inject", scenario -> ids(scenario.injects(), inject -> inject.id())),
    DOCUMENT("document", scenario -> ids(scenario.documents(), document -> document.id())),
    ACT("act", scenario -> ids(scenario.story().acts(), Happenings.Act::id)),
    BEAT("beat", scenario -> ids(scenario.story().beats(), Happenings.Beat::id)),
    PRESS_ITEM("press item", scenario -> ids(scenario.story().press(), Happenings.NewsItem::id)),
    CLUE("clue", scenario -> ids(scenario.story().clues(), Happenings.Clue::id)),
    ENDING("ending", scenario -> ids(scenario.story().endings(), Happenings.Ending::id)),
    PLAYER("player", Players::of),
    SECTION(
            "section of a desk",
            scenario -> List.of(
                    "briefing",
                    "waiting",
                    "actions",
                    "notebook",
                    "work",
                    "runs",
                    "files",
                    "connection",
                    "departures",
                    "cash",
                    "budget",
                    "requests",
                    "assistant",
                    "latency",
                    "hosting",
                    "network",
                    "messages",
                    "stock",
                    "leaderboards",
                    "market",
                    "press",
                    "staff",
                    "team",
                    "competition"));

    private final String word;
    private final Function<Scenario, Collection<String>> declared;

    Names(String word, Function<Scenario, Collection<String>> declared) {
        this.word = word;
        this.declared = declared;
    }

    String word() {
        return word;
    }

    Set<String> in(Scenario scenario) {
        return new LinkedHashSet<>(declared.apply(scenario));
    }

    private static <T> List<String> ids(List<T> all, Function<T, String> id) {
        return all.stream().map(id).toList();
    }

    private static Set<String> both(Collection<String> some, Collection<String> more) {
        Set<String> both = new LinkedHashSet<>(some);
        both.addAll(more);
        return both;
    }
}
