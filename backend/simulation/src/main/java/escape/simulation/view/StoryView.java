package escape.simulation.view;

import escape.simulation.Session.Phase;
import escape.simulation.Story;
import escape.simulation.Story.Standing;
import escape.simulation.Talk;
import escape.simulation.drive.Drive;
import escape.simulation.drive.Drive.DriveDay;
import escape.simulation.scenario.Happenings;
import escape.simulation.scenario.Inject;
import escape.simulation.scenario.Playbook;
import escape.simulation.scenario.Request;
import escape.simulation.view.ControlSection.BeatItem;
import escape.simulation.view.ControlSection.JournalLine;
import escape.simulation.view.Section.Choice;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** Where the story stands, and what drives it from below. */
final class StoryView {
    private static final int JOURNAL_LINES = 60;

    private final Sight sight;

    StoryView(Sight sight) {
        this.sight = sight;
    }

    ControlSection.StoryMap map() {
        return new ControlSection.StoryMap(sight.scenario().story().acts().stream()
                .map(act -> new ControlSection.ActItem(
                        act.id(),
                        act.title(),
                        sight.scenario().story().beats().stream()
                                .filter(beat -> beat.act().equals(act.id()))
                                .map(this::beat)
                                .toList()))
                .toList());
    }

    private BeatItem beat(Happenings.Beat beat) {
        Story.Reached reached = sight.state().story().beats().get(beat.id());
        if (reached != null) {
            return new BeatItem(beat.id(), beat.title(), "reached", reached.day(), reached.byHand(), "");
        }
        boolean ended = sight.state().session().phase() instanceof Phase.Ended;
        boolean possible = !ended
                && beat.possible() != null
                && beat.possible().holds(sight.outlook().facts());
        return new BeatItem(beat.id(), beat.title(), possible ? "possible" : "waits", null, false, beat.waits());
    }

    ControlSection.Injects injects() {
        return new ControlSection.Injects(
                sight.scenario().injects().stream().map(this::inject).toList(),
                sight.scenario().roles().stream()
                        .map(role -> new Choice(role.id(), role.name()))
                        .toList());
    }

    private ControlSection.InjectItem inject(Inject inject) {
        Integer planned = sight.state().story().planned().stream()
                .filter(plan -> plan.inject().equals(inject.id()))
                .map(Story.Planned::day)
                .findFirst()
                .orElse(inject.day());
        Integer happened = sight.state().story().injects().get(inject.id());
        return new ControlSection.InjectItem(inject.id(), inject.title(), happened, happened == null ? planned : null);
    }

    ControlSection.MoveItem move(Happenings.Move move) {
        int times = (int) sight.state().drive().moves().stream()
                .filter(made -> made.move().equals(move.id()))
                .count();
        return new ControlSection.MoveItem(
                move.id(), move.title(), sight.outlook().isPossible(move), times);
    }

    ControlSection.Hidden hidden() {
        Drive drive = sight.state().drive();
        return new ControlSection.Hidden(
                sight.state().isMemoryActive(),
                drive.writable(),
                drive.watchedUntil() >= sight.state().day(),
                drive.tokens(),
                drive.density(),
                drive.autonomy(),
                drive.foothold(),
                drive.concealment(),
                sight.outlook().trivialSeconds(),
                List.of(series("autonomy", drive, DriveDay::autonomy), series("foothold", drive, DriveDay::foothold)),
                beliefs(),
                drive.moves().stream()
                        .map(made -> new Section.Mark(
                                made.day(), sight.scenario().move(made.move()).title()))
                        .toList());
    }

    private static Section.Series series(String id, Drive drive, ToDoubleFunction<DriveDay> value) {
        List<DriveDay> days = drive.history();
        return new Section.Series(
                id,
                id,
                true,
                days.isEmpty() ? 0 : days.getFirst().day(),
                days.stream().map(value::applyAsDouble).toList());
    }

    private List<ControlSection.Belief> beliefs() {
        List<ControlSection.Belief> beliefs = new ArrayList<>();
        sight.scenario().roles().forEach(role -> beliefs.add(belief(role.id())));
        sight.scenario().cast().characters().stream()
                .filter(character -> character.belief() != null)
                .forEach(character -> beliefs.add(belief(character.id())));
        return List.copyOf(beliefs);
    }

    private ControlSection.Belief belief(String who) {
        return new ControlSection.Belief(
                Talk.nameOf(sight.scenario(), who),
                sight.state().knowledge().belief(who),
                sight.state().knowledge().of(who).keySet().stream()
                        .map(clue -> sight.scenario().clue(clue).text())
                        .toList());
    }

    /** What people and the hidden side have done, newest first. */
    ControlSection.Journal journal() {
        List<JournalLine> lines = new ArrayList<>();
        Story story = sight.state().story();
        story.jobs()
                .forEach(job -> lines.add(new JournalLine(
                        job.begunOn(),
                        "action",
                        actor(job.role(), job.begunOn()) + ": "
                                + sight.scenario().action(job.action()).title() + because(job.why()))));
        story.put().forEach(put -> decided(put).ifPresent(lines::add));
        sight.state()
                .drive()
                .moves()
                .forEach(made -> lines.add(new JournalLine(
                        made.day(), "move", sight.scenario().move(made.move()).title())));
        sight.state()
                .direction()
                .adjustments()
                .forEach(one -> lines.add(new JournalLine(
                        one.day(),
                        "adjustment",
                        "%s: %.2f → %.2f%s".formatted(one.figure(), one.from(), one.to(), because(one.reason())))));
        sight.state()
                .direction()
                .switches()
                .forEach(one -> lines.add(new JournalLine(
                        one.day(),
                        one.open() ? "opened" : "cut",
                        Talk.nameOf(sight.scenario(), one.role()) + because(one.reason()))));
        if (sight.state().session().phase() instanceof Phase.Ended ended && ended.note() != null) {
            lines.add(new JournalLine(sight.state().day(), "ended", ended.title() + because(ended.note())));
        }
        lines.sort(Comparator.comparingInt(JournalLine::day).reversed());
        return new ControlSection.Journal(List.copyOf(lines.subList(0, Math.min(JOURNAL_LINES, lines.size()))));
    }

    private Optional<JournalLine> decided(Story.Put put) {
        if (!(put.standing() instanceof Standing.Decided decided)) {
            return Optional.empty();
        }
        Request request = sight.scenario().request(put.request());
        String label = request.options().stream()
                .filter(option -> option.id().equals(decided.option()))
                .map(Request.Answer::label)
                .findFirst()
                .orElse(decided.option());
        return Optional.of(new JournalLine(
                decided.day(),
                "decision",
                "%s: %s → %s%s"
                        .formatted(
                                actor(decided.by(), decided.day()), request.title(), label, because(decided.why()))));
    }

    /** With the name of the built-in player, where one acted. */
    private String actor(String role, int day) {
        String name = Talk.nameOf(sight.scenario(), role);
        return sight.state()
                .direction()
                .builtIn(role, day)
                .map(kind -> "%s [%s]"
                        .formatted(
                                name,
                                sight.scenario()
                                        .playbook(kind)
                                        .map(Playbook::name)
                                        .orElse(kind)))
                .orElse(name);
    }

    private static String because(@Nullable String why) {
        return why == null || why.isBlank() ? "" : " — " + why;
    }
}
