package escape.server.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import escape.simulation.Actor;
import escape.simulation.Event;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What happens to those who wait for one flush of the disk. */
@ExtendWith(OutputCaptureExtension.class)
class AGroupOfWritersTest {
    private final JdbcDataSource source = source();
    private final AtomicInteger flushes = new AtomicInteger();
    /** Lets the disk flush; until then the first write and whatever queues up behind it wait. */
    private final CountDownLatch disk = new CountDownLatch(1);

    private final Database database = Database.in(source, () -> {});
    private final JdbcTemplate jdbc = database.jdbc();
    private volatile Instant now = Instant.parse("2026-01-01T12:00:00Z");
    private final MeterRegistry meters = new SimpleMeterRegistry();
    private final GroupCommit commits = new GroupCommit(
            jdbc,
            new TransactionTemplate(new DataSourceTransactionManager(source)),
            this::flush,
            500,
            new LogMetrics(meters),
            () -> now);
    private final EventLog log = new EventLog(jdbc, commits, Database.outage());
    private final Executor writers = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean diskIsBroken;

    @AfterEach
    void close() {
        disk.countDown();
        commits.close();
    }

    @Test
    void isNotAnsweredBeforeTheDiskHasIt() throws InterruptedException {
        var first = append(database.session(), 0, "k");
        awaitFlushes(1);
        assertThat(first).isNotDone();

        disk.countDown();
        assertThat(first.join()).isEqualTo(new Appending.Appended(1));
    }

    @Test
    void sharesOneFlush() throws InterruptedException {
        var waiting = held(20);
        disk.countDown();

        assertThat(waiting.stream().map(CompletableFuture::join)).containsOnly(new Appending.Appended(1));
        assertThat(flushes).hasValue(2);
    }

    @Test
    void isWrittenButForTheOneWhoComesTooLate() throws InterruptedException {
        var taken = database.session();
        var waiting = held(10);
        waiting.add(append(taken, 0, "wins"));
        awaitWaiting(11);
        waiting.add(append(taken, 0, "loses"));
        awaitWaiting(12);
        disk.countDown();

        assertThat(waiting.removeLast().join()).isEqualTo(new Appending.Conflict());
        assertThat(waiting.stream().map(CompletableFuture::join)).containsOnly(new Appending.Appended(1));
        assertThat(log.read(taken, 1)).extracting(Recorded::commandKey).containsExactly("wins");
    }

    @Test
    void isWrittenButForTheOneWhomTheDatabaseRefuses() throws InterruptedException {
        var waiting = held(10);
        waiting.add(append(database.session(), 0, "k".repeat(300)));
        awaitWaiting(11);
        disk.countDown();

        assertThat(waiting.removeLast().join()).isInstanceOf(Appending.Failed.class);
        assertThat(waiting.stream().map(CompletableFuture::join)).containsOnly(new Appending.Appended(1));
    }

    @Test
    void isToldThatNothingIsCertainWhenTheDiskFails() throws InterruptedException {
        diskIsBroken = true;
        var waiting = held(3);
        disk.countDown();

        assertThat(waiting.stream().map(CompletableFuture::join)).allMatch(Appending.Failed.class::isInstance);
    }

    @Test
    void isMeasuredFromTheQueueToTheDisk() throws InterruptedException {
        var waiting = held(20);
        assertThat(meters.get("escape.log.waiting").gauge().value()).isEqualTo(20);
        assertThat(meters.get("escape.log.append").timer().count()).isZero();
        disk.countDown();
        waiting.forEach(CompletableFuture::join);
        commits.close();

        assertThat(meters.get("escape.log.append").timer().count()).isEqualTo(21);
        assertThat(meters.get("escape.log.append").timer().totalTime(TimeUnit.NANOSECONDS))
                .isPositive();
        assertThat(meters.get("escape.log.group").summary().count()).isEqualTo(2);
        assertThat(meters.get("escape.log.group").summary().max()).isEqualTo(20);
        assertThat(meters.get("escape.log.waiting").gauge().value()).isZero();
        assertThat(meters.get("escape.log.failed").counter().count()).isZero();
    }

    @Test
    void isCountedWhenTheDiskFails() throws InterruptedException {
        diskIsBroken = true;
        var waiting = held(3);
        disk.countDown();
        waiting.forEach(CompletableFuture::join);

        assertThat(meters.get("escape.log.failed").counter().count()).isEqualTo(2);
        assertThat(meters.get("escape.log.append").timer().count()).isZero();
    }

    /** However many sessions play on meanwhile. */
    @Test
    void saysOnceThatTheDiskFailsAndOnceThatItIsWellAgain(CapturedOutput out) {
        diskIsBroken = true;
        disk.countDown();
        for (var n = 0; n < 50; n++) {
            append(database.session(), 0, "k" + n).join();
        }
        now = now.plusSeconds(40);
        diskIsBroken = false;
        append(database.session(), 0, "k").join();
        commits.close();

        assertThat(out.getOut().lines().filter(line -> line.contains("The log cannot be written")))
                .hasSize(1);
        assertThat(out.getOut()).containsOnlyOnce("DataAccessResourceFailureException: The disk is full");
        assertThat(out.getOut()).containsPattern("INFO.*The log is written again, after 50 failures");
    }

    @Test
    void isStillWrittenWhenTheServerStops() throws InterruptedException {
        var waiting = held(5);
        var stopping = CompletableFuture.runAsync(commits::close, writers);
        disk.countDown();
        stopping.join();

        assertThat(waiting).allMatch(CompletableFuture::isDone);
        assertThat(waiting.stream().map(CompletableFuture::join)).containsOnly(new Appending.Appended(1));
        assertThat(append(database.session(), 0, "late").join()).isInstanceOf(Appending.Failed.class);
    }

    /** One that is being flushed, and behind it so many. */
    private List<CompletableFuture<Appending>> held(int behind) throws InterruptedException {
        var all = new ArrayList<CompletableFuture<Appending>>();
        all.add(append(database.session(), 0, "first"));
        awaitFlushes(1);
        for (var n = 0; n < behind; n++) {
            all.add(append(database.session(), 0, "k" + n));
        }
        awaitWaiting(behind);
        return all;
    }

    private CompletableFuture<Appending> append(SessionId session, long expected, String key) {
        return CompletableFuture.supplyAsync(
                () -> log.append(
                        session, expected, key, new Actor.Facilitator(), 1, List.of(new Event.Started()), null),
                writers);
    }

    private void flush() {
        flushes.incrementAndGet();
        try {
            disk.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (diskIsBroken) {
            throw new DataAccessResourceFailureException("The disk is full");
        }
    }

    private void awaitFlushes(int number) throws InterruptedException {
        while (flushes.get() < number) {
            Thread.sleep(1);
        }
    }

    private void awaitWaiting(int number) throws InterruptedException {
        while (commits.waiting() < number) {
            Thread.sleep(1);
        }
    }

    private static JdbcDataSource source() {
        var source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        return source;
    }
}
