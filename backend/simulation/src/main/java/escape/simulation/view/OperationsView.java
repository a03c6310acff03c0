package escape.simulation.view;

import escape.simulation.Archive;
import escape.simulation.Archive.LatencyDay;
import escape.simulation.Event.Timing;
import escape.simulation.company.People;
import escape.simulation.scenario.Happenings.Reply;
import escape.simulation.scenario.Role;
import escape.simulation.view.CompanySection.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** The product in use, and where a role sits while using it. */
final class OperationsView {
    private static final int LOG_DAYS = 14;

    private final Sight sight;
    private final Role role;

    OperationsView(Sight sight, Role role) {
        this.sight = sight;
        this.role = role;
    }

    Section.Connection connection() {
        People.Person person = sight.state().people().person(role.person());
        return new Section.Connection(person.place(), person.connection());
    }

    Section.Departures departures() {
        return new Section.Departures(
                sight.state().people().person(role.person()).place(),
                sight.scenario().departures().stream()
                        .map(one -> new Section.Train(one.time(), one.destination(), one.platform(), one.note()))
                        .toList());
    }

    CompanySection.Assistant assistant() {
        List<Archive.Exchange> mine = sight.state().archive().exchanges().stream()
                .filter(exchange -> exchange.role().equals(role.id()))
                .toList();
        return new CompanySection.Assistant(
                sight.state().lab().releasedAs(),
                mine.stream()
                        .map(one -> new CompanySection.Exchange(
                                one.number(),
                                one.day(),
                                one.question(),
                                one.text(),
                                one.text() == null ? null : one.seconds()))
                        .toList(),
                !sight.state().session().isEnded() && mine.stream().anyMatch(one -> one.reply() == null),
                suggestions());
    }

    private List<String> suggestions() {
        Set<String> all = new TreeSet<>();
        for (Reply reply : sight.scenario().story().replies()) {
            if (reply.suggestion() != null
                    && (reply.when() == null
                            || reply.when().holds(sight.outlook().facts()))) {
                all.add(reply.suggestion());
            }
        }
        return List.copyOf(all);
    }

    CompanySection.Latency latency() {
        List<Entry> entries = new ArrayList<>();
        for (LatencyDay day : visible()) {
            if (sight.state().day() - day.day() < LOG_DAYS) {
                for (Timing timing : day.timings()) {
                    entries.addFirst(new Entry(
                            day.day(), timing.label(), timing.complexity(), timing.seconds(), day.by() != null));
                }
            }
        }
        return new CompanySection.Latency(List.copyOf(entries), perDay());
    }

    /** The daily log is for everybody who has this section; what somebody measured is theirs. */
    private List<LatencyDay> visible() {
        return sight.state().archive().latency().stream()
                .filter(day -> day.by() == null || day.by().equals(role.id()))
                .toList();
    }

    private List<Section.Series> perDay() {
        List<LatencyDay> days =
                visible().stream().filter(day -> day.by() == null).toList();
        double trivial = sight.scenario().parameters().drive().trivial();
        int first = days.isEmpty() ? 0 : days.getFirst().day();
        return List.of(
                new Section.Series("simple", "simple", true, first, means(days, 0, trivial)),
                new Section.Series("other", "other", false, first, means(days, Math.nextUp(trivial), 1)));
    }

    private static List<Double> means(List<LatencyDay> days, double from, double to) {
        return days.stream()
                .map(day -> day.timings().stream()
                        .filter(timing -> timing.complexity() >= from && timing.complexity() <= to)
                        .mapToDouble(Timing::seconds)
                        .average()
                        .orElse(0))
                .toList();
    }

    CompanySection.Network network() {
        return sight.state().archive().charts().reversed().stream()
                .filter(chart -> chart.to().contains(role.id()))
                .findFirst()
                .map(OperationsView::network)
                .orElseGet(() -> new CompanySection.Network(false, 0, List.of(), List.of()));
    }

    static CompanySection.Network network(Archive.NetworkChart chart) {
        List<CompanySection.Link> links = chart.links().stream()
                .map(link -> new CompanySection.Link(node(link.from()), node(link.to())))
                .toList();
        List<CompanySection.Node> nodes = new ArrayList<>();
        for (int i = 0; i < chart.containers(); i++) {
            String id = node(i);
            boolean linked =
                    links.stream().anyMatch(link -> Objects.equals(link.from(), id) || Objects.equals(link.to(), id));
            nodes.add(new CompanySection.Node(id, linked));
        }
        return new CompanySection.Network(true, chart.day(), List.copyOf(nodes), links);
    }

    private static String node(int number) {
        return "c%02d".formatted(number + 1);
    }
}
