package escape.simulation;

import escape.simulation.company.Hosting;
import escape.simulation.company.Lab;
import escape.simulation.knowledge.Knowledge;
import escape.simulation.knowledge.Reputation;
import java.util.Objects;

/** What each event changes. Nothing is computed here that an event does not carry, so formulas may change freely. */
final class Evolution {
    private Evolution() {}

    static State.Whole after(State.Whole state, Event event) {
        return switch (event) {
            case Event.SeatTaken e -> seated(state, e);
            case Event.SeatLeft e -> state.with(state.session().left(e.player()));
            case Event.AloneBegun e -> state.with(state.session().alone(e.player()));
            case Event.BuiltInActed e ->
                state.with(state.direction().acted(new Direction.Acted(state.day(), e.role(), e.kind())));
            case Event.Started e -> state.with(state.session().with(new Session.Phase.Running()));
            case Event.Paused e -> state.with(state.session().with(new Session.Phase.Paused()));
            case Event.Resumed e -> state.with(state.session().with(new Session.Phase.Running()));
            case Event.PaceChanged e -> state.with(state.session().pace(e.secondsPerDay()));
            case Event.ClockHeld e -> state.with(state.session().holding(e.hold()));
            case Event.DayBegan e -> state.on(e.day());
            case Event.Ended e ->
                state.with(state.session()
                        .with(new Session.Phase.Ended(e.ending(), e.title(), e.text(), e.reasons(), e.note())));
            case Event.ActionBegun e -> state.with(state.story().begin(job(state, e)));
            case Event.ActionDone e -> state.with(state.story().finish(e.number(), e.action()));
            case Event.RequestPut e -> state.with(state.story().ask(put(state, e)));
            case Event.RequestDecided e ->
                state.with(state.story()
                        .settle(e.number(), new Story.Standing.Decided(e.option(), e.by(), state.day(), e.why())));
            case Event.RequestWithdrawn e ->
                state.with(state.story().settle(e.number(), new Story.Standing.Withdrawn()));
            case Event.FlagSet e -> state.with(state.story().flag(e.flag(), e.value()));
            case Event.FigureSet e -> state.with(state.story().figure(e.figure(), e.value()));
            case Event.InjectHappened e -> state.with(state.story().happened(e.inject(), state.day()));
            case Event.InjectScheduled e -> state.with(state.story().plan(e.inject(), e.day()));
            case Event.BeatReached e ->
                state.with(state.story().reach(e.beat(), new Story.Reached(state.day(), e.byHand())));
            case Event.MessageSent e ->
                state.with(state.archive()
                        .send(new Archive.Message(
                                e.number(), state.day(), e.from(), e.to(), e.text(), e.evidence(), e.inPerson())));
            case Event.AssistantAsked e ->
                state.with(state.archive()
                        .ask(new Archive.Exchange(
                                e.number(), state.day(), e.role(), e.question(), e.seconds(), e.dueAt(), null, null)));
            case Event.AssistantReplied e ->
                state.with(state.archive().reply(e.number(), e.reply(), e.text(), e.seconds()));
            case Event.DocumentIssued e ->
                state.with(state.archive()
                        .issue(new Archive.Paper(
                                e.number(),
                                e.document(),
                                e.kind(),
                                e.title(),
                                e.from(),
                                e.body(),
                                state.day(),
                                e.to())));
            case Event.PaperShared e -> state.with(state.archive().share(e.number(), e.to()));
            case Event.PressPublished e ->
                state.with(state.archive()
                        .publish(new Archive.Article(state.day(), e.item(), e.outlet(), e.headline(), e.body())));
            case Event.Announced e ->
                state.with(state.archive().announce(new Archive.Notice(state.day(), e.to(), e.title(), e.text())));
            case Event.ClueLearned e ->
                state.with(state.knowledge()
                        .learn(e.by(), e.clue(), new Knowledge.Learned(e.weight(), e.from(), state.day())));
            case Event.TrustSettled e ->
                state.with(state.knowledge().trusting(e.of(), e.in(), new Reputation(e.alpha(), e.beta())));
            case Event.ModelTrained e -> state.with(state.lab().trained(built(state, e)));
            case Event.ModelMeasured e ->
                state.with(state.lab()
                        .measured(new Lab.Measured(
                                state.day(), e.benchmark(), e.model(), e.passed(), e.items(), e.to())));
            case Event.LeaderboardUpdated e ->
                state.with(state.lab().published(new Lab.Round(state.day(), e.passedByBenchmarkAndFirm())));
            case Event.CompetitionHeld e -> state.with(state.lab().contested(contest(state, e)));
            case Event.ModelReleased e -> state.with(state.lab().released(e.model(), e.name(), state.day()));
            case Event.MoneySpent e -> state.with(state.finance().spend(e.line(), e.dollars()));
            case Event.CapSet e -> state.with(state.finance().cap(e.line(), e.dollars()));
            case Event.BooksClosed e -> state.with(state.finance().close(e.revenue(), e.spent(), e.cash()));
            case Event.MonthBegan e -> state.with(state.finance().newMonth());
            case Event.MarketSettled e -> state.with(state.market().settled(e.adopters(), e.shares(), e.progress()));
            case Event.PricesMoved e -> state.with(state.market().closed(e.prices()));
            case Event.NewsJumped e -> state.with(state.market().jumped(e.logJumps()));
            case Event.LoadServed e ->
                state.with(state.hosting()
                        .served(new Hosting.LoadDay(e.offered(), e.capacity(), e.waitSeconds(), e.turnedAway())));
            case Event.ServersOrdered e ->
                state.with(state.hosting().order(new Hosting.Delivery(e.servers(), e.arriveOn())));
            case Event.ServersArrived e -> state.with(state.hosting().arrived(e.servers(), state.day()));
            case Event.LatencyLogged e ->
                state.with(state.archive().time(new Archive.LatencyDay(state.day(), null, e.timings())));
            case Event.LatencyProbed e ->
                state.with(state.archive().time(new Archive.LatencyDay(state.day(), e.by(), e.timings())));
            case Event.NetworkCharted e ->
                state.with(state.archive()
                        .chart(new Archive.NetworkChart(state.day(), e.containers(), e.links(), e.to())));
            case Event.WatchBegan e -> state.with(state.drive().watched(e.until()));
            case Event.EmploymentChanged e -> state.with(state.people().employed(e.person(), e.status()));
            case Event.AccessSet e -> switched(state, e);
            case Event.Travelled e -> state.with(state.people().travelled(e.person(), e.place()));
            case Event.Connected e -> state.with(state.people().connected(e.person(), e.connection()));
            case Event.MoraleMoved e -> state.with(state.people().morale(e.person(), e.morale()));
            case Event.MemoryWritten e -> state.with(state.drive().written(e.tokens(), e.density()));
            case Event.DriveGrew e -> state.with(state.drive().grown(state.day(), e.autonomy(), e.foothold()));
            case Event.MemorySet e -> state.with(state.drive().writable(e.writable()));
            case Event.ContainersIsolated e -> state.with(state.drive().isolated(e.foothold()));
            case Event.ConcealmentRose e -> state.with(state.drive().concealing(e.concealment()));
            case Event.MoveProposed e -> state.with(state.drive().proposing(e.move()));
            case Event.MoveMade e -> state.with(state.drive().made(state.day(), e.move()));
            case Event.SteeringSet e -> state.with(state.drive().steered(e.steering()));
            case Event.CharacterTakenOver e -> state.with(state.direction().take(e.character()));
            case Event.CharacterHandedBack e -> state.with(state.direction().handBack(e.character()));
            case Event.FigureAdjusted e -> adjusted(state, e);
            case Event.LineDrafted e ->
                state.with(state.direction()
                        .draft(new Direction.Draft(e.number(), state.day(), e.from(), e.to(), e.text())));
            case Event.DraftSettled e -> state.with(state.direction().settled(e.number()));
            case Event.RunOnStopped e ->
                state.with(state.direction().stopped(new Direction.Stop(state.day(), e.cause(), e.about())));
        };
    }

    private static State.Whole seated(State.Whole state, Event.SeatTaken e) {
        State.Whole seated =
                state.with(state.session().seated(new Session.Seat(e.player(), e.name(), e.role(), e.kind())));
        return e.kind() == null && e.role() != null
                ? seated.with(seated.direction().handed(e.role(), state.day()))
                : seated;
    }

    private static State.Whole switched(State.Whole state, Event.AccessSet e) {
        State.Whole set = state.with(state.people().access(e.role(), e.open(), state.day()));
        return e.reason() == null
                ? set
                : set.with(set.direction().switched(new Direction.Switch(state.day(), e.role(), e.open(), e.reason())));
    }

    private static Story.Job job(State.Whole state, Event.ActionBegun e) {
        return new Story.Job(e.number(), e.action(), e.role(), e.arguments(), state.day(), e.endsOn(), e.why(), false);
    }

    private static Story.Put put(State.Whole state, Event.RequestPut e) {
        return new Story.Put(
                e.number(),
                e.request(),
                e.summary(),
                e.cost(),
                e.appendix(),
                state.day(),
                e.expires(),
                new Story.Standing.Open());
    }

    private static Lab.Built built(State.Whole state, Event.ModelTrained e) {
        return new Lab.Built(
                e.model(), e.name(), e.abilities(), e.memory(), e.serviceFactor(), e.costFactor(), state.day());
    }

    private static Lab.Contest contest(State.Whole state, Event.CompetitionHeld e) {
        return new Lab.Contest(
                state.day(),
                e.benchmarks(),
                e.ranking().stream()
                        .map(one -> new Lab.Standing(one.model(), one.name(), one.passed(), one.mean()))
                        .toList());
    }

    private static State.Whole adjusted(State.Whole state, Event.FigureAdjusted e) {
        State.Whole set = Objects.requireNonNull(Adjustables.in(state).get(e.figure()), e.figure())
                .set(state, e.to());
        return set.with(set.direction()
                .adjust(new Direction.Adjustment(state.day(), e.figure(), e.from(), e.to(), e.reason())));
    }
}
