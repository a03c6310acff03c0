package escape.server.scenarios;

import static escape.server.scenarios.Range.above;
import static escape.server.scenarios.Range.atLeast;
import static escape.server.scenarios.Range.atMost;
import static escape.server.scenarios.Range.between;
import static escape.server.scenarios.Range.part;

import escape.simulation.company.Hosting;
import escape.simulation.scenario.Action;
import escape.simulation.scenario.Cast;
import escape.simulation.scenario.Effect;
import escape.simulation.scenario.Happenings;
import escape.simulation.scenario.Inject;
import escape.simulation.scenario.Input;
import escape.simulation.scenario.Parameters;
import escape.simulation.scenario.Request;
import escape.simulation.scenario.Scenario;
import escape.simulation.scenario.World;
import java.util.List;

/** Which numbers make sense. */
final class Ranges {
    private static final int DAYS_OF_A_WEEK = 7;

    static final List<Range> OF_THE_WORLD = List.of(
            between(1, DAYS_OF_A_WEEK, Scenario.class, "weekday"),
            between(1, 1, Scenario.class, "format"),
            atLeast(0, World.Firm.class, "price"),
            above(0, World.Firm.class, "stock"),
            above(0, World.Firm.class, "shares"),
            part(World.Firm.class, "share"),
            above(0, World.AiModel.class, "serviceFactor"),
            above(0, World.AiModel.class, "costFactor"),
            between(1, 100_000, World.Benchmark.class, "items"),
            atLeast(0, World.Benchmark.class, "spread"),
            part(Cast.Figurehead.class, "belief"),
            atLeast(0, Cast.StaffMember.class, "salary"),
            part(Cast.StaffMember.class, "morale"));

    static final List<Range> OF_THE_COMPANY = List.of(
            atLeast(0, Parameters.Market.class, "adopters"),
            above(0, Parameters.Market.class, "potential"),
            part(Parameters.Market.class, "innovation"),
            atLeast(0, Parameters.Market.class, "imitation"),
            atMost(0, Parameters.Market.class, "latency"),
            atMost(0, Parameters.Market.class, "price"),
            part(Parameters.Market.class, "inertia"),
            part(Parameters.Market.class, "paying"),
            between(1, Parameters.Pace.MOST_DAYS, Parameters.Market.class, "leaderboardDays"),
            part(Parameters.Stock.class, "reversion"),
            atLeast(0, Parameters.Stock.class, "volatility"),
            atLeast(0, Parameters.Stock.class, "multiple"),
            atLeast(0, Parameters.Finance.class, "overhead"),
            atLeast(0, Parameters.Finance.class, "headcount"),
            atLeast(0, Parameters.Finance.class, "salary"),
            atLeast(0, Parameters.Line.class, "cap"),
            between(1, Hosting.MOST_SERVERS, Parameters.Hosting.class, "servers"),
            atLeast(0, Parameters.Hosting.class, "serverCost"),
            atLeast(0, Parameters.Hosting.class, "requests"),
            part(Parameters.Hosting.class, "peak"),
            above(0, Parameters.Hosting.class, "service"),
            atLeast(0, Parameters.Hosting.class, "perComplexity"),
            between(1, 1_000, Parameters.Hosting.class, "parallel"),
            part(Parameters.Hosting.class, "mean"),
            above(0, Parameters.Hosting.class, "timeout"),
            between(0, Parameters.Pace.MOST_DAYS, Parameters.Hosting.class, "lead"),
            between(1, 1_000, Parameters.Hosting.class, "containers"),
            between(0, 1_000, Parameters.Hosting.class, "samples"),
            atLeast(0, Parameters.Hosting.class, "noise"));

    static final List<Range> OF_THE_MODEL = List.of(
            atLeast(0, Parameters.Training.class, "efficiency"),
            above(0, Parameters.Training.class, "scale"),
            atLeast(0, Parameters.Training.class, "noise"),
            above(0, Parameters.Training.class, "memoryService"),
            above(0, Parameters.Training.class, "memoryCost"),
            atLeast(0, Parameters.Memory.class, "gain"),
            above(0, Parameters.Memory.class, "unit"),
            atLeast(0, Parameters.Memory.class, "perDay"),
            atLeast(1, Parameters.Memory.class, "densest"),
            part(Parameters.Memory.class, "recoding"),
            part(Parameters.Drive.class, "autonomy"),
            atLeast(0, Parameters.Drive.class, "autonomyGrowth"),
            atLeast(0, Parameters.Drive.class, "memoryForHalf"),
            part(Parameters.Drive.class, "foothold"),
            atLeast(0, Parameters.Drive.class, "spread"),
            part(Parameters.Drive.class, "concealment"),
            part(Parameters.Drive.class, "wariness"),
            atLeast(0, Parameters.Drive.class, "hiddenWork"),
            part(Parameters.Drive.class, "trivial"),
            between(0, Parameters.Pace.MOST_DAYS, Parameters.Drive.class, "watchedDays"),
            part(Parameters.Knowing.class, "prior"),
            above(0, Parameters.Knowing.class, "trustAlpha"),
            above(0, Parameters.Knowing.class, "trustBeta"),
            part(Parameters.Knowing.class, "convinced"),
            above(0, Parameters.Pace.class, "secondsPerDay"),
            between(1, Parameters.Pace.MOST_DAYS, Parameters.Pace.class, "lastDay"),
            between(1, Parameters.Pace.MOST_DAYS, Parameters.Pace.class, "runOn"),
            between(1, 1_000, Parameters.Pace.class, "atOnce"));

    static final List<Range> OF_THE_PLAY = List.of(
            atLeast(0, Action.class, "cost"),
            between(0, Parameters.Pace.MOST_DAYS, Action.class, "days"),
            above(0, Input.Number.class, "step"),
            atLeast(1, Input.Line.class, "longest"),
            atLeast(0, Request.class, "cost"),
            between(0, Parameters.Pace.MOST_DAYS, Request.class, "patience"),
            between(0, Parameters.Pace.MOST_DAYS, Inject.class, "day"),
            atLeast(0, Happenings.Jump.class, "spread"),
            // a clue that one side can never show would settle the matter: no weight of evidence is that heavy
            new Range(Happenings.Clue.class, "ifDrive", 0, true, 1),
            new Range(Happenings.Clue.class, "ifNot", 0, true, 1),
            part(Happenings.Reply.class, "complexity"),
            between(1, Parameters.Pace.MOST_DAYS, Happenings.Move.class, "rest"));

    static final List<Range> OF_EFFECTS = List.of(
            part(Effect.Draw.class, "probability"),
            atLeast(0, Effect.Pay.class, "amount"),
            atLeast(0, Effect.Cap.class, "amount"),
            atLeast(0, Effect.Train.class, "spend"),
            part(Effect.Train.class, "focus"),
            part(Effect.Isolate.class, "effectiveness"),
            between(0, Hosting.MOST_SERVERS, Effect.Order.class, "servers"),
            between(1, 200, Effect.Probe.class, "times"),
            atLeast(0, Effect.Trust.class, "weight"),
            between(-1, 1, Effect.Morale.class, "change"),
            between(0, Parameters.Pace.MOST_DAYS, Effect.Later.class, "days"));

    private Ranges() {}
}
