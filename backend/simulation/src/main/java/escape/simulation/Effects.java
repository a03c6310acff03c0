package escape.simulation;

import escape.simulation.drive.Concealment;
import escape.simulation.drive.Foothold;
import escape.simulation.knowledge.Reputation;
import escape.simulation.scenario.Effect;
import escape.simulation.scenario.Happenings.NewsItem;
import escape.simulation.scenario.Parameters;
import escape.simulation.scenario.World.Benchmark;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Carries out what a scenario says that an action, an answer, an inject or a move does. */
final class Effects {
    private Effects() {}

    static void apply(Turn turn, List<Effect> effects, Map<String, Object> arguments) {
        for (Effect effect : effects) {
            apply(turn, effect, arguments);
        }
    }

    private static void apply(Turn turn, Effect effect, Map<String, Object> arguments) {
        switch (effect) {
            case Effect.Issue e -> Papers.issue(turn, e.document(), e.to());
            case Effect.Publish e -> publish(turn, turn.scenario().newsItem(e.item()), arguments);
            case Effect.Flag e -> turn.happen(new Event.FlagSet(e.name(), e.value()));
            case Effect.Figure e ->
                turn.happen(new Event.FigureSet(e.name(), e.value().of(turn.facts(arguments))));
            case Effect.Draw e -> draw(turn, e, arguments);
            case Effect.Reveal e -> e.to().forEach(who -> Papers.learn(turn, who, e.clue(), null));
            case Effect.Pay e -> pay(turn, e, arguments);
            case Effect.Cap e ->
                turn.happen(new Event.CapSet(e.line(), e.amount().of(turn.facts(arguments))));
            case Effect.Train e -> Laboratory.train(turn, e, arguments);
            case Effect.Measure e -> measure(turn, e);
            case Effect.Compete e -> Laboratory.compete(turn, e);
            case Effect.Release e -> Laboratory.release(turn, e);
            case Effect.Memory e -> turn.happen(new Event.MemorySet(e.writable()));
            case Effect.Isolate e -> isolate(turn, e, arguments);
            case Effect.Order e -> order(turn, e, arguments);
            case Effect.Probe e -> probe(turn, e);
            case Effect.Chart e ->
                turn.happen(new Event.NetworkCharted(
                        turn.parameters().hosting().containers(),
                        Network.links(turn.scenario(), turn.state()),
                        List.copyOf(e.to())));
            case Effect.Employ e -> turn.happen(new Event.EmploymentChanged(e.person(), e.status()));
            case Effect.Access e -> turn.happen(new Event.AccessSet(e.role(), e.open(), null));
            case Effect.Travel e -> turn.happen(new Event.Travelled(e.person(), e.place()));
            case Effect.Connect e -> turn.happen(new Event.Connected(e.person(), e.connection()));
            case Effect.Trust e -> trust(turn, e);
            case Effect.Morale e -> morale(turn, e);
            case Effect.Ask e -> Requests.put(turn, e.request(), arguments);
            case Effect.Withdraw e -> withdraw(turn, e);
            case Effect.Later e ->
                turn.happen(new Event.InjectScheduled(e.inject(), turn.state().day() + e.days()));
            case Effect.Say e -> Talk.say(turn, e.from(), e.to(), e.text().in(turn.facts(arguments)));
            case Effect.Either e ->
                apply(turn, e.when().holds(turn.facts(arguments)) ? e.then() : e.otherwise(), arguments);
            case Effect.Finish e -> Endings.finish(turn, turn.scenario().ending(e.ending()));
        }
    }

    private static void publish(Turn turn, NewsItem item, Map<String, Object> arguments) {
        turn.happen(new Event.PressPublished(
                item.id(),
                item.outlet(),
                item.headline().in(turn.facts(arguments)),
                item.body().in(turn.facts(arguments))));
        Map<String, Double> jumps = new LinkedHashMap<>();
        int number = turn.state().archive().press().size();
        item.jumps()
                .forEach((firm, jump) -> jumps.put(
                        firm,
                        turn.draws("news " + item.id() + " " + number + " " + firm)
                                .gaussian(jump.mean(), jump.spread())));
        if (!jumps.isEmpty()) {
            turn.happen(new Event.NewsJumped(jumps));
        }
    }

    private static void draw(Turn turn, Effect.Draw e, Map<String, Object> arguments) {
        double probability = Math.clamp(e.probability().of(turn.facts(arguments)), 0, 1);
        turn.happen(new Event.FlagSet(e.flag(), turn.draws("draw " + e.flag()).chance(probability)));
    }

    private static void pay(Turn turn, Effect.Pay e, Map<String, Object> arguments) {
        double dollars = Math.max(0, e.amount().of(turn.facts(arguments)));
        if (dollars > 0) {
            turn.happen(new Event.MoneySpent(e.line(), dollars, e.purpose()));
        }
    }

    private static void measure(Turn turn, Effect.Measure e) {
        Benchmark benchmark = turn.scenario().benchmark(e.benchmark());
        if (!turn.state().lab().isThere(e.model())) {
            return;
        }
        String model = turn.state().lab().model(e.model()).id();
        int before = turn.state().lab().measured().size();
        int passed = Abilities.items(benchmark)
                .passed(
                        Abilities.on(turn.parameters(), turn.state(), model, benchmark),
                        turn.draws("measure " + e.benchmark() + " " + model + " " + before));
        turn.happen(new Event.ModelMeasured(e.benchmark(), model, passed, benchmark.items(), List.copyOf(e.to())));
    }

    private static void isolate(Turn turn, Effect.Isolate e, Map<String, Object> arguments) {
        double effectiveness = Math.clamp(e.effectiveness().of(turn.facts(arguments)), 0, 1);
        turn.happen(new Event.ContainersIsolated(
                Foothold.isolated(turn.state().drive().foothold(), effectiveness)));
    }

    private static void order(Turn turn, Effect.Order e, Map<String, Object> arguments) {
        double wanted = e.servers().of(turn.facts(arguments));
        int servers = (int) Math.clamp(wanted, 0, turn.state().hosting().room());
        if (servers > 0) {
            int arrival = turn.state().day() + turn.parameters().hosting().lead();
            turn.happen(new Event.ServersOrdered(servers, arrival));
        }
    }

    private static void probe(Turn turn, Effect.Probe e) {
        Parameters.Drive drive = turn.parameters().drive();
        int until = turn.state().day() + drive.watchedDays();
        // Somebody who measures is seen before the first answer: so this probe counts as watched already.
        turn.happen(new Event.ConcealmentRose(
                Concealment.afterMeasurement(turn.state().drive().concealment(), drive.wariness())));
        turn.happen(new Event.WatchBegan(until));
        turn.happen(new Event.LatencyProbed(e.by(), LatencyLog.probe(turn, e.times())));
    }

    private static void trust(Turn turn, Effect.Trust e) {
        Double given = e.weight();
        double weight = given == null ? 1 : given;
        Reputation old = Papers.trust(turn, e.of(), e.in());
        Reputation settled = e.confirmed() ? old.confirmed(weight) : old.contradicted(weight);
        turn.happen(new Event.TrustSettled(e.of(), e.in(), settled.alpha(), settled.beta()));
    }

    private static void morale(Turn turn, Effect.Morale e) {
        double morale = turn.state().people().person(e.person()).morale();
        turn.happen(new Event.MoraleMoved(e.person(), Math.clamp(morale + e.change(), 0, 1)));
    }

    private static void withdraw(Turn turn, Effect.Withdraw e) {
        turn.state().story().open().stream()
                .filter(put -> put.request().equals(e.request()))
                .forEach(put -> turn.happen(new Event.RequestWithdrawn(put.number())));
    }
}
