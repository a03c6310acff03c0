package escape.simulation.view;

import escape.simulation.Archive.Notice;
import escape.simulation.Story;
import escape.simulation.Talk;
import escape.simulation.scenario.Role;
import escape.simulation.scenario.Role.DeskSection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a role sees: the sections that the scenario puts on its desk, filled with what it may know. */
final class DeskView implements Page {
    private static final int NOTICE_DAYS = 2;

    /** What is of no use once nothing can be done any more. */
    private static final Set<String> TO_DO = Set.of("waiting", "actions");

    private final Sight sight;
    private final Role role;
    private final PublicView company;
    private final OfficeView office;
    private final OperationsView operations;
    private final WorkView work;
    private final TalkView talk;

    DeskView(Sight sight, String roleId) {
        this.sight = sight;
        this.role = sight.scenario().role(roleId);
        this.company = new PublicView(sight);
        this.office = new OfficeView(sight);
        this.operations = new OperationsView(sight, role);
        this.work = new WorkView(sight, role);
        this.talk = new TalkView(sight, role);
    }

    @Override
    public List<String> names() {
        List<String> names = new ArrayList<>(List.of("frame"));
        if (sight.state().session().isPlayedAlone(role.id())) {
            names.add("pace");
        }
        if (sight.isLobby()) {
            names.addAll(List.of("lobby", "briefing"));
            return List.copyOf(names);
        }
        if (sight.state().session().isEnded()) {
            names.add("ended");
        }
        if (!isOpen()) {
            names.add("closed");
        }
        role.desk().stream().filter(this::isShown).map(DeskSection::section).forEach(names::add);
        names.add("composer");
        return List.copyOf(names);
    }

    @Override
    public Optional<Section> section(String name) {
        return switch (name) {
            case "frame" -> Optional.of(frame());
            case "pace" -> Optional.of(sight.paceForPlayer());
            case "lobby" -> Optional.of(sight.lobby());
            case "ended" -> Optional.of(EndedView.forRole(sight, sight.ended(), role.id()));
            case "closed" -> Optional.of(closed());
            case "composer" -> talk.composer(isReached());
            default -> ofTheDesk(name);
        };
    }

    private boolean isOpen() {
        return sight.state().people().isOpen(role.id());
    }

    private boolean isReached() {
        return isOpen() && Talk.isConnected(sight.scenario(), sight.state(), role.id());
    }

    private Section.Frame frame() {
        return sight.frame(
                role.name(), role.title(), role.accent(), waitingForMe().size(), isOpen());
    }

    /** One section, where the desk has it and shows it now. */
    Optional<Section> shown(String name) {
        return shows(name) ? ofTheDesk(name) : Optional.empty();
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
        return !over && (section.survives() || section.section().equals("actions") || isReached());
    }

    private Optional<Section> ofTheDesk(String name) {
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
                    case "messages" -> talk.messages(isReached());
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
        return isOpen()
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
