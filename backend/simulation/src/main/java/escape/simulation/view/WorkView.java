package escape.simulation.view;

import escape.simulation.Archive;
import escape.simulation.Outlook;
import escape.simulation.Refusal;
import escape.simulation.Story;
import escape.simulation.company.Interval;
import escape.simulation.company.Lab;
import escape.simulation.company.TwoProportions;
import escape.simulation.company.Wilson;
import escape.simulation.scenario.Action;
import escape.simulation.scenario.Document;
import escape.simulation.scenario.Role;
import escape.simulation.view.Section.ActionGroup;
import escape.simulation.view.Section.ActionItem;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A role's own work: what it can do, what it has asked and been asked, what it has read and measured. */
final class WorkView {
    private static final Set<Document.Kind> FILES =
            EnumSet.of(Document.Kind.FILE, Document.Kind.LOG, Document.Kind.DIFF);

    private final Sight sight;
    private final Role role;

    WorkView(Sight sight, Role role) {
        this.sight = sight;
        this.role = role;
    }

    Section.Actions actions() {
        Map<String, List<ActionItem>> groups = new LinkedHashMap<>();
        for (Action action : sight.scenario().actions()) {
            shown(action)
                    .ifPresent(item -> groups.computeIfAbsent(action.group(), group -> new ArrayList<>())
                            .add(item));
        }
        return new Section.Actions(groups.entrySet().stream()
                .map(group -> new ActionGroup(group.getKey(), List.copyOf(group.getValue())))
                .toList());
    }

    Optional<ActionItem> action(String id) {
        return sight.scenario().actions().stream()
                .filter(action -> action.id().equals(id))
                .findFirst()
                .flatMap(this::shown);
    }

    private Optional<ActionItem> shown(Action action) {
        boolean open = sight.state().people().isOpen(role.id());
        boolean mine = action.roles().contains(role.id()) && (open || action.offline());
        return mine ? item(action) : Optional.empty();
    }

    /** Nothing for what is not possible yet and would spoil the story by its mere name. */
    private Optional<ActionItem> item(Action action) {
        List<Refusal> against = sight.outlook().against(action, role.id());
        if (against.isEmpty()) {
            return Optional.of(item(action, "possible", null));
        }
        Refusal first = against.getFirst();
        return switch (first.rule()) {
            case ALREADY_DONE -> Optional.of(item(action, "done", null));
            case UNDER_WAY -> Optional.of(item(action, "under_way", null));
            case NO_CONNECTION -> Optional.of(item(action, "offline", null));
            case TOO_BUSY -> Optional.of(item(action, "busy", first.arguments().getFirst()));
            default ->
                action.waits() == null || sight.outlook().isSecret(action)
                        ? Optional.empty()
                        : Optional.of(item(
                                action,
                                "waits",
                                action.waits().in(sight.outlook().facts())));
        };
    }

    private ActionItem item(Action action, String state, @Nullable String whyNot) {
        return new ActionItem(
                action.id(),
                action.title(),
                action.summary(),
                sight.outlook().cost(action),
                action.line() == null
                        ? null
                        : Optional.ofNullable(sight.state().finance().lines().get(action.line()))
                                .map(line -> line.name())
                                .orElse(action.line()),
                sight.outlook().days(action),
                state,
                whyNot,
                action.confirm(),
                Fields.of(action.inputs()));
    }

    Section.Requests requests() {
        return new RequestView(sight).of(Optional.of(role.id()));
    }

    Section.Notebook notebook() {
        return new Section.Notebook(papers(false));
    }

    Section.Files files() {
        return new Section.Files(papers(true));
    }

    private List<Section.Paper> papers(boolean files) {
        List<Section.Paper> papers = new ArrayList<>();
        for (Archive.Paper paper : sight.state().archive().papers()) {
            if (paper.to().contains(role.id()) && FILES.contains(paper.kind()) == files) {
                papers.addFirst(Papers.shown(sight.scenario(), paper));
            }
        }
        return List.copyOf(papers);
    }

    Section.Work work() {
        List<Section.Job> running = new ArrayList<>();
        List<Section.Job> done = new ArrayList<>();
        for (Story.Job job : sight.state().story().jobs()) {
            if (job.role().equals(role.id())) {
                Section.Job shown = new Section.Job(
                        job.number(),
                        sight.scenario().action(job.action()).title(),
                        job.begunOn(),
                        job.endsOn(),
                        job.why());
                (job.done() ? done : running).addFirst(shown);
            }
        }
        return new Section.Work(List.copyOf(running), List.copyOf(done));
    }

    Section.Runs runs() {
        List<Section.Run> runs = new ArrayList<>();
        Map<String, Lab.Measured> latest = new LinkedHashMap<>();
        for (Lab.Measured measured : sight.state().lab().measured()) {
            if (measured.to().contains(role.id())) {
                runs.addFirst(run(measured, Optional.ofNullable(latest.put(measured.benchmark(), measured))));
            }
        }
        return new Section.Runs(List.copyOf(runs));
    }

    private Section.Run run(Lab.Measured measured, Optional<Lab.Measured> before) {
        var benchmark = sight.scenario().benchmark(measured.benchmark());
        Interval interval = Wilson.interval95(measured.passed(), measured.items());
        return new Section.Run(
                measured.day(),
                benchmark.name(),
                sight.state().lab().model(measured.model()).name(),
                measured.passed(),
                measured.items(),
                measured.score(),
                interval.low(),
                interval.high(),
                Outlook.humanScore(benchmark),
                before.map(earlier -> verdict(measured, earlier)).orElse("first"));
    }

    private static String verdict(Lab.Measured now, Lab.Measured before) {
        if (!TwoProportions.significant(now.passed(), now.items(), before.passed(), before.items())) {
            return "not_significant";
        }
        return now.score() > before.score() ? "better" : "worse";
    }
}
