package escape.server.eventlog;

import escape.server.logging.About;
import escape.server.logging.Outage;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.TransactionException;
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

    /** Tells the writer to end. */
    private static final Write LAST = new Write(new SessionId(new UUID(0, 0)), List.of(), null, 0);

    private final JdbcTemplate database;
    private final TransactionTemplate transaction;
    private final Durability durability;
    private final int most;
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
        this.writer = Thread.ofPlatform().name("event-log").daemon().start(this::writeOn);
    }

    /** Returns when the write has reached the disk, has lost to another, or has failed. */
    Appending write(Write write) {
        enqueue(write);
        return write.outcome().join();
    }

    /** Writes in the transaction that the caller is in, or in one of its own. */
    Appending join(Write write) {
        commit(List.of(write));
        return write.outcome().join();
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
        return group;
    }

    private void commit(List<Write> group) {
        try {
            insert(group);
            group.forEach(Write::isOnDisk);
            metrics.written(group);
            outage.worked();
        } catch (DataIntegrityViolationException refused) {
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
        transaction.executeWithoutResult(status -> {
            database.batchUpdate(INSERT, rows);
            asides.forEach(database::batchUpdate);
        });
        durability.ensure();
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

    /** One of them cannot be written, and none was: halves it until only that one fails. */
    private void separate(List<Write> group, DataIntegrityViolationException refused) {
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

    private void refused(Write write, DataIntegrityViolationException refused) {
        metrics.failed();
        try (var _ = About.session(write.session(), write.version())) {
            log.error("The log of session {} does not take this", write.session(), refused);
        }
        write.failed(refused);
    }
}
