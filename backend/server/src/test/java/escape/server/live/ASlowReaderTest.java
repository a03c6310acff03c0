package escape.server.live;

import static org.assertj.core.api.Assertions.assertThat;

import escape.server.eventlog.SessionId;
import escape.server.session.SessionCard;
import escape.server.session.SessionRewritten;
import escape.server.session.Sessions;
import escape.simulation.Command;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

class ASlowReaderTest extends AtALiveServer {
    /** Together far more than what the network itself can hold for somebody who does not read. */
    private static final int MANY = 160;

    private final Rooms rooms;
    private final Caretaker caretaker;
    private final MovableTime time;

    ASlowReaderTest(
            @Autowired Sessions sessions,
            @LocalServerPort int port,
            @Autowired Rooms rooms,
            @Autowired Caretaker caretaker,
            @Autowired MovableTime time) {
        super(sessions, port);
        this.rooms = rooms;
        this.caretaker = caretaker;
        this.time = time;
    }

    @Test
    void getsFewerFramesThatSayTheSame() {
        var card = pausedTable();
        var joined = join(card, "Wanda", "writer");
        var program = following(joined).stopReading();

        var last = talkMuch(card);
        program.readOn();

        var frames = 0;
        var seen = -1L;
        while (seen != last) {
            var update = program.next("update");
            assertThat(seen == -1 || update.path("from").asLong() == seen).isTrue();
            seen = update.path("to").asLong();
            frames++;
        }
        assertThat(frames).isLessThan(MANY);
    }

    @Test
    void readsToTheEndWhyItsTooLongFrameWasNotEvenRead() {
        var card = pausedTable();
        var program = following(join(card, "Wanda", "writer")).stopReading();
        talkMuch(card);

        program.sendWhatItTakes("x".repeat(50_000));
        program.readOn();

        assertThat(program.closeCode()).isEqualTo(1009);
    }

    @Test
    void isLetGoWhenItStandsStillAndHoldsUpNobody() {
        var card = pausedTable();
        var still = following(join(card, "Wanda", "writer")).stopReading();
        var stuck = rooms.room(card.id()).lines().iterator().next();
        var awake = following(join(card, "Will", "writer"));

        // How much a network buffer takes is not ours to know: talk until nothing goes through for long.
        var inVain = 0;
        for (var i = 0; i < 20 * MANY && inVain < MANY; i++) {
            var said = announce(card.id(), i);
            awake.until(frame -> frame.path("to").asLong() == said);
            inVain = isWriting(stuck) ? inVain + 1 : 0;
        }
        assertThat(inVain).isEqualTo(MANY);
        eventually(() -> writing(card) == 1);
        time.pass(Duration.ofSeconds(11));
        caretaker.round();

        eventually(() -> rooms.linesIn(card.id()) == 1);
        still.close();
    }

    @Test
    void thatAnswersPingsStays() {
        var card = pausedTable();
        following(join(card, "Wanda", "writer")).next("presence");
        var line = rooms.room(card.id()).lines().iterator().next();
        eventually(() -> writing(card) == 0);

        time.pass(Duration.ofSeconds(30));
        caretaker.round();
        eventually(() -> line.silentFor(time.millis()) == 0);
        // The answer may be here before the ping has left its writer.
        eventually(() -> writing(card) == 0);
        time.pass(Duration.ofSeconds(50));
        caretaker.round();

        assertThat(rooms.anybodyIn(card.id())).isTrue();
    }

    @Test
    void thatIsNotHeardOfForLongIsTakenToBeGone() {
        var card = pausedTable();
        var program = following(join(card, "Wanda", "writer"));
        program.next("presence");
        eventually(() -> writing(card) == 0);

        time.pass(Duration.ofSeconds(61));
        caretaker.round();

        assertThat(program.closeCode()).isEqualTo(Closing.TOO_SLOW.getCode());
        eventually(() -> !rooms.anybodyIn(card.id()));
    }

    @Test
    void thatDoesNotAnswerAFarewellIsCut() {
        var card = pausedTable();
        var program = following(join(card, "Wanda", "writer")).neverSayingFarewell();
        var line = rooms.room(card.id()).lines().iterator().next();

        line.outbox().close(Closing.SEAT_LOST);
        isCutAfterAStall(program, line);

        assertThat(rooms.linesIn(card.id())).isZero();
        program.close();
    }

    @Test
    void ofASessionThatIsNoMoreIsCutAsWell() {
        var card = pausedTable();
        var program = following(join(card, "Wanda", "writer")).neverSayingFarewell();
        var line = rooms.room(card.id()).lines().iterator().next();

        rooms.rewritten(new SessionRewritten(card.id(), false));
        isCutAfterAStall(program, line);

        assertThat(rooms.linesIn(card.id())).isZero();
        program.close();
    }

    private void isCutAfterAStall(Program program, Line line) {
        assertThat(program.closeCode()).isEqualTo(Closing.SEAT_LOST.getCode());
        assertThat(isSomewhere(line)).isTrue();
        time.pass(Duration.ofSeconds(11));
        caretaker.round();
        eventually(() -> !isSomewhere(line));
    }

    private boolean isSomewhere(Line line) {
        return rooms.all().stream().anyMatch(room -> room.lines().contains(line));
    }

    private long talkMuch(SessionCard card) {
        var last = 0L;
        for (var i = 0; i < MANY; i++) {
            last = announce(card.id(), i);
        }
        return last;
    }

    private long announce(SessionId session, int number) {
        return facilitate(session, new Command.Announce(null, "Number " + number, "x".repeat(1_900)));
    }

    /** How many lines wait for their client to take a frame; if time passed now, it would be held against them. */
    private long writing(SessionCard card) {
        return rooms.room(card.id()).lines().stream().filter(this::isWriting).count();
    }

    private boolean isWriting(Line line) {
        return line.stuckFor(time.millis() + 1) > 0;
    }

    private static void eventually(BooleanSupplier holds) {
        var end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!holds.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(end);
            LockSupport.parkNanos(5_000_000);
        }
    }
}
