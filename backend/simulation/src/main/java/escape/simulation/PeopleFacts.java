package escape.simulation;

import escape.simulation.Fact.Moment;
import escape.simulation.company.People.Person;
import escape.simulation.scenario.Role;
import java.util.DoubleSummaryStatistics;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** The staff and the seats as facts. */
final class PeopleFacts {
    private PeopleFacts() {}

    static void into(Map<String, Fact> all) {
        all.put("timed", Fact.of(m -> forRoles(m, role -> timed(m, role)), Part.LATENCY));
        all.put("open", Fact.of(m -> forRoles(m, m.state().people()::isOpen), Part.PEOPLE));
        all.put("seated", Fact.of(m -> forRoles(m, m.state().session()::isSeated), Part.SEATS));
        all.put("place", Fact.of(m -> forStaff(m, Person::place), Part.PEOPLE));
        all.put("connection", Fact.of(m -> forStaff(m, Person::connection), Part.PEOPLE));
        all.put("morale", Fact.of(m -> forStaff(m, Person::morale), Part.PEOPLE));
        all.put(
                "status",
                Fact.of(m -> forStaff(m, person -> person.status().name().toLowerCase(Locale.ROOT)), Part.PEOPLE));
    }

    private static <V> Map<String, V> forRoles(Moment m, Function<String, V> value) {
        return Each.of(m.scenario().roles(), Role::id, value);
    }

    private static <V> Map<String, V> forStaff(Moment m, Function<Person, V> value) {
        return Each.of(
                m.state().people().staff()::keySet,
                id -> value.apply(m.state().people().person(id)));
    }

    /** Seconds that the role's newest measurement found; -1 before any. */
    private static Map<String, Double> timed(Moment m, String role) {
        DoubleSummaryStatistics seconds = m.state().archive().latency().reversed().stream()
                .filter(day -> role.equals(day.by()))
                .findFirst()
                .stream()
                .flatMap(day -> day.timings().stream())
                .mapToDouble(Event.Timing::seconds)
                .summaryStatistics();
        boolean none = seconds.getCount() == 0;
        return Map.of("fastest", none ? -1 : seconds.getMin(), "slowest", none ? -1 : seconds.getMax());
    }
}
