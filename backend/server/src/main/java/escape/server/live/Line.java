package escape.server.live;

import escape.server.access.Caller;
import escape.server.session.NoSuchSession;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.socket.CloseStatus;

/**
 * The outgoing side of one socket. It keeps no updates, only up to which version the client has been told: when the last
 * frame is written, the next says all that has changed since. So a slow reader gets fewer frames, not a longer queue, and
 * one that stands still holds up nobody.
 */
final class Line implements Runnable {
    private static final Logger log = LoggerFactory.getLogger(Line.class);

    private final Wire wire;
    private final Guest guest;
    private final Format format;
    private final Room room;
    private final InstantSource time;
    private final Function<FromServer, byte[]> writer;

    private final Outbox outbox;

    // only the writing thread uses these
    private Position position = new Position.Outside();
    private int comingsTold;

    private final AtomicBoolean cut = new AtomicBoolean();
    private volatile long heardAt;

    Line(
            Wire wire,
            Guest guest,
            Format format,
            Room room,
            Outbox outbox,
            InstantSource time,
            Function<FromServer, byte[]> writer) {
        this.wire = wire;
        this.guest = guest;
        this.format = format;
        this.room = room;
        this.outbox = outbox;
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

    /** Where others set down what this line is to say. */
    Outbox outbox() {
        return outbox;
    }

    /**
     * Who runs the session may sign out while nothing happens in the session, and at another node. The line asks for it when it
     * looks; whoever looks after many lines must not wait for the database.
     */
    void askForTheSignIn() {
        if (guest.isStaff()) {
            outbox.nudge(0);
        }
    }

    /**
     * Ends a connection whose other side takes nothing any more, not even a farewell.
     *
     * @return whether this was the first time
     */
    boolean cut() {
        outbox.close(Closing.TOO_SLOW);
        wire.cut();
        return !cut.getAndSet(true);
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
        } finally {
            outbox.close(CloseStatus.NORMAL);
        }
    }

    private void talk() throws IOException, InterruptedException {
        try {
            tell();
        } catch (NoSuchSession deleted) {
            // Its seats went with it, and this line had looked for its own just before.
            wire.close(Closing.SEAT_LOST);
        }
    }

    private void tell() throws IOException, InterruptedException {
        wire.write(List.of(writer.apply(welcome())), false);
        var over = false;
        while (!over) {
            var due = outbox.await();
            var frames = frames(due);
            wire.write(frames, due.ping());
            // What is written takes time, in which one more answer may have come.
            over = due.last() && frames.isEmpty();
        }
        wire.close(outbox.farewell());
    }

    private FromServer welcome() {
        return new FromServer.Welcome(
                guest.session().toString(),
                guest.viewer().key(),
                guest.player(),
                room.look(guest.viewer()).version());
    }

    /** News come before replies, so that whoever reads an acknowledgement has read before what it has led to. */
    private List<byte[]> frames(Outbox.Due due) {
        position = due.asked() == null ? position : due.asked();
        var frames = new ArrayList<byte[]>();
        if (due.look()) {
            frames.addAll(news(due.since()));
        }
        due.answers().forEach(answer -> frames.add(writer.apply(answer)));
        if (due.notes()) {
            frames.add(writer.apply(new FromServer.Notes()));
        }
        return frames;
    }

    /** What the client does not know yet. */
    private List<byte[]> news(long since) {
        if (!room.isHeldBy(guest)) {
            outbox.close(Closing.SEAT_LOST);
            return List.of();
        }
        if (position instanceof Position.Outside) {
            return List.of();
        }
        var frames = new ArrayList<byte[]>();
        var moment = room.look(guest.viewer());
        var frame = switch (position) {
            case Position.Outside() -> null;
            case Position.Anew() -> moment.whole(format, guest.language(), writer);
            case Position.At(long seen) -> moment.since(seen, format, guest.language(), writer);
        };
        if (frame != null) {
            frames.add(frame);
            wire.nextTells(since);
        }
        position = new Position.At(moment.version());
        var comings = room.comings();
        if (comings != comingsTold) {
            comingsTold = comings;
            frames.add(writer.apply(room.present()));
        }
        return frames;
    }
}
