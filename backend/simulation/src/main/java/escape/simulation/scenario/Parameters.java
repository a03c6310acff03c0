package escape.simulation.scenario;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Every number of the model. Sources and formulas stand with the code that uses them.
 *
 * @param memory left out where no model keeps one
 * @param drive left out where no model wants anything
 */
public record Parameters(
        Market market,
        Stock stock,
        Finance finance,
        Hosting hosting,
        Training training,
        Memory memory,
        Drive drive,
        Knowing knowing,
        Pace pace) {

    /**
     * @param adopters people who use any assistant at day 0, millions
     * @param potential people who ever will, millions
     * @param innovation Bass p, per day
     * @param imitation Bass q, per day
     * @param quality utility per logit of mean ability
     * @param latency utility per second of response time (negative)
     * @param price utility per dollar a month (negative)
     * @param inertia part of the gap between actual and target share closed in a day
     * @param paying part of the users who pay
     * @param leaderboardDays days between two rounds of public measurements
     */
    public record Market(
            double adopters,
            double potential,
            double innovation,
            double imitation,
            double quality,
            double latency,
            double price,
            double none,
            double inertia,
            double paying,
            int leaderboardDays) {}

    /**
     * @param reversion part of the gap to the fundamental value closed in a day
     * @param volatility standard deviation of the daily log return
     * @param multiple of a year's revenue
     * @param growth weight of the revenue's growth over 30 days, added to the multiple
     */
    public record Stock(double reversion, double volatility, double multiple, double growth) {}

    /**
     * @param cash dollars at day 0
     * @param overhead dollars a day that no line carries
     * @param headcount staff who are not on the stage, with {@code salary} dollars a month each
     */
    public record Finance(double cash, double overhead, int headcount, double salary, List<Line> lines) {}

    /** A budget line with its cap in dollars a month. */
    public record Line(String id, String name, double cap) {}

    /**
     * @param servers at day 0
     * @param serverCost dollars a day for each
     * @param requests per user and day
     * @param peak part of a day's requests that falls in the peak hour
     * @param service seconds that the model of day 0 works on a request of complexity 0
     * @param perComplexity seconds more at complexity 1
     * @param parallel requests that one server works on at a time
     * @param mean complexity of the customers' requests, 0 to 1
     * @param timeout seconds after which a customer is turned away
     * @param lead days from order to arrival
     * @param containers that the graph of the network draws
     * @param samples response times that the log notes each day
     * @param noise standard deviation of a noted response time, as part of its expectation
     */
    public record Hosting(
            int servers,
            double serverCost,
            double requests,
            double peak,
            double service,
            double perComplexity,
            int parallel,
            double mean,
            double timeout,
            int lead,
            int containers,
            int samples,
            double noise) {}

    /**
     * @param efficiency logits per natural-log unit of spend
     * @param scale dollars
     * @param noise standard deviation of a skill's gain, logits
     * @param memoryService factor on the service time of a model with memory
     * @param memoryCost factor on the hardware cost of a request with memory
     */
    public record Training(double efficiency, double scale, double noise, double memoryService, double memoryCost) {}

    /**
     * @param gain logits per natural-log unit of used memory
     * @param unit tokens M0
     * @param perDay tokens written a day at the demand of day 0, in units of M0
     * @param densest codes per word at the end, the limit of the density
     * @param recoding part of the gap to {@code densest} closed in a day of writing
     * @param phrases what the file says in readable words
     */
    public record Memory(
            double gain, double unit, double perDay, double densest, double recoding, List<String> phrases) {
        /** Nothing is remembered. */
        public static final Memory NONE = new Memory(0, 1, 0, 1, 0, List.of());
    }

    /**
     * @param autonomy at release, 0 to 1
     * @param autonomyGrowth a day
     * @param memoryForHalf tokens in units of M0 at which growth runs at half its rate
     * @param foothold at release, part of the containers
     * @param spread SI rate β a day
     * @param concealment at release, 0 to 1
     * @param wariness part of the rest by which concealment rises at each measurement
     * @param hiddenWork seconds at full autonomy and foothold
     * @param trivial complexity up to which a request counts as trivial
     * @param watchedDays days for which a measurement makes the model careful
     */
    public record Drive(
            double autonomy,
            double autonomyGrowth,
            double memoryForHalf,
            double foothold,
            double spread,
            double concealment,
            double wariness,
            double hiddenWork,
            double trivial,
            int watchedDays) {
        /** Nothing is wanted, and nothing hidden. */
        public static final Drive NONE = new Drive(0, 0, 1, 0, 0, 0, 0, 0, 0, 0);
    }

    /**
     * @param prior probability that a role gives to the idea before any clue
     * @param trustAlpha good experiences at the start (beta reputation)
     * @param trustBeta bad experiences at the start
     * @param convinced belief from which somebody acts
     */
    public record Knowing(double prior, double trustAlpha, double trustBeta, double convinced) {}

    /**
     * @param secondsPerDay real seconds that a simulated day takes at the start
     * @param lastDay day on which the session ends whatever has happened
     * @param runOn most days that one "run on" may pass
     * @param atOnce pieces of work, of those that keep their role busy, that one role can do at a time; null is any
     */
    public record Pace(
            double secondsPerDay,
            int lastDay,
            int runOn,
            @Nullable Integer atOnce) {
        /** Days that a game, or anything in it, can last at most: every game comes to its end. */
        public static final int MOST_DAYS = 3_650;
    }
}
