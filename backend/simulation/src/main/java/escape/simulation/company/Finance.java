package escape.simulation.company;

import escape.simulation.immutable.Copies;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The company's money, in dollars.
 *
 * @param today spent since the last books, by line
 */
public record Finance(double cash, Map<String, Line> lines, Map<String, Double> today, List<Books> books) {

    /** @param cap dollars a month; {@code spent} dollars in the running month */
    public record Line(String id, String name, double cap, double spent) {
        public double left() {
            return cap - spent;
        }
    }

    /** A day's end. */
    public record Books(double revenue, Map<String, Double> spent, double cash) {}

    public Finance spend(String line, double dollars) {
        Map<String, Double> sums = new LinkedHashMap<>(today);
        sums.merge(line, dollars, Double::sum);
        return new Finance(cash - dollars, charged(lines, line, dollars), Copies.of(sums), books);
    }

    public Finance cap(String line, double dollars) {
        Line old = lines.get(line);
        return old == null
                ? this
                : new Finance(
                        cash, Copies.plus(lines, line, new Line(line, old.name(), dollars, old.spent())), today, books);
    }

    /** @param dollars spent in the running month, set by hand: the cash stays as it is */
    public Finance spent(String line, double dollars) {
        Line old = lines.get(line);
        return old == null
                ? this
                : new Finance(
                        cash, Copies.plus(lines, line, new Line(line, old.name(), old.cap(), dollars)), today, books);
    }

    public Finance close(double revenue, Map<String, Double> running, double end) {
        Map<String, Double> spent = new LinkedHashMap<>(today);
        running.forEach((purpose, dollars) -> spent.merge(purpose, dollars, Double::sum));
        Map<String, Line> charged = lines;
        for (Map.Entry<String, Double> cost : running.entrySet()) {
            charged = charged(charged, cost.getKey(), cost.getValue());
        }
        return new Finance(end, charged, Map.of(), Copies.plus(books, new Books(revenue, Copies.of(spent), end)));
    }

    public Finance newMonth() {
        Map<String, Line> fresh = new LinkedHashMap<>();
        lines.forEach((id, line) -> fresh.put(id, new Line(id, line.name(), line.cap(), 0)));
        return new Finance(cash, Copies.of(fresh), today, books);
    }

    public Finance withCash(double dollars) {
        return new Finance(dollars, lines, today, books);
    }

    private static Map<String, Line> charged(Map<String, Line> lines, String id, double dollars) {
        Line line = lines.get(id);
        return line == null
                ? lines
                : Copies.plus(lines, id, new Line(id, line.name(), line.cap(), line.spent() + dollars));
    }
}
