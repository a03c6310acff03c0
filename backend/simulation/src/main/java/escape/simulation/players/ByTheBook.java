package escape.simulation.players;

import escape.simulation.Command;
import escape.simulation.scenario.Playbook;
import escape.simulation.scenario.Playbook.Step;
import escape.simulation.view.Section;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Plays as a playbook of the scenario says. */
final class ByTheBook implements BuiltInPlayer {
    private static final String CLUE = "clue:";

    /** Pieces of evidence in one message, where the session allows as many. */
    private static final int AT_ONCE = 8;

    private final Playbook.Part part;

    ByTheBook(Playbook.Part part) {
        this.part = part;
    }

    @Override
    public List<Command> wishes(Seat seat) {
        List<Command> wishes = new ArrayList<>();
        for (Section.RequestItem request : seat.requestsForMe()) {
            String option = part.answers().get(request.request());
            if (option != null) {
                wishes.add(answer(request, option));
            }
        }
        for (Step step : part.steps()) {
            if (isTime(step, seat)) {
                wish(step, seat).ifPresent(wishes::add);
            }
        }
        return wishes;
    }

    private static Command answer(Section.RequestItem request, String option) {
        Map<String, String> arguments = new LinkedHashMap<>();
        request.options().stream()
                .filter(one -> one.id().equals(option))
                .flatMap(one -> one.inputs().stream())
                .forEach(field -> arguments.put(field.id(), start(field)));
        return new Command.Answer(request.number(), option, arguments, null);
    }

    private static String start(Section.Field field) {
        String start = field.start();
        return start == null ? "" : start;
    }

    private boolean isTime(Step step, Seat seat) {
        return step.after().stream().allMatch(mark -> Marks.has(seat, mark))
                && step.until().stream().noneMatch(mark -> Marks.has(seat, mark));
    }

    private Optional<Command> wish(Step step, Seat seat) {
        return switch (step) {
            case Step.Do act -> act(act, seat);
            case Step.Tell tell -> tell(tell, seat);
            case Step.Share share -> share(share, seat);
            case Step.Ask ask -> ask(ask, seat);
        };
    }

    private Optional<Command> act(Step.Do act, Seat seat) {
        return isDue(seat.past().begun(act.action()), act.times(), seat.day())
                ? seat.possibleAction(act.action())
                        .map(item -> new Command.Act(act.action(), arguments(item, act.arguments()), null))
                : Optional.empty();
    }

    private static Map<String, String> arguments(Section.ActionItem item, Map<String, String> given) {
        Map<String, String> arguments = new LinkedHashMap<>();
        item.inputs().forEach(field -> arguments.put(field.id(), given.getOrDefault(field.id(), start(field))));
        return arguments;
    }

    private static boolean isDue(List<Integer> days, @Nullable Integer times, int today) {
        int most = Objects.requireNonNullElse(times, 1);
        return days.size() < most && !days.contains(today);
    }

    private Optional<Command> tell(Step.Tell tell, Seat seat) {
        List<String> evidence = tell.clues().stream().map(clue -> CLUE + clue).toList();
        boolean has = tell.clues().stream().allMatch(seat::hasClue);
        boolean told = seat.past().told(tell.to()).containsAll(evidence);
        return has && !told && canReach(seat, tell.to())
                ? Optional.of(new Command.Send(tell.to(), tell.text(), evidence))
                : Optional.empty();
    }

    private Optional<Command> share(Step.Share share, Seat seat) {
        Set<String> told = seat.past().told(share.to());
        List<String> fresh = seat.past().clues().stream()
                .map(clue -> CLUE + clue)
                .filter(key -> !told.contains(key))
                .limit(Math.min(AT_ONCE, seat.evidence()))
                .toList();
        return fresh.isEmpty() || !canReach(seat, share.to())
                ? Optional.empty()
                : Optional.of(new Command.Send(share.to(), share.text(), fresh));
    }

    private Optional<Command> ask(Step.Ask ask, Seat seat) {
        boolean due = isDue(seat.past().asked(ask.question()), ask.times(), seat.day());
        boolean free = seat.assistant().map(assistant -> !assistant.typing()).orElse(false);
        return due && free ? Optional.of(new Command.AskAssistant(ask.question())) : Optional.empty();
    }

    private static boolean canReach(Seat seat, String to) {
        return seat.composer()
                .map(composer ->
                        composer.recipients().stream().anyMatch(one -> one.id().equals(to)))
                .orElse(false);
    }
}
