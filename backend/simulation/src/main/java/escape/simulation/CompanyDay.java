package escape.simulation;

import escape.simulation.company.Bass;
import escape.simulation.company.Hosting;
import escape.simulation.company.Latency;
import escape.simulation.company.Logit;
import escape.simulation.company.Market;
import escape.simulation.company.Queue;
import escape.simulation.company.QueueOutcome;
import escape.simulation.company.StockParameters;
import escape.simulation.company.StockPrice;
import escape.simulation.scenario.Effect.Employment;
import escape.simulation.scenario.Parameters;
import escape.simulation.scenario.World.Firm;
import java.util.LinkedHashMap;
import java.util.Map;

/** The company's day: machines arrive, the public measures, customers choose, prices move, requests are served, books close. */
final class CompanyDay {
    private static final double MONTH = 30;
    private static final double MILLION = 1e6;

    private CompanyDay() {}

    static void pass(Turn turn) {
        serversArrive(turn);
        if (turn.state().day() % turn.parameters().market().leaderboardDays() == 0) {
            Leaderboards.measure(turn);
        }
        settleMarket(turn);
        movePrices(turn);
        serve(turn);
        closeBooks(turn);
    }

    private static void serversArrive(Turn turn) {
        int arrived = turn.state().hosting().ordered().stream()
                .filter(delivery -> delivery.day() <= turn.state().day())
                .mapToInt(Hosting.Delivery::servers)
                .sum();
        if (arrived > 0) {
            turn.happen(new Event.ServersArrived(arrived));
        }
    }

    private static void settleMarket(Turn turn) {
        Parameters.Market parameters = turn.parameters().market();
        Market market = turn.state().market();
        Map<String, Double> utilities = new LinkedHashMap<>();
        Map<String, Double> progress = new LinkedHashMap<>();
        for (Firm firm : Firms.of(turn.scenario())) {
            utilities.put(firm.id(), Utility.of(turn, firm));
            progress.put(firm.id(), market.progress().getOrDefault(firm.id(), 0.0) + firm.progress());
        }
        Map<String, Double> shares = new LinkedHashMap<>();
        Map<String, Double> target = Utility.shares(utilities, parameters.none());
        market.shares()
                .forEach((firm, share) ->
                        shares.put(firm, Logit.adjusted(share, target.getOrDefault(firm, 0.0), parameters.inertia())));
        double adopters = market.adopters()
                + Bass.adoptersPerDay(
                        parameters.innovation(), parameters.imitation(), parameters.potential(), market.adopters());
        turn.happen(new Event.MarketSettled(adopters, shares, progress));
    }

    private static void movePrices(Turn turn) {
        Parameters.Stock stock = turn.parameters().stock();
        var parameters = new StockParameters(
                stock.reversion(), stock.volatility(), stock.multiple(), stock.growth(), StockPrice.SMALLEST);
        Map<String, Double> prices = new LinkedHashMap<>();
        for (Firm firm : Firms.of(turn.scenario())) {
            double price = turn.state().market().price(firm.id());
            // The scenario gives opening prices; the formula gives how the value has moved since.
            double value = firm.stock()
                    * Valuation.of(turn.scenario(), turn.state(), firm, parameters)
                    / Valuation.atStart(turn.scenario(), turn.state(), firm, parameters);
            prices.put(firm.id(), StockPrice.next(price, value, parameters, 0, turn.draws("price " + firm.id())));
        }
        turn.happen(new Event.PricesMoved(prices));
    }

    private static void serve(Turn turn) {
        Parameters.Hosting parameters = turn.parameters().hosting();
        double users =
                turn.state().market().users(turn.scenario().world().company().id()) * MILLION;
        double offered = users * parameters.requests() * parameters.peak() / 3600;
        double seconds = Latency.serviceSeconds(
                parameters.mean(),
                parameters.service(),
                parameters.perComplexity(),
                turn.state().lab().liveModel().serviceFactor());
        int parallel = turn.state().hosting().servers() * parameters.parallel();
        QueueOutcome outcome = Queue.at(offered, parallel, seconds, parameters.timeout());
        turn.happen(
                new Event.LoadServed(offered, parallel / seconds, outcome.waitSeconds(), outcome.turnedAwayShare()));
    }

    private static void closeBooks(Turn turn) {
        Parameters.Finance finance = turn.parameters().finance();
        Firm own = turn.scenario().world().company();
        double served = 1 - turn.state().hosting().latest().turnedAway();
        double revenue =
                Valuation.revenuePerDay(turn.scenario(), turn.state().market().users(own.id()), own) * served;
        Map<String, Double> spent = new LinkedHashMap<>();
        spent.put("payroll", payroll(turn) / MONTH);
        spent.put(
                "hosting",
                turn.state().hosting().servers()
                        * turn.parameters().hosting().serverCost()
                        * turn.state().lab().liveModel().costFactor());
        spent.put("overhead", finance.overhead());
        double costs = spent.values().stream().mapToDouble(Double::doubleValue).sum();
        turn.happen(new Event.BooksClosed(revenue, spent, turn.state().finance().cash() + revenue - costs));
    }

    private static double payroll(Turn turn) {
        Parameters.Finance finance = turn.parameters().finance();
        double named = turn.scenario().cast().staff().stream()
                .filter(member -> turn.state().people().person(member.id()).status() != Employment.DISMISSED)
                .mapToDouble(member -> member.salary())
                .sum();
        return named + finance.headcount() * finance.salary();
    }
}
