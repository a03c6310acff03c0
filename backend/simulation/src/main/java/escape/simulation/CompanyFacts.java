package escape.simulation;

import escape.simulation.company.Finance;
import escape.simulation.company.Hosting;
import escape.simulation.company.Market;
import escape.simulation.scenario.Scenario;
import escape.simulation.scenario.World.Firm;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The company's figures as facts. */
final class CompanyFacts {
    private CompanyFacts() {}

    static void put(Scenario scenario, State state, Lazy values) {
        Market market = state.market();
        String own = scenario.world().company().id();
        values.with("cash", () -> state.finance().cash());
        values.with("stock", () -> market.price(own));
        values.with("stock_peak", () -> market.peak(own));
        values.with("stock_start", () -> scenario.world().company().stock());
        values.with("share", () -> market.shares().getOrDefault(own, 0.0));
        values.with("adopters", () -> market.adopters());
        values.with("users", () -> market.users(own));
        Hosting.LoadDay load = state.hosting().latest();
        values.with("load", () -> load.load());
        values.with("turned_away", () -> load.turnedAway());
        values.with("servers", () -> (long) state.hosting().servers());
        values.with(
                "ordered",
                () -> state.hosting().ordered().stream()
                        .mapToLong(Hosting.Delivery::servers)
                        .sum());
        values.with(
                "latency",
                () -> Assistant.honestSeconds(
                        scenario.parameters(),
                        state,
                        scenario.parameters().hosting().mean()));
        values.with("rival", () -> FactSheet.each(rivals(scenario), id -> rival(market, id)));
        values.with("rivals_drop", () -> drop(scenario, market));
        values.with("line", () -> lines(state.finance()));
    }

    private static List<String> rivals(Scenario scenario) {
        return scenario.world().competitors().stream().map(Firm::id).toList();
    }

    private static Map<String, Double> rival(Market market, String id) {
        return Map.of(
                "stock", market.price(id),
                "peak", market.peak(id),
                "share", market.shares().getOrDefault(id, 0.0));
    }

    /** How far the competitors together lie under their own peaks, by market value. */
    private static double drop(Scenario scenario, Market market) {
        double now = 0;
        double peak = 0;
        for (Firm firm : scenario.world().competitors()) {
            now += market.price(firm.id()) * firm.shares();
            peak += market.peak(firm.id()) * firm.shares();
        }
        return peak <= 0 ? 0 : 1 - now / peak;
    }

    private static Map<String, Map<String, Double>> lines(Finance finance) {
        return FactSheet.each(finance.lines().keySet(), id -> {
            Finance.Line line = Objects.requireNonNull(finance.lines().get(id));
            return Map.of("cap", line.cap(), "spent", line.spent(), "left", line.left());
        });
    }
}
