package escape.server.load;

import io.netty.channel.EventLoop;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Lets the commands of one event loop out at their times, whatever has become of those before. The times are those of a
 * Poisson process, as of many people who know nothing of each other; the tables take turns.
 */
final class Pacer {
    private static final int MOST_OPEN = 60_000;

    private final EventLoop loop;
    private final RandomGenerator chance;
    private final List<Table> tables = new ArrayList<>();
    private volatile Gauge gauge = new Gauge(0, 0);
    private volatile boolean sending;
    private double rate;
    private double dueAt;
    private long until;
    private int turn;

    Pacer(EventLoop loop, long seed) {
        this.loop = loop;
        this.chance = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    EventLoop loop() {
        return loop;
    }

    void add(Table table) {
        tables.add(table);
    }

    int tables() {
        return tables.size();
    }

    void begin(double commandsASecond, long start, long end, Gauge next) {
        sending = true;
        gauge = next;
        loop.execute(() -> {
            tables.forEach(table -> table.measureBy(next));
            rate = commandsASecond / 1e9;
            dueAt = start;
            until = end;
            sendDue();
        });
    }

    Gauge gauge() {
        return gauge;
    }

    /** Asked on the loop itself, whose figures these are. */
    boolean isSettled() {
        Future<Boolean> answer = loop.submit(() -> !sending && gauge.isSettled());
        try {
            return answer.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private void sendDue() {
        var now = System.nanoTime();
        while (dueAt <= now && dueAt < until && gauge.open() < MOST_OPEN) {
            tables.get(turn).move((long) dueAt);
            turn = (turn + 1) % tables.size();
            dueAt += -Math.log(1 - chance.nextDouble()) / rate;
        }
        if (now < until && gauge.open() < MOST_OPEN) {
            var _ = loop.schedule(this::sendDue, 500, TimeUnit.MICROSECONDS);
        } else {
            sending = false;
        }
    }
}
