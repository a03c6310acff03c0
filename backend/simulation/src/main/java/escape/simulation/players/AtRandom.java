package escape.simulation.players;

import escape.simulation.Command;
import escape.simulation.chance.Draws;
import escape.simulation.view.CompanySection;
import escape.simulation.view.Section;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Does one of the things that are possible, for no reason. How busy and how talkative it is, each session draws anew. */
final class AtRandom implements BuiltInPlayer {
    private static final double ANSWERS = 0.3;
    private static final double LEAST_BUSY = 0.25;
    private static final double MOST_BUSY = 0.7;
    private static final double MOST_TALKATIVE = 0.8;
    private static final double ASKS = 0.15;
    private static final int MOST_EVIDENCE = 12;

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
        if (!seat.past().hasBegunSomethingOn(seat.day())) {
            act(seat, draws(seat, "act")).ifPresent(wishes::add);
        }
        write(seat, draws(seat, "write")).ifPresent(wishes::add);
        ask(seat, draws(seat, "ask")).ifPresent(wishes::add);
        return wishes;
    }

    /** Probability of doing something on a day. */
    private double busy(Seat seat) {
        return LEAST_BUSY + (MOST_BUSY - LEAST_BUSY) * temper(seat, "busy");
    }

    /** Probability of writing to somebody on a day. */
    private double talkative(Seat seat) {
        return MOST_TALKATIVE * temper(seat, "talkative");
    }

    private double temper(Seat seat, String trait) {
        return Draws.of(seat.seed(), 0, "player " + role + " " + trait).uniform();
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

    private Optional<Command> act(Seat seat, Draws draws) {
        if (!draws.chance(busy(seat))) {
            return Optional.empty();
        }
        List<Section.ActionItem> possible = seat.possibleActions();
        if (possible.isEmpty()) {
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
            return number(min, max, step, draws);
        }
        return field.choices().isEmpty() ? "x" : draws.pick(field.choices()).id();
    }

    /** In plain digits: a form takes no other. */
    private static String number(double min, double max, double step, Draws draws) {
        int steps = (int) Math.min(Integer.MAX_VALUE - 1, Math.floor((max - min) / step));
        return BigDecimal.valueOf(step)
                .multiply(BigDecimal.valueOf(draws.below(steps + 1)))
                .add(BigDecimal.valueOf(min))
                .stripTrailingZeros()
                .toPlainString();
    }

    private Optional<Command> write(Seat seat, Draws draws) {
        Section.Composer composer =
                draws.chance(talkative(seat)) ? seat.composer().orElse(null) : null;
        if (composer == null || composer.evidence().isEmpty()) {
            return Optional.empty();
        }
        String to = draws.pick(composer.recipients()).id();
        List<String> evidence = new ArrayList<>();
        int pieces = 1 + draws.below(Math.min(MOST_EVIDENCE, seat.evidence()));
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
        CompanySection.Assistant assistant =
                draws.chance(ASKS) ? seat.assistant().orElse(null) : null;
        if (assistant == null || assistant.typing() || assistant.suggestions().isEmpty()) {
            return Optional.empty();
        }
        String question = draws.pick(assistant.suggestions());
        boolean today = seat.past().asked(question).contains(seat.day());
        return today ? Optional.empty() : Optional.of(new Command.AskAssistant(question));
    }
}
