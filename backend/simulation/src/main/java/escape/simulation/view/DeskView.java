package escape.simulation.view;

import escape.simulation.Archive.Notice;
import escape.simulation.Session.Phase;
import escape.simulation.Story;
import escape.simulation.Talk;
import escape.simulation.scenario.Role;
import escape.simulation.scenario.Role.DeskSection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a role sees: the sections that the scenario puts on its desk, filled with what it may know. */
final class DeskView {
    private static final int NOTICE_DAYS = 2;

    /** What is of no use once nothing can be done any more. */
    private static final Set<String> TO_DO = Set.of("waiting", "actions");

    private final Sight sight;
    private final Role role;
    private final boolean open;
    private final boolean reached;
    private final PublicView company;
    private final OfficeView office;
    private final OperationsView operations;
    private final WorkView work;
    private final TalkView talk;

    DeskView(Sight sight, String roleId) {
        this.sight = sight;
        this.role = sight.scenario().role(roleId);
        this.open = sight.state().people().isOpen(roleId);
        this.reached = open && Talk.isConnected(sight.scenario(), sight.state(), roleId);
        this.company = new PublicView(sight);
        this.office = new OfficeView(sight);
        this.operations = new OperationsView(sight, role);
        this.work = new WorkView(sight, role);
        this.talk = new TalkView(sight, role);
    }

    List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        sections.add(sight.frame(
                role.name(), role.title(), role.accent(), waitingForMe().size(), open));
        if (sight.state().session().isPlayedAlone(role.id())) {
            sections.add(sight.paceForPlayer());
        }
        if (sight.isLobby()) {
            sections.add(sight.lobby());
            sections.add(briefing());
            return List.copyOf(sections);
        }
        if (sight.state().session().phase() instanceof Phase.Ended ended) {
            sections.add(EndedView.forRole(sight, ended, role.id()));
        }
        if (!open) {
            sections.add(closed());
        }
        for (DeskSection section : role.desk()) {
            if (isShown(section)) {
                make(section.section()).ifPresent(sections::add);
            }
        }
        talk.composer(reached).ifPresent(sections::add);
        return List.copyOf(sections);
    }

    /** One section, where the desk has it and shows it now. */
    Optional<Section> section(String name) {
        return shows(name) ? make(name) : Optional.empty();
    }

    Optional<Section.ActionItem> action(String id) {
        return shows("actions") ? work.action(id) : Optional.empty();
    }

    List<Section.RequestItem> requestsForMe() {
        return shows("requests") ? new RequestView(sight).waitingFor(role.id()) : List.of();
    }

    private boolean shows(String name) {
        return !sight.isLobby()
                && role.desk().stream().anyMatch(one -> one.section().equals(name) && isShown(one));
    }

    /** As while time runs: it is for who acts within a day, also where the days are stepped through in a pause. */
    Optional<Section> composer() {
        return sight.isLobby() ? Optional.empty() : talk.composer(true);
    }

    private boolean isShown(DeskSection section) {
        boolean over = sight.state().session().isEnded() && TO_DO.contains(section.section());
        return !over && (reached || section.survives() || section.section().equals("actions"));
    }

    private Optional<Section> make(String name) {
        return Optional.ofNullable(
                switch (name) {
                    case "briefing" -> briefing();
                    case "waiting" -> waiting();
                    case "actions" -> work.actions();
                    case "requests" -> work.requests();
                    case "notebook" -> work.notebook();
                    case "files" -> work.files();
                    case "work" -> work.work();
                    case "runs" -> work.runs();
                    case "connection" -> operations.connection();
                    case "departures" -> operations.departures();
                    case "assistant" -> operations.assistant();
                    case "latency" -> operations.latency();
                    case "hosting" -> office.hosting();
                    case "network" -> operations.network();
                    case "cash" -> office.cash();
                    case "budget" -> office.budget();
                    case "messages" -> talk.messages(reached);
                    case "stock" -> company.stock();
                    case "leaderboards" -> company.leaderboards();
                    case "market" -> company.market();
                    case "press" -> company.press();
                    case "staff" -> company.staff(false);
                    case "team" -> company.staff(true);
                    case "competition" -> company.competition();
                    default -> null;
                });
    }

    private Section.Briefing briefing() {
        return new Section.Briefing(
                role.name(),
                role.title(),
                role.briefing(),
                role.objectives().stream().map(Role.Objective::text).toList());
    }

    private Section.Closed closed() {
        int since = sight.state().people().accounts().get(role.id()) == null
                ? 0
                : sight.state().people().accounts().get(role.id()).since();
        return new Section.Closed(
                since,
                role.desk().stream()
                        .filter(section ->
                                !section.survives() && !section.section().equals("actions"))
                        .map(DeskSection::section)
                        .toList());
    }

    private List<Story.Put> waitingForMe() {
        return open
                ? sight.state().story().open().stream()
                        .filter(put ->
                                sight.scenario().request(put.request()).to().equals(role.id()))
                        .toList()
                : List.of();
    }

    private Section.Waiting waiting() {
        List<Section.WaitingItem> items = new ArrayList<>();
        for (Story.Put put : waitingForMe()) {
            items.addFirst(new Section.WaitingItem(
                    "request", sight.scenario().request(put.request()).title(), "requests"));
        }
        for (Notice notice : sight.state().archive().notices()) {
            boolean mine = notice.to() == null || role.id().equals(notice.to());
            if (mine && sight.state().day() - notice.day() <= NOTICE_DAYS) {
                items.addFirst(new Section.WaitingItem("notice", notice.title() + ": " + notice.text(), ""));
            }
        }
        return new Section.Waiting(List.copyOf(items));
    }
}
