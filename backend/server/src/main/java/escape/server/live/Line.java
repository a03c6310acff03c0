package escape.server.live;

import escape.server.access.Caller;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.PingMessage;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketMessage;

/**
 * The outgoing side of one socket. It keeps no updates, only up to which version the client has been told: when the last
 * frame is written, the next says all that has changed since. So a slow reader gets fewer frames, not a longer queue, and
 * one that stands still holds up nobody.
 */
final class Line implements Runnable {
    private static final Logger log = LoggerFactory.getLogger(Line.class);
    private static final int MOST_REPLIES = 64;

    private final Wire wire;
    private final Guest guest;
    private final Format format;
    private final Room room;
    private final InstantSource time;
    private final Function<FromServer, String> writer;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition news = lock.newCondition();
    private final Deque<FromServer> replies = new ArrayDeque<>();
    private @Nullable Position asked;
    private boolean nudged;
    private long untoldSince;
    private boolean answering;
    private boolean pingDue;
    private @Nullable CloseStatus closing;

    // only the writing thread uses these
    private Position position = new Position.Outside();
    private int comingsTold;

    private volatile long heardAt;

    Line(Wire wire, Guest guest, Format format, Room room, InstantSource time, Function<FromServer, String> writer) {
        this.wire = wire;
        this.guest = guest;
        this.format = format;
        this.room = room;
        this.time = time;
        this.writer = writer;
        this.heardAt = time.millis();
        this.comingsTold = -1;
    }

    Guest guest() {
        return guest;
    }

    boolean isOf(Caller holder) {
        return guest.caller().equals(holder);
    }

    void heard() {
        heardAt = time.millis();
    }

    long silentFor(long now) {
        return now - heardAt;
    }

    /** How long the frame that is being written has waited for the client to take it. */
    long stuckFor(long now) {
        return wire.stuckFor(now);
    }

    /** Who runs the session may sign out while nothing happens in the session, and at another node. */
    void askForTheSignIn() {
        if (guest.isStaff() && !guest.isSignedIn()) {
            close(Closing.SEAT_LOST);
        }
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

    void reply(FromServer frame) {
        tell(() -> queue(frame));
    }

    /** News wait for the answer, which may be the last thing that this client is told. */
    void answer(Supplier<FromServer> answer) {
        tell(() -> answering = true);
        var given = new ArrayList<FromServer>(1);
        try {
            given.add(answer.get());
        } finally {
            tell(() -> {
                answering = false;
                given.forEach(this::queue);
            });
        }
    }

    /** The client wants to follow from this version on. */
    void follow(long version) {
        tell(() -> asked = new Position.At(version));
    }

    void followAnew() {
        tell(() -> asked = new Position.Anew());
    }

    /** Closes after what is still to be said. */
    void close(CloseStatus status) {
        tell(() -> {
            if (closing == null) {
                closing = status;
            }
        });
    }

    /** The connection is no more. */
    void end() {
        close(CloseStatus.NORMAL);
    }

    /** Ends a connection whose other side takes nothing any more, not even a farewell. */
    void cut() {
        close(Closing.TOO_SLOW);
        wire.cut();
    }

    /** Writes until the socket is closed. No way out of here leaves the socket open with nobody to write to it. */
    @Override
    public void run() {
        try {
            talk();
        } catch (IOException gone) {
            log.debug("{} is gone: {}", wire, gone.toString());
            wire.hangUp();
        } catch (InterruptedException end) {
            wire.hangUp();
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error bug) {
            log.error("{} of {} is closed because of a fault", wire, guest, bug);
            wire.hangUp();
        }
    }

    private void talk() throws IOException, InterruptedException {
        wire.write(List.of(new TextMessage(writer.apply(welcome()))));
        for (var due = next(); !due.isEmpty(); due = next()) {
            wire.write(due);
        }
        wire.close(farewell());
    }

    private FromServer welcome() {
        return new FromServer.Welcome(
                guest.session().toString(),
                guest.viewer().key(),
                guest.player(),
                room.look(guest.viewer()).version());
    }

    /**
     * What to write now; empty once the socket is to be closed. News come before replies, so that whoever reads an
     * acknowledgement has read before what it has led to.
     */
    private List<WebSocketMessage<?>> next() throws InterruptedException {
        while (true) {
            var due = await();
            var texts = new ArrayList<String>();
            if (due.look()) {
                texts.addAll(news(due.since()));
            }
            due.replies().forEach(reply -> texts.add(writer.apply(reply)));
            var messages = new ArrayList<WebSocketMessage<?>>();
            texts.forEach(text -> messages.add(new TextMessage(text)));
            if (due.ping()) {
                messages.add(new PingMessage());
            }
            if (due.last() || !messages.isEmpty()) {
                return messages;
            }
        }
    }

    private void queue(FromServer frame) {
        if (replies.size() < MOST_REPLIES) {
            replies.add(frame);
        } else if (closing == null) {
            closing = Closing.TOO_SLOW;
            wire.fellBehind();
        }
    }

    private record Due(boolean look, long since, boolean ping, boolean last, List<FromServer> replies) {}

    private Due await() throws InterruptedException {
        lock.lock();
        try {
            while (replies.isEmpty() && !isNewsDue() && !pingDue && !isOver()) {
                news.await();
            }
            var last = isOver();
            var look = !last && isNewsDue();
            var due = new Due(look, untoldSince, !last && pingDue, last, List.copyOf(replies));
            position = asked == null ? position : asked;
            asked = null;
            nudged = nudged && !look;
            untoldSince = look ? 0 : untoldSince;
            pingDue = false;
            replies.clear();
            return due;
        } finally {
            lock.unlock();
        }
    }

    /** A command that is being decided is answered first. */
    private boolean isOver() {
        return closing != null && !answering;
    }

    private boolean isNewsDue() {
        return asked != null || (nudged && !answering);
    }

    /** What the client does not know yet. */
    private List<String> news(long since) {
        if (!room.isHeldBy(guest)) {
            close(Closing.SEAT_LOST);
            return List.of();
        }
        if (position instanceof Position.Outside) {
            return List.of();
        }
        var texts = new ArrayList<String>();
        var moment = room.look(guest.viewer());
        var text = switch (position) {
            case Position.Outside() -> null;
            case Position.Anew() -> moment.whole(format, guest.language(), writer);
            case Position.At(long seen) -> moment.since(seen, format, guest.language(), writer);
        };
        if (text != null) {
            texts.add(text);
            wire.nextTells(since);
        }
        position = new Position.At(moment.version());
        var comings = room.comings();
        if (comings != comingsTold) {
            comingsTold = comings;
            texts.add(writer.apply(room.present()));
        }
        return texts;
    }

    private CloseStatus farewell() {
        lock.lock();
        try {
            return closing == null ? CloseStatus.NORMAL : closing;
        } finally {
            lock.unlock();
        }
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
