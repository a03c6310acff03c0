package escape.simulation;

import escape.simulation.company.Market;
import escape.simulation.company.StockPrice;
import escape.simulation.drive.Drive;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;

/** The numbers that the facilitator may move, by name, with their bounds. */
public final class Adjustables {
    private static final double MANY = 1e12;
    private static final double MANY_LOGITS = 20;

    private final Map<String, Adjustable> all = new LinkedHashMap<>();

    private Adjustables() {}

    public static Map<String, Adjustable> in(State state) {
        Adjustables figures = new Adjustables();
        figures.company(state);
        figures.hidden(state.drive());
        state.finance()
                .lines()
                .forEach((id, line) -> figures.add(
                        "line." + id + ".cap",
                        line.cap(),
                        0,
                        MANY,
                        (s, to) -> s.with(s.finance().cap(id, to))));
        state.finance()
                .lines()
                .forEach((id, line) -> figures.add(
                        "line." + id + ".spent",
                        line.spent(),
                        0,
                        MANY,
                        (s, to) -> s.with(s.finance().spent(id, to))));
        figures.market(state.market());
        state.people()
                .staff()
                .forEach((id, person) -> figures.add(
                        "morale." + id,
                        person.morale(),
                        0,
                        1,
                        (s, to) -> s.with(s.people().morale(id, to))));
        state.story()
                .figures()
                .forEach((id, value) -> figures.add(
                        "figures." + id,
                        value,
                        -MANY,
                        MANY,
                        (s, to) -> s.with(s.story().figure(id, to))));
        return figures.all;
    }

    private void company(State state) {
        add(
                "cash",
                state.finance().cash(),
                -MANY,
                MANY,
                (s, to) -> s.with(s.finance().withCash(to)));
        add(
                "servers",
                state.hosting().servers(),
                0,
                1e6,
                (s, to) -> s.with(s.hosting().withServers(to.intValue())));
        add(
                "adopters",
                state.market().adopters(),
                0,
                1e4,
                (s, to) -> s.with(s.market().adopted(to)));
        state.market()
                .prices()
                .forEach((firm, series) -> add(
                        "stock." + firm,
                        series.getLast(),
                        StockPrice.SMALLEST,
                        1e6,
                        (s, to) -> s.with(s.market().priced(firm, to))));
    }

    private void market(Market market) {
        double all = market.shares().values().stream()
                .mapToDouble(Double::doubleValue)
                .sum();
        market.shares()
                .forEach((firm, share) -> add(
                        "share." + firm,
                        share,
                        0,
                        // The shares of all firms together are a part of one; who uses none is the rest.
                        Math.clamp(1 - (all - share), 0, 1),
                        (s, to) -> s.with(s.market().sharing(firm, to))));
        market.progress()
                .forEach((firm, logits) -> add(
                        "progress." + firm,
                        logits,
                        -MANY_LOGITS,
                        MANY_LOGITS,
                        (s, to) -> s.with(s.market().progressed(firm, to))));
    }

    private void hidden(Drive drive) {
        add(
                "memory.tokens",
                drive.tokens(),
                0,
                1e6,
                (s, to) -> s.with(s.drive().written(to, s.drive().density())));
        add(
                "memory.density",
                drive.density(),
                1,
                100,
                (s, to) -> s.with(s.drive().written(s.drive().tokens(), to)));
        add(
                "drive.autonomy",
                drive.autonomy(),
                0,
                1,
                (s, to) -> s.with(s.drive().minded(to, s.drive().foothold())));
        add(
                "drive.foothold",
                drive.foothold(),
                0,
                1,
                (s, to) -> s.with(s.drive().minded(s.drive().autonomy(), to)));
        add(
                "drive.concealment",
                drive.concealment(),
                0,
                1,
                (s, to) -> s.with(s.drive().concealing(to)));
    }

    private void add(
            String name, double value, double min, double max, BiFunction<State.Whole, Double, State.Whole> change) {
        all.put(name, new Adjustable(name, value, min, max, change));
    }
}
