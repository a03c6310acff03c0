package escape.simulation;

import escape.simulation.company.Finance;
import escape.simulation.company.Hosting;
import escape.simulation.company.Market;
import escape.simulation.scenario.Scenario;
import escape.simulation.scenario.World.Firm;
import java.util.HashMap;
import java.util.Map;

/** The company's figures as facts. */
final class CompanyFacts {
    private CompanyFacts() {}

    static void put(Scenario scenario, State state, Map<String, Object> values) {
        Market market = state.market();
        String own = scenario.world().company().id();
        values.put("cash", state.finance().cash());
        values.put("stock", market.price(own));
        values.put("stock_peak", market.peak(own));
        values.put("stock_start", scenario.world().company().stock());
        values.put("share", market.shares().getOrDefault(own, 0.0));
        values.put("adopters", market.adopters());
        values.put("users", market.users(own));
        Hosting.LoadDay load = state.hosting().latest();
        values.put("load", load.load());
        values.put("turned_away", load.turnedAway());
        values.put("servers", (long) state.hosting().servers());
        values.put(
                "ordered",
                state.hosting().ordered().stream()
                        .mapToLong(Hosting.Delivery::servers)
                        .sum());
        values.put(
                "latency",
                Assistant.honestSeconds(
                        scenario.parameters(),
                        state,
                        scenario.parameters().hosting().mean()));
        rivals(scenario, market, values);
        lines(state.finance(), values);
    }

    private static void rivals(Scenario scenario, Market market, Map<String, Object> values) {
        Map<String, Map<String, Double>> rivals = new HashMap<>();
        double now = 0;
        double peak = 0;
        for (Firm firm : scenario.world().competitors()) {
            double price = market.price(firm.id());
            double best = market.peak(firm.id());
            now += price * firm.shares();
            peak += best * firm.shares();
            rivals.put(
                    firm.id(),
                    Map.of(
                            "stock", price,
                            "peak", best,
                            "share", market.shares().getOrDefault(firm.id(), 0.0)));
        }
        values.put("rival", rivals);
        values.put("rivals_drop", peak <= 0 ? 0.0 : 1 - now / peak);
    }

    private static void lines(Finance finance, Map<String, Object> values) {
        Map<String, Map<String, Double>> lines = new HashMap<>();
        finance.lines()
                .forEach((id, line) ->
                        lines.put(id, Map.of("cap", line.cap(), "spent", line.spent(), "left", line.left())));
        values.put("line", lines);
    }
}
