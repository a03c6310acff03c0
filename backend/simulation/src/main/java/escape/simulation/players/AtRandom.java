package escape.simulation.players;

import escape.simulation.Command;
import escape.simulation.chance.Draws;
import escape.simulation.view.CompanySection;
import escape.simulation.view.Section;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Does one of the things that are possible, for no reason. */
final class AtRandom implements BuiltInPlayer {
    private static final double ANSWERS = 0.5;
    private static final double ACTS = 0.45;
    private static final double WRITES = 0.2;
    private static final double ASKS = 0.15;
    private static final int MOST_EVIDENCE = 4;

    private final String role;

    AtRandom(String role) {
        this.role = role;
    }

    /** At most one wish of each kind a day, so that a look more often changes nothing. */
    @Override
    public List<Command> wishes(Seat seat) {
        List<Command> wishes = new ArrayList<>();
        seat.requestsForMe()
                .forEach(request -> answer(request, draws(seat, "answer " + request.number()))
                        .ifPresent(wishes::add));
        boolean busy = seat.past().hasBegunSomethingOn(seat.day());
        if (!busy) {
            act(seat, draws(seat, "act")).ifPresent(wishes::add);
        }
        write(seat, draws(seat, "write")).ifPresent(wishes::add);
        ask(seat, draws(seat, "ask")).ifPresent(wishes::add);
        return wishes;
    }

    private Draws draws(Seat seat, String purpose) {
        return Draws.of(seat.seed(), seat.day(), "player " + role + " " + purpose);
    }

    private static Optional<Command> answer(Section.RequestItem request, Draws draws) {
        List<Section.OptionItem> open = request.options().stream()
                .filter(option -> option.whyNot() == null)
                .toList();
        if (open.isEmpty() || !draws.chance(ANSWERS)) {
            return Optional.empty();
        }
        Section.OptionItem option = draws.pick(open);
        return Optional.of(new Command.Answer(request.number(), option.id(), filled(option.inputs(), draws), null));
    }

    private static Optional<Command> act(Seat seat, Draws draws) {
        List<Section.ActionItem> possible = seat.possibleActions();
        if (possible.isEmpty() || !draws.chance(ACTS)) {
            return Optional.empty();
        }
        Section.ActionItem action = draws.pick(possible);
        return Optional.of(new Command.Act(action.id(), filled(action.inputs(), draws), null));
    }

    private static Map<String, String> filled(List<Section.Field> fields, Draws draws) {
        Map<String, String> arguments = new LinkedHashMap<>();
        fields.forEach(field -> arguments.put(field.id(), value(field, draws)));
        return arguments;
    }

    private static String value(Section.Field field, Draws draws) {
        Double min = field.min();
        Double max = field.max();
        Double step = field.step();
        if (min != null && max != null && step != null) {
            int steps = (int) Math.min(10_000, Math.floor((max - min) / step));
            return String.valueOf(Math.round(min + draws.below(steps + 1) * step));
        }
        return field.choices().isEmpty() ? "x" : draws.pick(field.choices()).id();
    }

    private static Optional<Command> write(Seat seat, Draws draws) {
        Section.Composer composer = seat.composer().orElse(null);
        if (composer == null || composer.evidence().isEmpty() || !draws.chance(WRITES)) {
            return Optional.empty();
        }
        String to = draws.pick(composer.recipients()).id();
        List<String> evidence = new ArrayList<>();
        int pieces = 1 + draws.below(MOST_EVIDENCE);
        for (int i = 0; i < pieces; i++) {
            String key = draws.pick(composer.evidence()).id();
            if (!evidence.contains(key)) {
                evidence.add(key);
            }
        }
        boolean again = seat.past().told(to).containsAll(evidence);
        return again ? Optional.empty() : Optional.of(new Command.Send(to, "…", evidence));
    }

    private static Optional<Command> ask(Seat seat, Draws draws) {
        CompanySection.Assistant assistant = seat.assistant().orElse(null);
        if (assistant == null || assistant.typing() || assistant.suggestions().isEmpty() || !draws.chance(ASKS)) {
            return Optional.empty();
        }
        String question = draws.pick(assistant.suggestions());
        boolean today = seat.past().asked(question).contains(seat.day());
        return today ? Optional.empty() : Optional.of(new Command.AskAssistant(question));
    }
}
