package escape.simulation;

import escape.simulation.Direction.Cause;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Days pass until one of them brings something that needs a person who is there, and then it is said what. */
final class RunOn {
    private RunOn() {}

    static void pass(Turn turn) {
        for (int days = 0; days < turn.parameters().pace().runOn(); days++) {
            int before = turn.count();
            Day.pass(turn);
            List<Event> events = turn.since(before);
            Optional<Event.RunOnStopped> stop = Stream.concat(
                            events.stream().filter(Event.Ended.class::isInstance), events.stream())
                    .flatMap(event -> stop(turn, event).stream())
                    .findFirst();
            if (stop.isPresent()) {
                turn.happen(stop.get());
                return;
            }
        }
        turn.happen(new Event.RunOnStopped(Cause.NOTHING, ""));
    }

    /** Why this event needs somebody; empty where nobody is there whom it needs. */
    private static Optional<Event.RunOnStopped> stop(Turn turn, Event event) {
        return switch (event) {
            case Event.RequestPut e -> request(turn, e);
            case Event.ActionDone e -> work(turn, e);
            case Event.DocumentIssued e ->
                stop(e.to().stream().anyMatch(role -> reads(turn, role)), Cause.PAPER, e.title());
            case Event.MessageSent e ->
                stop(
                        hearers(turn, e).anyMatch(role -> reads(turn, role)),
                        Cause.MESSAGE,
                        Talk.nameOf(turn.scenario(), e.from()));
            case Event.MoveProposed e ->
                stop(true, Cause.MOVE, turn.scenario().move(e.move()).title());
            case Event.LineDrafted e -> stop(true, Cause.DRAFT, Talk.nameOf(turn.scenario(), e.from()));
            case Event.Ended e -> stop(true, Cause.END, e.title());
            case Event.SeatTaken _,
                    Event.SeatLeft _,
                    Event.AloneBegun _,
                    Event.Started _,
                    Event.Paused _,
                    Event.Resumed _,
                    Event.PaceChanged _,
                    Event.ClockHeld _,
                    Event.DayBegan _,
                    Event.BuiltInActed _,
                    Event.ActionBegun _,
                    Event.RequestDecided _,
                    Event.RequestWithdrawn _,
                    Event.AssistantAsked _,
                    Event.AssistantReplied _,
                    Event.PaperShared _,
                    Event.PressPublished _,
                    Event.ClueLearned _,
                    Event.TrustSettled _,
                    Event.FlagSet _,
                    Event.FigureSet _,
                    Event.InjectHappened _,
                    Event.InjectScheduled _,
                    Event.BeatReached _,
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
                    Event.MoveMade _,
                    Event.SteeringSet _,
                    Event.CharacterTakenOver _,
                    Event.CharacterHandedBack _,
                    Event.FigureAdjusted _,
                    Event.DraftSettled _,
                    Event.RunOnStopped _ -> Optional.empty();
        };
    }

    /** Whether somebody sits in the role who can read it now. */
    private static boolean reads(Turn turn, String role) {
        return turn.state().session().isPeopled(role) && Talk.isOnline(turn.scenario(), turn.state(), role);
    }

    private static Stream<String> hearers(Turn turn, Event.MessageSent e) {
        return Talk.channel(turn.scenario(), e.to())
                .map(channel -> channel.members().stream())
                .orElse(Stream.of(e.to()))
                .filter(turn.scenario()::isRole)
                .filter(role -> !role.equals(e.from()));
    }

    private static Optional<Event.RunOnStopped> request(Turn turn, Event.RequestPut e) {
        boolean waits = turn.state().story().open().stream()
                .filter(put -> put.number() == e.number())
                .anyMatch(put -> Requests.waitsForPerson(turn.scenario(), turn.state(), put));
        return stop(waits, Cause.DECISION, turn.scenario().request(e.request()).title());
    }

    private static Optional<Event.RunOnStopped> work(Turn turn, Event.ActionDone e) {
        List<Story.Job> jobs = turn.state().story().jobs();
        boolean played = jobs.stream()
                .filter(job -> job.number() == e.number())
                .anyMatch(job -> turn.state().session().isPeopled(job.role()));
        return stop(played, Cause.WORK, turn.scenario().action(e.action()).title());
    }

    private static Optional<Event.RunOnStopped> stop(boolean needed, Cause cause, String about) {
        return needed ? Optional.of(new Event.RunOnStopped(cause, about)) : Optional.empty();
    }
}
