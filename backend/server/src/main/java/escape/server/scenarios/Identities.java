package escape.server.scenarios;

import escape.simulation.scenario.Action;
import escape.simulation.scenario.Effect;
import escape.simulation.scenario.Happenings;
import escape.simulation.scenario.Input;
import escape.simulation.scenario.Playbook;
import escape.simulation.scenario.Request;
import escape.simulation.scenario.Role;
import escape.simulation.scenario.Scenario;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Names that things are declared by: how they are written, and that each stands for one thing. */
final class Identities {
    private static final String ID = "id";

    /** As much as the columns hold that keep a scenario's id, or a role's beside a player. */
    private static final int LONGEST = 100;

    private static final Pattern SNAKE = Pattern.compile("[a-z][a-z0-9_]*");
    private static final Pattern BEAT = Pattern.compile("B[1-9][0-9]*");

    /** CEL reads these words in its own way, {@code live} is the model that customers use, {@code none} no company. */
    private static final Set<String> TAKEN = Set.of("in", "true", "false", "null", "live", "none");

    static final List<Rule> RULES = List.of(
            Identities::areWrittenInSnakeCase,
            Identities::ofFlagsAndFiguresAreToo,
            one(
                    "role, character or channel",
                    s -> all(s.roles(), s.cast().characters(), s.cast().channels())),
            one("member of the staff", s -> all(s.cast().staff())),
            one(
                    "company or model",
                    s -> all(
                            List.of(s.world().company()),
                            s.world().competitors(),
                            s.world().models())),
            one("benchmark", s -> all(s.world().benchmarks())),
            one("budget line", s -> all(s.parameters().finance().lines())),
            one("action", s -> all(s.actions())),
            one("request", s -> all(s.requests())),
            one("inject", s -> all(s.injects())),
            one("document", s -> all(s.documents())),
            one("act", s -> all(s.story().acts())),
            one("beat", s -> all(s.story().beats())),
            one("press item", s -> all(s.story().press())),
            one("clue", s -> all(s.story().clues())),
            one("reply", s -> all(s.story().replies())),
            one("move", s -> all(s.story().moves())),
            one("ending", s -> all(s.story().endings())),
            one("playbook", s -> all(s.players())),
            one("target", s -> all(s.targets())),
            Identities::noPlaybookIsChance,
            oneWithin("input", Action.class, Action::inputs),
            oneWithin("input", Request.Answer.class, Request.Answer::inputs),
            oneWithin("option", Request.class, Request::options),
            oneWithin("option", Input.Choice.class, Input.Choice::options),
            oneWithin("objective", Role.class, Role::objectives));

    private Identities() {}

    private static void areWrittenInSnakeCase(Scenario scenario, Complaints complaints) {
        for (Record record : complaints.each(Record.class).toList()) {
            String id = idOf(record);
            boolean isBeat = record instanceof Happenings.Beat;
            if (id.isEmpty()) {
                continue;
            }
            if (!(isBeat ? BEAT : SNAKE).matcher(id).matches()) {
                String wish = isBeat ? "B and a number" : "small letters, digits and _, beginning with a letter";
                complaints.about(record, ID, "an id wants " + wish + ", found " + Spelling.quoted(id));
            } else if (TAKEN.contains(id)) {
                complaints.about(record, ID, "`" + id + "` means something else already");
            } else if (id.length() > LONGEST) {
                complaints.about(record, ID, "an id has at most " + LONGEST + " characters");
            }
        }
    }

    private static void ofFlagsAndFiguresAreToo(Scenario scenario, Complaints complaints) {
        scenario.flags().keySet().forEach(flag -> named(scenario, "flags", flag, complaints));
        scenario.figures().keySet().forEach(figure -> named(scenario, "figures", figure, complaints));
        scenario.world().skills().forEach(skill -> named(scenario.world(), "skills", skill, complaints));
        complaints.each(Effect.Train.class).forEach(train -> named(train, "model", train.model(), complaints));
    }

    private static void named(Record record, String component, String name, Complaints complaints) {
        if (!name.isEmpty() && (!SNAKE.matcher(name).matches() || TAKEN.contains(name))) {
            String wish = "a name wants small letters, digits and _, and none of " + String.join(", ", TAKEN);
            complaints.about(record, component, name, wish + "; found " + Spelling.quoted(name));
        } else if (name.length() > LONGEST) {
            complaints.about(record, component, name, "a name has at most " + LONGEST + " characters");
        }
    }

    private static void noPlaybookIsChance(Scenario scenario, Complaints complaints) {
        scenario.players().stream()
                .filter(book -> book.id().equals(Playbook.RANDOM))
                .forEach(book -> complaints.about(book, ID, "`random` is who plays at random, without a playbook"));
    }

    private static Rule one(String what, Function<Scenario, List<Record>> of) {
        return (scenario, complaints) -> distinct(what, of.apply(scenario), complaints);
    }

    private static <R extends Record> Rule oneWithin(String what, Class<R> kind, Function<R, ? extends List<?>> of) {
        return (scenario, complaints) ->
                complaints.each(kind).forEach(record -> distinct(what, all(of.apply(record)), complaints));
    }

    private static void distinct(String what, List<Record> records, Complaints complaints) {
        Set<String> known = new HashSet<>();
        for (Record record : records) {
            String id = idOf(record);
            if (!id.isEmpty() && !known.add(id)) {
                complaints.about(record, ID, "the id `" + id + "` is taken by another " + what);
            }
        }
    }

    private static List<Record> all(List<?>... lists) {
        return Stream.of(lists).flatMap(List::stream).map(Record.class::cast).toList();
    }

    private static String idOf(Record record) {
        return Records.has(record.getClass(), ID) ? String.valueOf(Records.value(record, ID)) : "";
    }
}
