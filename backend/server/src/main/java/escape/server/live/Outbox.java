package escape.server.live;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.web.socket.CloseStatus;

/**
 * What is still to be said over one socket: set down by many, taken by the one thread that writes. Nobody waits who sets
 * something down, but the one that reads the socket: as long as too many of its answers are not taken, it reads on no further,
 * and the client's own network tells it to slow down.
 */
final class Outbox {
    private final int most;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition news = lock.newCondition();
    private final Condition taken = lock.newCondition();
    private final Deque<FromServer> answers = new ArrayDeque<>();
    private @Nullable Position asked;
    private boolean nudged;
    private long untoldSince;
    private boolean answering;
    private boolean notesDue;
    private boolean pingDue;
    private @Nullable CloseStatus closing;

    /**
     * What to write now.
     *
     * @param look whether there may be news
     * @param since {@link System#nanoTime()} at which the oldest of them was known; 0 where that is not known
     * @param asked from where on the client wants to follow; null where it goes on as it did
     * @param last whether the socket is to be closed then
     */
    record Due(
            boolean look,
            long since,
            @Nullable Position asked,
            boolean notes,
            boolean ping,
            boolean last,
            List<FromServer> answers) {}

    /** @param most answers that wait before whoever asks for more has to */
    Outbox(int most) {
        this.most = most;
    }

    /** @param since {@link System#nanoTime()} at which a new version was known; 0 where it is something else */
    void nudge(long since) {
        tell(() -> {
            nudged = true;
            untoldSince = untoldSince == 0 ? since : untoldSince;
        });
    }

    void ping() {
        tell(() -> pingDue = true);
    }

    void notes() {
        tell(() -> notesDue = true);
    }

    void follow(Position from) {
        tell(() -> asked = from);
    }

    /**
     * Closes after what is still to be said.
     *
     * @return whether nobody else has said so before
     */
    boolean close(CloseStatus status) {
        lock.lock();
        try {
            var first = closing == null;
            closing = first ? status : closing;
            news.signal();
            taken.signalAll();
            return first;
        } finally {
            lock.unlock();
        }
    }

    /** For the thread that reads the socket. */
    void reply(FromServer answer) {
        tell(() -> add(answer));
    }

    /**
     * For the thread that reads the socket. News wait for the answer, which may be the last thing that this client is told, but
     * not for one that fails.
     */
    void answer(Supplier<FromServer> answer) {
        tell(() -> answering = true);
        var given = Optional.<FromServer>empty();
        try {
            given = Optional.of(answer.get());
        } finally {
            answered(given);
        }
    }

    private void answered(Optional<FromServer> given) {
        tell(() -> {
            given.ifPresent(this::add);
            answering = false;
        });
    }

    private void add(FromServer answer) {
        while (answers.size() >= most && closing == null) {
            taken.awaitUninterruptibly();
        }
        answers.add(answer);
    }

    Due await() throws InterruptedException {
        lock.lock();
        try {
            while (answers.isEmpty() && !isNewsDue() && !notesDue && !pingDue && !isOver()) {
                news.await();
            }
            return due();
        } finally {
            lock.unlock();
        }
    }

    /** Whether it has been decided that the socket is to be closed. */
    boolean isClosing() {
        lock.lock();
        try {
            return closing != null;
        } finally {
            lock.unlock();
        }
    }

    CloseStatus farewell() {
        lock.lock();
        try {
            return closing == null ? CloseStatus.NORMAL : closing;
        } finally {
            lock.unlock();
        }
    }

    private Due due() {
        var last = isOver();
        var look = !last && isNewsDue();
        var due = new Due(look, untoldSince, asked, !last && notesDue, !last && pingDue, last, List.copyOf(answers));
        asked = null;
        nudged = nudged && !look;
        untoldSince = look ? 0 : untoldSince;
        notesDue = false;
        pingDue = false;
        answers.clear();
        taken.signalAll();
        return due;
    }

    /** A command that is being decided is answered first. */
    private boolean isOver() {
        return closing != null && !answering;
    }

    /** While a command is being decided, none but those that led to answers to earlier ones. */
    private boolean isNewsDue() {
        return asked != null || (nudged && (!answering || !answers.isEmpty()));
    }

    private void tell(Runnable what) {
        lock.lock();
        try {
            what.run();
            news.signal();
        } finally {
            lock.unlock();
        }
    }
}
