package escape.server.anyplay;

import escape.simulation.Actor;
import escape.simulation.Adjustables;
import escape.simulation.Command;
import escape.simulation.Issued;
import escape.simulation.Session;
import escape.simulation.State;
import escape.simulation.Steering;
import escape.simulation.Story;
import escape.simulation.players.Players;
import escape.simulation.scenario.Action;
import escape.simulation.scenario.Cast;
import escape.simulation.scenario.Happenings;
import escape.simulation.scenario.Inject;
import escape.simulation.scenario.Input;
import escape.simulation.scenario.Request;
import escape.simulation.scenario.Role;
import escape.simulation.scenario.Scenario;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One command from the whole family, by somebody who may or may not give it: mostly about things that there are. */
final class AnyCommand {
    private static final double NONSENSE = 0.05;
    private static final double DAY = 0.3;
    private static final List<String> ODD =
            List.of("", " ", "nobody", "live", "0", "-1", "NaN", "1e308", "\u0000", "x".repeat(5000));
    private static final List<Double> ODD_NUMBERS =
            List.of(0.0, -1.0, 1e300, -1e300, Double.NaN, Double.POSITIVE_INFINITY, Double.MIN_VALUE, 0.5, 1.0);

    private final Scenario scenario;
    private final State state;
    private final Random random;

    private AnyCommand(Scenario scenario, State state, Random random) {
        this.scenario = scenario;
        this.state = state;
        this.random = random;
    }

    static Issued in(Scenario scenario, State state, int seed) {
        AnyCommand any = new AnyCommand(scenario, state, new Random(seed));
        return new Issued(any.command(), any.actor(), any.random.nextInt(1_000_000));
    }

    private Actor actor() {
        return switch (random.nextInt(6)) {
            case 0 -> new Actor.Visitor(name("visitor"));
            case 1 -> new Actor.Clock();
            case 2, 3 -> new Actor.Facilitator();
            default -> hand();
        };
    }

    /** Mostly somebody in a seat, in its own role. */
    private Actor hand() {
        String player = player();
        Session.Seat seat = state.session().seats().get(player);
        String own = seat == null ? null : seat.role();
        return new Actor.Player(
                player, own == null || random.nextDouble() < NONSENSE ? id(scenario.roles(), Role::id) : own);
    }

    private Command command() {
        if (random.nextDouble() < DAY) {
            return new Command.BeginDay(state.day() + (random.nextInt(20) == 0 ? 2 : 1));
        }
        List<Supplier<Command>> family = new ArrayList<>();
        family.addAll(ofTheTable());
        family.addAll(ofPlayers());
        family.addAll(ofTheFacilitator());
        return family.get(random.nextInt(family.size())).get();
    }

    private List<Supplier<Command>> ofTheTable() {
        return List.of(
                () -> new Command.TakeSeat(player(), name("A name"), maybe(id(scenario.roles(), Role::id))),
                () -> new Command.LeaveSeat(player()),
                () -> new Command.SeatBuiltIn(id(scenario.roles(), Role::id), kind()),
                () -> new Command.PlayAlone(player(), name("A name"), id(scenario.roles(), Role::id), kind()),
                Command.Start::new,
                Command.Pause::new,
                Command.Resume::new,
                () -> new Command.ChangePace(number(30)),
                () -> new Command.HoldClock(random.nextBoolean()),
                Command.RunOn::new);
    }

    private List<Supplier<Command>> ofPlayers() {
        return List.of(
                this::act,
                this::act,
                this::act,
                this::answer,
                this::answer,
                () -> new Command.Send(hearer(), text(), evidence()),
                () -> new Command.AskAssistant(text()),
                () -> new Command.DeliverReply(1 + random.nextInt(5)));
    }

    private List<Supplier<Command>> ofTheFacilitator() {
        return List.of(
                () -> new Command.FireInject(id(scenario.injects(), Inject::id)),
                () -> new Command.BringAbout(id(scenario.story().beats(), Happenings.Beat::id)),
                () -> new Command.Announce(maybe(id(scenario.roles(), Role::id)), text(), text()),
                () -> new Command.TakeOver(character()),
                () -> new Command.HandBack(character()),
                () -> new Command.SpeakAs(character(), hearer(), text()),
                () -> new Command.SendDraft(1 + random.nextInt(3), text()),
                () -> new Command.DropDraft(1 + random.nextInt(3)),
                () -> new Command.ReplyAs(1 + random.nextInt(5), text()),
                this::adjust,
                () -> new Command.SteerMoves(one(List.of(Steering.values()), Function.identity())),
                () -> new Command.MakeMove(id(scenario.story().moves(), Happenings.Move::id)),
                () -> new Command.SetAccess(id(scenario.roles(), Role::id), random.nextBoolean(), text()),
                () -> new Command.End(
                        random.nextInt(10) > 0 ? "nobody" : id(scenario.story().endings(), Happenings.Ending::id),
                        text()));
    }

    /** Somebody who may have a seat, person or not. */
    private String player() {
        List<String> seated = List.copyOf(state.session().seats().keySet());
        return seated.isEmpty() || random.nextBoolean()
                ? "player " + random.nextInt(3)
                : one(seated, Function.identity());
    }

    private String kind() {
        return odd(one(Players.of(scenario), Function.identity()));
    }

    private Command act() {
        Action action = one(scenario.actions(), Function.identity());
        return new Command.Act(odd(action.id()), arguments(action.inputs()), maybe(text()));
    }

    private Command answer() {
        List<Story.Put> open = state.story().open();
        if (open.isEmpty()) {
            return new Command.Answer(random.nextInt(4), "yes", Map.of(), null);
        }
        Story.Put put = one(open, Function.identity());
        Request.Answer option = one(scenario.request(put.request()).options(), Function.identity());
        return new Command.Answer(put.number(), odd(option.id()), arguments(option.inputs()), maybe(text()));
    }

    private Map<String, String> arguments(List<Input> inputs) {
        Map<String, String> arguments = new LinkedHashMap<>();
        for (Input input : inputs) {
            String value = switch (input) {
                case Input.Number number -> String.valueOf(number.min() + Math.floor(number(1) * 10) * number.step());
                case Input.Choice choice -> one(choice.options(), Input.Option::id);
                case Input.Line ignored -> text();
            };
            arguments.put(input.id(), odd(value));
        }
        if (random.nextDouble() < NONSENSE) {
            arguments.put("nobody", "1");
        }
        return arguments;
    }

    private Command adjust() {
        List<String> figures = List.copyOf(Adjustables.in(state).keySet());
        return new Command.Adjust(odd(one(figures, Function.identity())), number(100), text());
    }

    private List<String> evidence() {
        List<String> keys = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            keys.add(
                    random.nextBoolean()
                            ? "clue:" + id(scenario.story().clues(), Happenings.Clue::id)
                            : "document:" + random.nextInt(20));
        }
        return keys;
    }

    private String hearer() {
        return switch (random.nextInt(3)) {
            case 0 -> id(scenario.roles(), Role::id);
            case 1 -> id(scenario.cast().channels(), Cast.Channel::id);
            default -> character();
        };
    }

    private String character() {
        return id(scenario.cast().characters(), Cast.Figurehead::id);
    }

    private String text() {
        return odd("hi, a question about the memory");
    }

    private String name(String name) {
        return odd(name + " " + random.nextInt(3));
    }

    private double number(double about) {
        return random.nextDouble() < NONSENSE ? one(ODD_NUMBERS, Function.identity()) : random.nextDouble() * about;
    }

    private @Nullable String maybe(String value) {
        return random.nextInt(3) == 0 ? null : value;
    }

    private String odd(String value) {
        return random.nextDouble() < NONSENSE ? ODD.get(random.nextInt(ODD.size())) : value;
    }

    /** A name that means nothing where there is nothing to name. */
    private <T> String id(List<T> all, Function<T, String> what) {
        return all.isEmpty() ? "nobody" : one(all, what);
    }

    private <T, V> V one(List<T> all, Function<T, V> what) {
        return what.apply(all.get(random.nextInt(all.size())));
    }
}
