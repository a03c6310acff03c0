package escape.simulation;

import escape.simulation.Fact.Moment;
import escape.simulation.company.Finance;
import escape.simulation.company.Hosting;
import escape.simulation.company.Market;
import escape.simulation.scenario.Scenario;
import escape.simulation.scenario.World.Firm;
import java.util.Map;
import java.util.Objects;

/** The company's figures as facts. */
final class CompanyFacts {
    private CompanyFacts() {}

    static void into(Map<String, Fact> all) {
        market(all);
        hosting(all);
        all.put("cash", Fact.of(m -> m.state().finance().cash(), Part.FINANCE));
        all.put("line", Fact.of(m -> lines(m.state().finance()), Part.FINANCE));
    }

    private static void market(Map<String, Fact> all) {
        all.put("stock", Fact.of(m -> m.state().market().price(own(m)), Part.MARKET));
        all.put("stock_peak", Fact.of(m -> m.state().market().peak(own(m)), Part.MARKET));
        all.put("stock_start", Fact.of(m -> m.scenario().world().company().stock()));
        all.put("share", Fact.of(m -> m.state().market().shares().getOrDefault(own(m), 0.0), Part.MARKET));
        all.put("adopters", Fact.of(m -> m.state().market().adopters(), Part.MARKET));
        all.put("users", Fact.of(m -> m.state().market().users(own(m)), Part.MARKET));
        all.put(
                "rival",
                Fact.of(
                        m -> Each.of(
                                m.scenario().world().competitors(),
                                Firm::id,
                                id -> rival(m.state().market(), id)),
                        Part.MARKET));
        all.put("rivals_drop", Fact.of(m -> drop(m.scenario(), m.state().market()), Part.MARKET));
    }

    private static void hosting(Map<String, Fact> all) {
        all.put("load", Fact.of(m -> m.state().hosting().latest().load(), Part.HOSTING));
        all.put("turned_away", Fact.of(m -> m.state().hosting().latest().turnedAway(), Part.HOSTING));
        all.put("servers", Fact.of(m -> (long) m.state().hosting().servers(), Part.HOSTING));
        all.put(
                "ordered",
                Fact.of(
                        m -> m.state().hosting().ordered().stream()
                                .mapToLong(Hosting.Delivery::servers)
                                .sum(),
                        Part.HOSTING));
        all.put(
                "latency",
                Fact.of(
                        m -> Assistant.honestSeconds(
                                m.scenario().parameters(),
                                m.state(),
                                m.scenario().parameters().hosting().mean()),
                        Part.HOSTING,
                        Part.LAB));
    }

    private static String own(Moment m) {
        return m.scenario().world().company().id();
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
        return Each.of(finance.lines()::keySet, id -> {
            Finance.Line line = Objects.requireNonNull(finance.lines().get(id));
            return Map.of("cap", line.cap(), "spent", line.spent(), "left", line.left());
        });
    }
}
