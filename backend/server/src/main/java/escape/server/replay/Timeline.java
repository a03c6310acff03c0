package escape.server.replay;

import escape.server.eventlog.Recorded;
import escape.simulation.Event;
import escape.simulation.scenario.Happenings;
import escape.simulation.scenario.Playbook;
import escape.simulation.scenario.Request;
import escape.simulation.scenario.Scenario;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where in a recording something happened that is worth going to. */
public record Timeline(int last, List<Mark> marks) {

    /** @param kind one of beat, decision, day */
    public record Mark(long version, int day, String kind, String label) {}

    /** With its days alone: a player must not learn from a mark what the role has never seen. */
    Timeline daysAlone() {
        return new Timeline(
                last, marks.stream().filter(mark -> mark.kind().equals("day")).toList());
    }

    static Timeline of(Recording recording) {
        return new Marking(recording.scenario()).over(recording);
    }

    private static final class Marking {
        private final Scenario scenario;
        private final List<Mark> marks = new ArrayList<>();
        private final Map<Integer, String> asked = new HashMap<>();
        private final Map<String, String> builtIns = new HashMap<>();
        private int day;

        Marking(Scenario scenario) {
            this.scenario = scenario;
        }

        Timeline over(Recording recording) {
            for (Recorded recorded : recording.log()) {
                if (recorded.event() instanceof Event.RequestPut put) {
                    asked.put(put.number(), put.request());
                }
                if (recorded.event() instanceof Event.BuiltInActed acted) {
                    builtIns.put(acted.role(), name(acted.kind()));
                }
                if (recorded.event() instanceof Event.SeatTaken taken && taken.kind() == null) {
                    builtIns.remove(taken.role());
                }
                var mark = mark(recorded);
                if (mark != null) {
                    marks.add(mark);
                }
            }
            return new Timeline(recording.last(), List.copyOf(marks));
        }

        private @Nullable Mark mark(Recorded recorded) {
            return switch (recorded.event()) {
                case Event.DayBegan began -> {
                    day = began.day();
                    builtIns.clear();
                    yield new Mark(recorded.version(), day, "day", "");
                }
                case Event.BeatReached reached -> new Mark(recorded.version(), day, "beat", title(reached.beat()));
                case Event.RequestDecided decided -> new Mark(recorded.version(), day, "decision", words(decided));
                case Event.SeatTaken _,
                        Event.SeatLeft _,
                        Event.AloneBegun _,
                        Event.Started _,
                        Event.Paused _,
                        Event.Resumed _,
                        Event.PaceChanged _,
                        Event.ClockHeld _,
                        Event.Ended _,
                        Event.BuiltInActed _,
                        Event.ActionBegun _,
                        Event.ActionDone _,
                        Event.RequestPut _,
                        Event.RequestWithdrawn _,
                        Event.MessageSent _,
                        Event.AssistantAsked _,
                        Event.AssistantReplied _,
                        Event.DocumentIssued _,
                        Event.PaperShared _,
                        Event.PressPublished _,
                        Event.ClueLearned _,
                        Event.TrustSettled _,
                        Event.FlagSet _,
                        Event.FigureSet _,
                        Event.InjectHappened _,
                        Event.InjectScheduled _,
                        Event.Announced _,
                        Event.ModelTrained _,
                        Event.ModelMeasured _,
                        Event.LeaderboardUpdated _,
                        Event.CompetitionHeld _,
                        Event.ModelReleased _,
                        Event.MoneySpent _,
                        Event.CapSet _,
                        Event.BooksClosed _,
                        Event.MonthBegan _,
                        Event.MarketSettled _,
                        Event.PricesMoved _,
                        Event.NewsJumped _,
                        Event.LoadServed _,
                        Event.ServersOrdered _,
                        Event.ServersArrived _,
                        Event.LatencyLogged _,
                        Event.LatencyProbed _,
                        Event.EmploymentChanged _,
                        Event.AccessSet _,
                        Event.Travelled _,
                        Event.Connected _,
                        Event.MoraleMoved _,
                        Event.MemoryWritten _,
                        Event.DriveGrew _,
                        Event.MemorySet _,
                        Event.ContainersIsolated _,
                        Event.ConcealmentRose _,
                        Event.WatchBegan _,
                        Event.NetworkCharted _,
                        Event.MoveProposed _,
                        Event.MoveMade _,
                        Event.SteeringSet _,
                        Event.CharacterTakenOver _,
                        Event.CharacterHandedBack _,
                        Event.FigureAdjusted _,
                        Event.LineDrafted _,
                        Event.DraftSettled _,
                        Event.RunOnStopped _ -> null;
            };
        }

        private String title(String beat) {
            return scenario.story().beats().stream()
                    .filter(one -> one.id().equals(beat))
                    .map(Happenings.Beat::title)
                    .findFirst()
                    .orElse(beat);
        }

        private String words(Event.RequestDecided decided) {
            return request(decided)
                    .map(request -> request.title() + ": " + label(request, decided.option()) + by(decided))
                    .findFirst()
                    .orElse(decided.option());
        }

        private String by(Event.RequestDecided decided) {
            var kind = builtIns.get(decided.by());
            return kind == null ? "" : " [" + kind + "]";
        }

        private String name(String kind) {
            return scenario.playbook(kind).map(Playbook::name).orElse(kind);
        }

        private Stream<Request> request(Event.RequestDecided decided) {
            return scenario.requests().stream().filter(one -> one.id().equals(asked.get(decided.number())));
        }

        private static String label(Request request, String option) {
            return request.options().stream()
                    .filter(one -> one.id().equals(option))
                    .map(Request.Answer::label)
                    .findFirst()
                    .orElse(option);
        }
    }
}
