package escape.simulation.view;

import escape.simulation.company.Finance;
import escape.simulation.company.Hosting;
import escape.simulation.scenario.Parameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The company from the inside: money and machines. */
final class OfficeView {
    private static final int MONTH = 30;

    private final Sight sight;

    OfficeView(Sight sight) {
        this.sight = sight;
    }

    CompanySection.Cash cash() {
        Finance finance = sight.state().finance();
        List<Double> history = new ArrayList<>();
        history.add(sight.scenario().parameters().finance().cash());
        finance.books().forEach(books -> history.add(books.cash()));
        Section.Series series = new Section.Series("cash", sight.company().name(), true, 0, List.copyOf(history));
        if (finance.books().isEmpty()) {
            return new CompanySection.Cash(finance.cash(), 0, 0, null, List.of(), series);
        }
        Finance.Books last = finance.books().getLast();
        double spent =
                last.spent().values().stream().mapToDouble(Double::doubleValue).sum();
        double loss = spent - last.revenue();
        return new CompanySection.Cash(
                finance.cash(),
                last.revenue(),
                spent,
                loss > 0 ? Integer.valueOf((int) Math.max(0, finance.cash() / loss)) : null,
                amounts(finance, last.spent()),
                series);
    }

    private static List<Section.Amount> amounts(Finance finance, Map<String, Double> spent) {
        List<Section.Amount> amounts = new ArrayList<>();
        spent.forEach((purpose, dollars) -> {
            Finance.Line line = finance.lines().get(purpose);
            amounts.add(new Section.Amount(line == null ? purpose : line.name(), dollars));
        });
        return List.copyOf(amounts);
    }

    CompanySection.Budget budget() {
        return new CompanySection.Budget(
                sight.state().finance().lines().values().stream()
                        .map(line -> new CompanySection.Line(line.id(), line.name(), line.cap(), line.spent()))
                        .toList(),
                MONTH - sight.state().day() % MONTH);
    }

    CompanySection.Hosting hosting() {
        Hosting hosting = sight.state().hosting();
        Hosting.LoadDay latest = hosting.latest();
        Parameters.Hosting parameters = sight.scenario().parameters().hosting();
        return new CompanySection.Hosting(
                hosting.servers(),
                latest.offered(),
                latest.capacity(),
                latest.waitSeconds(),
                latest.turnedAway(),
                hosting.ordered().stream()
                        .map(one -> new CompanySection.Delivery(one.servers(), one.day()))
                        .toList(),
                new Section.Series(
                        "load",
                        sight.company().name(),
                        true,
                        1,
                        hosting.days().stream().map(Hosting.LoadDay::load).toList()),
                hosting.servers()
                        * parameters.serverCost()
                        * sight.state().lab().liveModel().costFactor());
    }
}
