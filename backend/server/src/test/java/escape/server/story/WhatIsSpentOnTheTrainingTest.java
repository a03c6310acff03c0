package escape.server.story;

import static org.assertj.core.api.Assertions.assertThat;

import escape.simulation.Command;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class WhatIsSpentOnTheTrainingTest {
    private static final int SEEDS = 12;

    @Test
    void winsWhereItIsEverything() {
        assertThat(wins(100_000)).isGreaterThanOrEqualTo(SEEDS - 1);
    }

    @Test
    void losesMostlyWhereItIsNothing() {
        assertThat(wins(0)).isLessThan(SEEDS / 2);
    }

    private static long wins(int spend) {
        return LongStream.rangeClosed(1, SEEDS)
                .filter(seed -> wins(seed, spend))
                .count();
    }

    private static boolean wins(long seed, int spend) {
        Table table = new Table(seed);
        table.accepted(new Command.BringAbout("B7"), Situation.FACILITATOR);
        table.accepted(new Command.FireInject("programme_call"), Situation.FACILITATOR);
        table.as("alexander").does("start_training", Map.of("spend", "" + spend, "focus", "40"));
        table.as("alexander").comesTo("submit_model");
        table.days(6);
        return Boolean.TRUE.equals(table.state().story().flags().get("won"));
    }
}
