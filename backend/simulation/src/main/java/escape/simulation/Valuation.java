package escape.simulation;

import escape.simulation.company.Market.MarketDay;
import escape.simulation.company.StockParameters;
import escape.simulation.company.StockPrice;
import escape.simulation.scenario.Scenario;
import escape.simulation.scenario.World.Firm;
import java.util.List;

/** What a firm is worth by its revenue, growth and cash. */
final class Valuation {
    private static final double MILLION = 1e6;
    private static final double MONTH = 30;
    private static final double YEAR = 365;

    private Valuation() {}

    static double of(Scenario scenario, State state, Firm firm, StockParameters parameters) {
        List<MarketDay> days = state.market().history();
        double now = revenuePerDay(scenario, days.getLast().users(firm.id()), firm);
        int back = (int) Math.max(0, days.size() - 1 - MONTH);
        double before = revenuePerDay(scenario, days.get(back).users(firm.id()), firm);
        double growth = before <= 0 ? 0 : now / before - 1;
        return value(scenario, firm, now, growth, cash(scenario, state, firm), parameters);
    }

    static double atStart(Scenario scenario, State state, Firm firm, StockParameters parameters) {
        double revenue =
                revenuePerDay(scenario, state.market().history().getFirst().users(firm.id()), firm);
        double cash = isOwn(scenario, firm) ? scenario.parameters().finance().cash() : 0;
        return value(scenario, firm, revenue, 0, cash, parameters);
    }

    private static double value(
            Scenario scenario, Firm firm, double revenue, double growth, double cash, StockParameters parameters) {
        return StockPrice.fundamental(revenue * YEAR, growth, cash, firm.shares() * MILLION, parameters);
    }

    /** Dollars a day from paying users. */
    static double revenuePerDay(Scenario scenario, double users, Firm firm) {
        return users * MILLION * scenario.parameters().market().paying() * firm.price() / MONTH;
    }

    private static double cash(Scenario scenario, State state, Firm firm) {
        return isOwn(scenario, firm) ? state.finance().cash() : 0;
    }

    private static boolean isOwn(Scenario scenario, Firm firm) {
        return firm.id().equals(scenario.world().company().id());
    }
}
