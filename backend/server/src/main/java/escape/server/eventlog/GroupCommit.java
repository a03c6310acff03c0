package escape.server.eventlog;

import escape.server.logging.About;
import escape.server.logging.Outage;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes in one transaction whatever has queued up while the last one was being committed, so that a flush of the disk
 * serves many sessions. It never waits for more to come: a lone command is written at once.
 */
final class GroupCommit implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(GroupCommit.class);
    private static final String INSERT = """
            insert into event_log (session_id, version, at_millis, actor, command_key, type, type_schema, body)
            values (?, ?, ?, ?, ?, ?, ?, ?)""";

    /** The same at every node, so that two never wait for each other's rows. Whoever came first of one session stays so. */
    private static final Comparator<Write> ORDER =
            Comparator.comparing((Write write) -> write.session().value()).thenComparingLong(Write::version);

    /** Tells the writer to end. */
    private static final Write LAST = new Write(new SessionId(new UUID(0, 0)), List.of(), null, 0);

    private final JdbcTemplate database;
    private final TransactionTemplate transaction;
    private final Durability durability;
    private final int most;
    /** Writers go through together, who rewrites a log goes through alone. */
    private final ReentrantReadWriteLock door = new ReentrantReadWriteLock();

    private final LogMetrics metrics;
    private final Outage outage;
    private final BlockingQueue<Write> waiting = new LinkedBlockingQueue<>();
    private final Thread writer;
    private boolean closed;

    /** @param most writes in one transaction */
    GroupCommit(
            JdbcTemplate database,
            TransactionTemplate transaction,
            Durability durability,
            int most,
            LogMetrics metrics,
            InstantSource time) {
        this.database = database;
        this.transaction = transaction;
        this.durability = durability;
        this.most = most;
        this.metrics = metrics;
        this.outage = new Outage(log, "The log cannot be written", "The log is written again", time);
        metrics.watch(waiting);
        // Virtual, as those who wait for it are. Whom a platform thread wakes, JDK 25 puts into a queue of its own, and
        // the one carrier of a small machine may stay there as long as it is refilled, while all others starve.
        this.writer = Thread.ofVirtual().name("event-log").start(this::writeOn);
    }

    /** Returns when the write has reached the disk, has lost to another, or has failed. */
    Appending write(Write write) {
        enqueue(write);
        return write.outcome().join();
    }

    /** Writes in the transaction that the caller is in, or in one of its own. What is answered holds once that has ended. */
    Appending join(Write write) {
        commit(List.of(write));
        return write.outcome().join();
    }

    /**
     * Lets none of this node's writers in until the transaction that the caller is in has ended. H2 would let them write to a
     * row that somebody has locked or deleted, and on H2 there is no other node.
     */
    void shut() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            throw new IllegalStateException("A log is rewritten in a transaction only");
        }
        door.writeLock().lock();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                door.writeLock().unlock();
            }
        });
    }

    /** How many wait for the next transaction. */
    int waiting() {
        return waiting.size();
    }

    private synchronized void enqueue(Write write) {
        if (closed) {
            write.failed(new IllegalStateException("The log is closed"));
        } else {
            waiting.add(write);
        }
    }

    /**
     * Finishes what is waiting; what comes later is refused. The writer is asked, not interrupted: an interrupt while it
     * writes would close H2's file.
     */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            waiting.add(LAST);
        }
        try {
            writer.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void writeOn() {
        try {
            for (var group = next(); !group.isEmpty(); group = next()) {
                commit(group);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            log.error("The writer of the log was interrupted", stopped);
        }
    }

    /** Empty at the end. */
    private List<Write> next() throws InterruptedException {
        var group = new ArrayList<Write>();
        group.add(waiting.take());
        waiting.drainTo(group, most - 1);
        if (group.remove(LAST) && !group.isEmpty()) {
            waiting.add(LAST);
        }
        group.sort(ORDER);
        return group;
    }

    private void commit(List<Write> group) {
        try {
            insert(group);
            group.forEach(Write::isOnDisk);
            metrics.written(group);
            outage.worked();
        } catch (DataIntegrityViolationException | ConcurrencyFailureException | QueryTimeoutException refused) {
            separate(group, refused);
        } catch (DataAccessException | TransactionException broken) {
            failed(group, broken);
            group.forEach(write -> write.failed(broken));
        } catch (RuntimeException | Error bug) {
            metrics.failed();
            group.forEach(write -> write.outcome().completeExceptionally(bug));
        }
    }

    /** A group of many is about no one session. */
    private void failed(List<Write> group, RuntimeException broken) {
        metrics.failed();
        if (group.size() > 1) {
            outage.failed(broken);
            return;
        }
        var only = group.getFirst();
        try (var _ = About.session(only.session(), only.version())) {
            outage.failed(broken);
        }
    }

    private void insert(List<Write> group) {
        var rows = group.stream().flatMap(write -> write.rows().stream()).toList();
        var asides = asides(group);
        try {
            transaction.executeWithoutResult(status -> {
                // Within, for whoever shuts the door has a connection already and must not be the reason why there is
                // none.
                door.readLock().lock();
                database.batchUpdate(INSERT, rows);
                asides.forEach(database::batchUpdate);
            });
        } finally {
            if (door.getReadHoldCount() > 0) {
                door.readLock().unlock();
            }
        }
        ensure();
    }

    private void ensure() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            durability.ensure();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                durability.ensure();
            }
        });
    }

    private static Map<String, List<@Nullable Object[]>> asides(List<Write> group) {
        var asides = new LinkedHashMap<String, List<@Nullable Object[]>>();
        for (var write : group) {
            if (write.aside() != null) {
                asides.computeIfAbsent(write.aside().insert(), insert -> new ArrayList<>())
                        .add(write.aside().values().toArray());
            }
        }
        return asides;
    }

    /**
     * One of them cannot be written, or somebody else holds its row, and none was: halves it until only that one fails.
     */
    private void separate(List<Write> group, DataAccessException refused) {
        var middle = group.size() / 2;
        if (middle > 0) {
            commit(group.subList(0, middle));
            commit(group.subList(middle, group.size()));
        } else if (refused instanceof DuplicateKeyException) {
            group.getFirst().isTooLate();
        } else {
            refused(group.getFirst(), refused);
        }
    }

    private void refused(Write write, DataAccessException refused) {
        metrics.failed();
        try (var _ = About.session(write.session(), write.version())) {
            log.error("The log of session {} does not take this", write.session(), refused);
        }
        write.failed(refused);
    }
}
