package escape.simulation.view;

import escape.simulation.Firms;
import escape.simulation.Outlook;
import escape.simulation.company.Interval;
import escape.simulation.company.Lab;
import escape.simulation.company.Market.MarketDay;
import escape.simulation.company.Wilson;
import escape.simulation.scenario.World.Benchmark;
import escape.simulation.scenario.World.Firm;
import escape.simulation.view.CompanySection.Board;
import escape.simulation.view.CompanySection.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What anybody in the world can know of the company and its market. */
final class PublicView {
    private final Sight sight;

    PublicView(Sight sight) {
        this.sight = sight;
    }

    CompanySection.Stock stock() {
        List<Section.Series> series = firms().stream()
                .map(firm -> new Section.Series(
                        firm.id(),
                        firm.name(),
                        isOwn(firm),
                        0,
                        sight.state().market().prices().getOrDefault(firm.id(), List.of())))
                .toList();
        List<Section.Mark> marks = sight.state().archive().press().stream()
                .map(article -> new Section.Mark(article.day(), article.headline()))
                .toList();
        return new CompanySection.Stock(series, marks);
    }

    CompanySection.Leaderboards leaderboards() {
        List<Lab.Round> rounds = sight.state().lab().rounds();
        if (rounds.isEmpty()) {
            return new CompanySection.Leaderboards(List.of());
        }
        Lab.Round before = rounds.size() < 2 ? null : rounds.get(rounds.size() - 2);
        return new CompanySection.Leaderboards(sight.scenario().world().benchmarks().stream()
                .filter(Benchmark::open)
                .map(benchmark -> board(benchmark, rounds.getLast(), before))
                .toList());
    }

    private Board board(Benchmark benchmark, Lab.Round round, Lab.@Nullable Round before) {
        List<Row> rows = firms().stream()
                .map(firm -> row(benchmark, firm, round, before))
                .sorted(Comparator.comparingDouble(Row::score).reversed())
                .toList();
        return new Board(benchmark.name(), benchmark.items(), round.day(), Outlook.humanScore(benchmark), rows);
    }

    private Row row(Benchmark benchmark, Firm firm, Lab.Round round, Lab.@Nullable Round before) {
        int passed = passed(round, benchmark, firm);
        Interval interval = Wilson.interval95(passed, benchmark.items());
        double score = (double) passed / benchmark.items();
        Double change = before == null ? null : score - (double) passed(before, benchmark, firm) / benchmark.items();
        String product = isOwn(firm) ? sight.state().lab().releasedAs() : firm.product();
        return new Row(product, isOwn(firm), score, interval.low(), interval.high(), change);
    }

    private static int passed(Lab.Round round, Benchmark benchmark, Firm firm) {
        return round.passed().getOrDefault(benchmark.id(), Map.of()).getOrDefault(firm.id(), 0);
    }

    CompanySection.Market market() {
        List<MarketDay> days = sight.state().market().history();
        MarketDay now = days.getLast();
        MarketDay before = days.get(Math.max(0, days.size() - 2));
        List<CompanySection.Slice> slices = firms().stream()
                .map(firm -> new CompanySection.Slice(
                        firm.name(), isOwn(firm), share(now, firm), share(now, firm) - share(before, firm)))
                .toList();
        List<Section.Series> history = firms().stream()
                .map(firm -> new Section.Series(
                        firm.id(),
                        firm.name(),
                        isOwn(firm),
                        0,
                        days.stream().map(day -> share(day, firm)).toList()))
                .toList();
        return new CompanySection.Market(now.adopters(), slices, history);
    }

    private static double share(MarketDay day, Firm firm) {
        return day.shares().getOrDefault(firm.id(), 0.0);
    }

    CompanySection.Press press() {
        List<CompanySection.Article> articles = new ArrayList<>();
        sight.state()
                .archive()
                .press()
                .forEach(article -> articles.addFirst(new CompanySection.Article(
                        article.day(), article.outlet(), article.headline(), article.body())));
        return new CompanySection.Press(List.copyOf(articles));
    }

    CompanySection.Competition competition() {
        Lab.Contest contest = sight.state().lab().contest();
        if (contest == null) {
            return new CompanySection.Competition(0, List.of(), List.of());
        }
        List<CompanySection.Place> places = new ArrayList<>();
        for (Lab.Standing standing : contest.ranking()) {
            places.add(new CompanySection.Place(
                    places.size() + 1,
                    standing.name(),
                    contest.benchmarks().stream()
                            .map(id -> standing.passed().getOrDefault(id, 0)
                                    / (double) sight.scenario().benchmark(id).items())
                            .toList(),
                    standing.mean(),
                    places.isEmpty()));
        }
        return new CompanySection.Competition(
                contest.day(),
                contest.benchmarks().stream()
                        .map(id -> sight.scenario().benchmark(id).name())
                        .toList(),
                List.copyOf(places));
    }

    /** @param morale whether the viewer may know how people feel */
    CompanySection.Staff staff(boolean morale) {
        return new CompanySection.Staff(sight.scenario().cast().staff().stream()
                .map(member -> {
                    var person = sight.state().people().person(member.id());
                    return new CompanySection.Colleague(
                            member.name(),
                            member.position(),
                            person.place(),
                            person.status().name().toLowerCase(Locale.ROOT),
                            morale ? person.morale() : null);
                })
                .toList());
    }

    private List<Firm> firms() {
        return Firms.of(sight.scenario());
    }

    private boolean isOwn(Firm firm) {
        return firm.id().equals(sight.company().id());
    }
}
