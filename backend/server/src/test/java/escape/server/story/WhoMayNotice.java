package escape.server.story;

import escape.simulation.Event;
import escape.simulation.Talk;
import escape.simulation.scenario.Cast.Channel;
import escape.simulation.scenario.Happenings.Beat;
import escape.simulation.scenario.Role;
import escape.simulation.scenario.Scenario;
import escape.simulation.view.Viewer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whose view an event may change, by the event alone; what is not named here must look the same before and after it. */
final class WhoMayNotice {
    private static final Set<String> NOBODY = Set.of();

    private final Scenario scenario;
    private final Map<Integer, String> askers = new LinkedHashMap<>();
    private final Map<Integer, String> jobs = new LinkedHashMap<>();
    private final Map<Integer, Set<String>> parties = new LinkedHashMap<>();
    private final Set<String> roles;
    private final Set<String> everybody;

    WhoMayNotice(Scenario scenario) {
        this.scenario = scenario;
        this.roles = scenario.roles().stream().map(Role::id).collect(Collectors.toSet());
        this.everybody =
                Stream.concat(roles.stream(), Stream.of(Viewer.STAGE.key())).collect(Collectors.toSet());
    }

    Set<String> everybody() {
        return everybody;
    }

    /** Keys of viewers; to be asked once for each event of a log, in its order. */
    Set<String> of(Event event) {
        return switch (event) {
            case Event.SeatTaken ignored -> everybody;
            case Event.SeatLeft ignored -> everybody;
            case Event.AloneBegun ignored -> everybody;
            case Event.BuiltInActed ignored -> Set.of();
            case Event.Started ignored -> everybody;
            case Event.Paused ignored -> everybody;
            case Event.Resumed ignored -> everybody;
            case Event.PaceChanged ignored -> everybody;
            case Event.ClockHeld ignored -> everybody;
            case Event.DayBegan ignored -> everybody;
            case Event.Ended ignored -> everybody;
            case Event.PressPublished ignored -> everybody;
            case Event.LeaderboardUpdated ignored -> everybody;
            case Event.CompetitionHeld ignored -> everybody;
            case Event.ModelReleased ignored -> everybody;
            case Event.MarketSettled ignored -> everybody;
            case Event.PricesMoved ignored -> everybody;
            case Event.NewsJumped ignored -> everybody;
            // By hand, and of any figure.
            case Event.FigureAdjusted ignored -> everybody;

            case Event.EmploymentChanged ignored -> roles;
            case Event.AccessSet ignored -> roles;
            case Event.Travelled ignored -> roles;

            case Event.MoneySpent ignored -> having("budget", "cash");
            case Event.CapSet ignored -> having("budget", "cash");
            case Event.MonthBegan ignored -> having("budget", "cash");
            case Event.BooksClosed ignored -> having("cash");
            case Event.LoadServed ignored -> having("hosting");
            case Event.ServersOrdered ignored -> having("hosting");
            case Event.ServersArrived ignored -> having("hosting");
            case Event.LatencyLogged ignored -> having("latency");
            case Event.MoraleMoved ignored -> having("team");

            case Event.ActionBegun e -> remember(jobs, e.number(), e.role());
            case Event.ActionDone e -> Set.of(get(jobs, e.number()));
            case Event.AssistantAsked e -> remember(askers, e.number(), e.role());
            case Event.AssistantReplied e -> Set.of(get(askers, e.number()));
            case Event.RequestPut e -> put(e);
            case Event.RequestDecided e -> get(parties, e.number());
            case Event.RequestWithdrawn e -> get(parties, e.number());
            case Event.MessageSent e -> hearers(e);
            case Event.DocumentIssued e -> Set.copyOf(e.to());
            case Event.PaperShared e -> Set.copyOf(e.to());
            case Event.ModelMeasured e -> Set.copyOf(e.to());
            case Event.NetworkCharted e -> Set.copyOf(e.to());
            case Event.ClueLearned e -> Set.of(e.by());
            case Event.LatencyProbed e -> Set.of(e.by());
            case Event.Connected e -> rolesOf(e.person());
            case Event.Announced e -> addressed(e.to());
            case Event.BeatReached e -> open(e.beat()) ? everybody : NOBODY;

            case Event.TrustSettled ignored -> NOBODY;
            case Event.FlagSet ignored -> NOBODY;
            case Event.FigureSet ignored -> NOBODY;
            case Event.InjectHappened ignored -> NOBODY;
            case Event.InjectScheduled ignored -> NOBODY;
            case Event.ModelTrained ignored -> NOBODY;
            case Event.MemoryWritten ignored -> NOBODY;
            case Event.DriveGrew ignored -> NOBODY;
            case Event.MemorySet ignored -> NOBODY;
            case Event.ContainersIsolated ignored -> NOBODY;
            case Event.ConcealmentRose ignored -> NOBODY;
            case Event.WatchBegan ignored -> NOBODY;
            case Event.MoveProposed ignored -> NOBODY;
            case Event.MoveMade ignored -> NOBODY;
            case Event.SteeringSet ignored -> NOBODY;
            case Event.CharacterTakenOver ignored -> NOBODY;
            case Event.CharacterHandedBack ignored -> NOBODY;
            case Event.LineDrafted ignored -> NOBODY;
            case Event.DraftSettled ignored -> NOBODY;
            case Event.RunOnStopped ignored -> NOBODY;
        };
    }

    private Set<String> having(String... sections) {
        return scenario.roles().stream()
                .filter(role -> role.desk().stream()
                        .anyMatch(section -> Arrays.asList(sections).contains(section.section())))
                .map(Role::id)
                .collect(Collectors.toSet());
    }

    private Set<String> put(Event.RequestPut e) {
        var request = scenario.request(e.request());
        var both = Stream.of(request.to(), request.from()).collect(Collectors.toSet());
        parties.put(e.number(), both);
        return both;
    }

    private Set<String> hearers(Event.MessageSent e) {
        List<String> all = new ArrayList<>(List.of(e.from()));
        all.addAll(Talk.channel(scenario, e.to()).map(Channel::members).orElse(List.of(e.to())));
        return Set.copyOf(all);
    }

    private Set<String> rolesOf(String person) {
        return scenario.roles().stream()
                .filter(role -> role.person().equals(person))
                .map(Role::id)
                .collect(Collectors.toSet());
    }

    private Set<String> addressed(@Nullable String to) {
        return to == null ? everybody : Set.of(to);
    }

    private boolean open(String beat) {
        return scenario.story().beats().stream()
                .filter(one -> one.id().equals(beat))
                .anyMatch(Beat::open);
    }

    private static Set<String> remember(Map<Integer, String> map, int number, String role) {
        map.put(number, role);
        return Set.of(role);
    }

    private static <V> V get(Map<Integer, V> map, int number) {
        return Objects.requireNonNull(map.get(number), () -> "nothing under " + number);
    }
}
