package escape.simulation.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The company and its market. */
public sealed interface CompanySection extends Section {

    /** Prices of a share in dollars, one a day. */
    record Stock(List<Series> series, List<Mark> marks) implements CompanySection {
        @Override
        public String name() {
            return "stock";
        }
    }

    record Leaderboards(List<Board> boards) implements CompanySection {
        @Override
        public String name() {
            return "leaderboards";
        }
    }

    /** @param human expected score of a professional, 0 to 1 */
    record Board(String benchmark, int items, int day, double human, List<Row> rows) {}

    /** @param change against the round before, null the first time */
    record Row(
            String product,
            boolean own,
            double score,
            double low,
            double high,
            @Nullable Double change) {}

    /** @param adopters people who use any assistant, millions */
    record Market(double adopters, List<Slice> slices, List<Series> history) implements CompanySection {
        @Override
        public String name() {
            return "market";
        }
    }

    record Slice(String name, boolean own, double share, double change) {}

    record Press(List<Article> articles) implements CompanySection {
        @Override
        public String name() {
            return "press";
        }
    }

    record Article(int day, String outlet, String headline, String body) {}

    record Staff(List<Colleague> colleagues) implements CompanySection {
        @Override
        public String name() {
            return "staff";
        }
    }

    record Colleague(
            String name,
            String position,
            String place,
            String status,
            @Nullable Double morale) {}

    record Competition(int day, List<String> benchmarks, List<Place> places) implements CompanySection {
        @Override
        public String name() {
            return "competition";
        }
    }

    record Place(int rank, String name, List<Double> scores, double mean, boolean own) {}

    /**
     * @param runway days until the cash is gone at this rate; null while it grows
     */
    record Cash(
            double cash,
            double revenue,
            double spent,
            @Nullable Integer runway,
            List<Amount> costs,
            Series history) implements CompanySection {
        @Override
        public String name() {
            return "cash";
        }
    }

    record Budget(List<Line> lines, int daysLeftInMonth) implements CompanySection {
        @Override
        public String name() {
            return "budget";
        }
    }

    record Line(String id, String name, double cap, double spent) {}

    /** @param mine exchanges of this role, oldest first */
    record Assistant(String product, List<Exchange> mine, boolean typing, List<String> suggestions)
            implements CompanySection {
        @Override
        public String name() {
            return "assistant";
        }
    }

    /** @param seconds from question to reply, null while it types */
    record Exchange(
            int number,
            int day,
            String question,
            @Nullable String reply,
            @Nullable Double seconds) {}

    record Latency(List<Entry> entries, List<Series> perDay) implements CompanySection {
        @Override
        public String name() {
            return "latency";
        }
    }

    /** @param complexity 0 to 1 */
    record Entry(int day, String label, double complexity, double seconds, boolean probe) {}

    /** @param load offered load over capacity, one a day */
    record Hosting(
            int servers,
            double offered,
            double capacity,
            double waitSeconds,
            double turnedAway,
            List<Delivery> ordered,
            Series load,
            double costPerDay)
            implements CompanySection {
        @Override
        public String name() {
            return "hosting";
        }
    }

    record Delivery(int servers, int day) {}

    /** @param known whether an investigation has shown the links; without it the graph is empty */
    record Network(boolean known, int day, List<Node> nodes, List<Link> links) implements CompanySection {
        @Override
        public String name() {
            return "network";
        }
    }

    record Node(String id, boolean linked) {}

    record Link(String from, String to) {}
}
