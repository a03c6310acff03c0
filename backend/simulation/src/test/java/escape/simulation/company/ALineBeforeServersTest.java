package escape.simulation.company;

import static org.assertj.core.api.Assertions.assertThat;

import escape.simulation.chance.Wide;
import org.assertj.core.data.Offset;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ALineBeforeServersTest {

    @ParameterizedTest
    @CsvSource({"1, 0.7, 0.7", "2, 1, 0.3333", "10, 8, 0.4092", "5, 0, 0", "3, 3, 1", "3, 7, 1", "0, 1, 1"})
    void makesWaitAsOftenAsErlangsTablesSay(int servers, double offeredLoad, double probability) {
        assertThat(ErlangC.waitProbability(servers, offeredLoad)).isCloseTo(probability, Offset.offset(0.00005));
    }

    @ParameterizedTest
    @CsvSource({"3, 2.5", "20, 12", "60, 55", "120, 119"})
    void agreesWithErlangsFormulaWrittenOut(int servers, double offeredLoad) {
        double term = 1;
        double sum = 1;
        for (int busy = 1; busy < servers; busy++) {
            term *= offeredLoad / busy;
            sum += term;
        }
        double waiting = term * offeredLoad / servers / (1 - offeredLoad / servers);

        assertThat(ErlangC.waitProbability(servers, offeredLoad))
                .isCloseTo(waiting / (sum + waiting), Percentage.withPercentage(1e-9));
    }

    @Test
    void staysExactForAHundredThousandServers() {
        // Halfin and Whitt (1981): with spare capacity β·√n, the probability tends to 1 / (1 + β·Φ(β)/φ(β)).
        int servers = 100_000;
        double beta = 1;
        double offeredLoad = servers - beta * StrictMath.sqrt(servers);
        double limit = 1 / (1 + beta * 0.841344746 / 0.241970725);

        assertThat(ErlangC.waitProbability(servers, offeredLoad)).isCloseTo(limit, Percentage.withPercentage(0.5));
    }

    @Test
    void withOneServerIsTheTextbookQueue() {
        // M/M/1: the mean wait is ρ / (μ − λ).
        assertThat(ErlangC.meanWaitSeconds(1, 0.8, 1)).isCloseTo(4, Offset.offset(1e-12));
        assertThat(ErlangC.meanWaitSeconds(1, 0, 1)).isZero();
        assertThat(ErlangC.meanWaitSeconds(1, 1, 1)).isInfinite();
    }

    @Test
    void turnsOnlyTheSurplusAway() {
        QueueOutcome twiceTheCapacity = Queue.at(200, 100, 1, 30);

        assertThat(twiceTheCapacity).isEqualTo(new QueueOutcome(200, 1, 30, 0.5));
    }

    @Test
    void turnsNobodyAwayBelowCapacity() {
        QueueOutcome outcome = Queue.at(4, 10, 2, 30);

        assertThat(outcome.offeredLoad()).isEqualTo(8);
        assertThat(outcome.utilization()).isEqualTo(0.8);
        assertThat(outcome.waitSeconds()).isCloseTo(0.4092 * 2 / (10 - 8), Offset.offset(0.0001));
        assertThat(outcome.turnedAwayShare()).isZero();
    }

    @Test
    void isEmptyWithoutRequestsAndClosedWithoutServers() {
        assertThat(Queue.at(0, 10, 2, 30)).isEqualTo(new QueueOutcome(0, 0, 0, 0));
        assertThat(Queue.at(4, 0, 2, 30)).isEqualTo(new QueueOutcome(8, 1, 30, 1));
    }

    @Test
    void isNeverShorterWithMoreRequests() {
        Wide.inputs().forEach(draws -> {
            int servers = draws.below(2_000);
            double service = Wide.anySize(draws);
            double rate = Wide.between(0, 3, draws) * servers / service;
            QueueOutcome outcome = Queue.at(rate, servers, service, 30);
            QueueOutcome more = Queue.at(rate * 1.1, servers, service, 30);

            assertThat(outcome.utilization()).isBetween(0.0, 1.0);
            assertThat(outcome.turnedAwayShare()).isBetween(0.0, 1.0);
            assertThat(outcome.waitSeconds()).isBetween(0.0, 30.0);
            assertThat(more.waitSeconds()).isGreaterThanOrEqualTo(outcome.waitSeconds());
            assertThat(more.turnedAwayShare()).isGreaterThanOrEqualTo(outcome.turnedAwayShare());
        });
    }

    @Test
    void addsToTheTimeOfAnAnswerWhatTheWorkDoesNot() {
        double service = Latency.serviceSeconds(0.5, 0.4, 6, 1.5);
        Latency.Sample sample = new Latency.Sample(service, 2, 10);

        assertThat(service).isCloseTo((0.4 + 3) * 1.5, Offset.offset(1e-12));
        assertThat(sample.totalSeconds()).isCloseTo(5.1 + 2 + 10, Offset.offset(1e-12));
    }
}
