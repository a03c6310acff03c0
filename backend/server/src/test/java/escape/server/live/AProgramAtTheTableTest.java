package escape.server.live;

import static org.assertj.core.api.Assertions.assertThat;

import escape.server.session.Sessions;
import escape.simulation.Actor;
import escape.simulation.Command;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

class AProgramAtTheTableTest extends AtALiveServer {

    AProgramAtTheTableTest(@Autowired Sessions sessions, @LocalServerPort int port) {
        super(sessions, port);
    }

    @Test
    void isWelcomedAndGetsTheWholeOfItsOwnView() {
        var joined = join(pausedTable(), "Wanda", "writer");
        var program = connect(joined);

        var welcome = program.next("welcome");
        program.send("{\"type\":\"subscribe\"}");
        var whole = program.next("whole");

        assertThat(welcome.path("session").asString()).isEqualTo(joined.text("session"));
        assertThat(welcome.path("viewer").asString()).isEqualTo("writer");
        assertThat(welcome.path("player").asString()).isEqualTo(joined.text("player"));
        assertThat(whole.path("to")).isEqualTo(welcome.path("version"));
        assertThat(whole.path("sections").path("briefing").path("text").asString())
                .isEqualTo("Secret of the writer");
    }

    @Test
    void getsAnAcknowledgementAndTheSectionsThatItsCommandChanged() {
        var card = pausedTable();
        join(card, "Eddy", "editor");
        var program = following(join(card, "Wanda", "writer"));
        facilitate(card.id(), new Command.Resume());
        var resumed = program.next("update");

        program.command("k-1", "{\"type\":\"send\",\"to\":\"editor\",\"text\":\"The page is ready\"}");
        var update = program.next("update");
        var ack = program.next("ack");

        assertThat(ack.path("key").asString()).isEqualTo("k-1");
        assertThat(update.path("from")).isEqualTo(resumed.path("to"));
        assertThat(update.path("to")).isEqualTo(ack.path("version"));
        assertThat(update.path("sections").propertyNames()).contains("messages").doesNotContain("briefing");
        assertThat(update.path("sections").path("messages").toString()).contains("The page is ready");
    }

    @Test
    void hearsNothingOfWhatItMayNotSee() {
        var card = pausedTable();
        var editor = join(card, "Eddy", "editor");
        var program = following(join(card, "Wanda", "writer"));
        var others = following(editor);
        program.upToNow();

        facilitate(card.id(), new Command.SteerMoves(escape.simulation.Steering.MANUAL));
        var announced = facilitate(card.id(), new Command.Announce("editor", "For you", "Only you"));

        assertThat(others.next("update").path("to").asLong()).isEqualTo(announced);
        assertThat(program.upToNow()).isEmpty();
        var everybody = facilitate(card.id(), new Command.Announce(null, "For all", "All of you"));
        var update = program.next("update");
        assertThat(update.path("to").asLong()).isEqualTo(everybody);
        assertThat(update.toString()).doesNotContain("Only you");
    }

    @Test
    void isToldWhyACommandIsRefused() {
        var program = following(join(table(), "Wanda", "writer"));

        program.command("k-1", "{\"type\":\"ask\",\"question\":\"Who are you?\"}");
        var refused = program.next("refused");
        program.command("k-2", "{\"type\":\"start\"}");
        var notYours = program.next("refused");

        assertThat(refused.path("key").asString()).isEqualTo("k-1");
        assertThat(refused.path("reasons").path(0).path("rule").asString()).isEqualTo("not_running");
        assertThat(refused.path("reasons").path(0).path("words").asString()).isNotBlank();
        assertThat(notYours.path("reasons").path(0).path("rule").asString()).isEqualTo("not_facilitator");
    }

    @Test
    void mayRepeatACommandWithoutDoingItTwice() {
        var card = pausedTable();
        var program = following(join(card, "Wanda", "writer"));
        facilitate(card.id(), new Command.Resume());
        var send = "{\"type\":\"send\",\"to\":\"all\",\"text\":\"Once\"}";

        program.command("same", send);
        var first = program.next("ack");
        program.command("same", send);

        assertThat(program.next("ack")).isEqualTo(first);
        assertThat(sessions.current(card.id()).state().archive().messages()).hasSize(1);
    }

    @Test
    void getsTheWholeAgainWhenItAsks() {
        var card = pausedTable();
        var program = following(join(card, "Wanda", "writer"));

        var whole = program.send("{\"type\":\"resync\"}").next("whole");

        assertThat(whole.path("sections").size()).isGreaterThan(3);
    }

    @Test
    void catchesUpOnWhatItMissedWhileItWasCutOff() {
        var card = pausedTable();
        var joined = join(card, "Wanda", "writer");
        var before = connect(joined).send("{\"type\":\"subscribe\"}");
        var seen = before.next("whole").path("to").asLong();
        before.drop();
        facilitate(card.id(), new Command.Announce(null, "One", "First"));
        var last = facilitate(card.id(), new Command.Announce(null, "Two", "Second"));

        var after = connect(joined).send("{\"type\":\"subscribe\",\"version\":" + seen + "}");
        var missed = after.until(frame -> !frame.path("type").asString().equals("welcome"));

        assertThat(missed.path("type").asString()).isEqualTo("update");
        assertThat(missed.path("from").asLong()).isEqualTo(seen);
        assertThat(missed.path("to").asLong()).isEqualTo(last);
        assertThat(missed.toString()).contains("First", "Second");
        assertThat(missed.path("sections").propertyNames()).doesNotContain("briefing");
    }

    @Test
    void thatHasMissedNothingGetsNothing() {
        var card = pausedTable();
        var joined = join(card, "Wanda", "writer");
        var seen = connect(joined)
                .send("{\"type\":\"subscribe\"}")
                .next("whole")
                .path("to")
                .asLong();

        var again = connect(joined).send("{\"type\":\"subscribe\",\"version\":" + seen + "}");

        assertThat(again.upToNow())
                .extracting(frame -> frame.path("type").asString())
                .containsOnly("welcome", "presence");
    }

    @Test
    void thatNamesAVersionNobodyKnowsGetsTheWhole() {
        var program = connect(join(pausedTable(), "Wanda", "writer"));

        program.send("{\"type\":\"subscribe\",\"version\":1000000}");

        assertThat(program.next("whole").path("sections").has("frame")).isTrue();
    }

    @Test
    void followsInASecondWindowToo() {
        var card = pausedTable();
        var joined = join(card, "Wanda", "writer");
        var one = following(joined);
        var two = following(joined);

        var version = facilitate(card.id(), new Command.Announce(null, "Both", "See this"));

        assertThat(one.next("update").path("to").asLong()).isEqualTo(version);
        assertThat(two.next("update").path("to").asLong()).isEqualTo(version);
    }

    @Test
    void seesWhoComesAndGoes() {
        var card = pausedTable();
        var editor = join(card, "Eddy", "editor");
        var program = following(join(card, "Wanda", "writer"));

        var visitor = connect(editor);
        var come = program.until(
                frame -> frame.path("roles").path("editor").path(0).asString("").equals("Eddy"));
        visitor.drop();
        var gone = program.until(frame -> frame.path("type").asString().equals("presence")
                && frame.path("roles").path("editor").isEmpty());

        assertThat(come.path("roles").path("writer").path(0).asString()).isEqualTo("Wanda");
        assertThat(gone.path("roles").path("writer").path(0).asString()).isEqualTo("Wanda");
    }

    @Test
    void isSentAwayWhenItsSeatIsFreed() {
        var card = pausedTable();
        var joined = join(card, "Wanda", "writer");
        var program = following(joined);

        facilitate(card.id(), new Command.LeaveSeat(joined.text("player")));

        assertThat(program.closeCode()).isEqualTo(4001);
    }

    @Test
    void leavesByACommand() {
        var card = pausedTable();
        var program = following(join(card, "Wanda", "writer"));

        program.command("bye", "{\"type\":\"leave\"}");

        program.next("ack");
        assertThat(program.closeCode()).isEqualTo(4001);
        assertThat(sessions.current(card.id()).state().session().seats()).isEmpty();
    }

    @Test
    void actsWithTheFieldsOfItsForm() {
        var card = pausedTable();
        var program = following(join(card, "Wanda", "writer"));
        facilitate(card.id(), new Command.Resume());

        program.command(
                "k", "{\"type\":\"act\",\"action\":\"look\",\"arguments\":{\"where\":\"left\"},\"why\":\"light\"}");

        program.next("ack");
        var log = sessions.current(card.id()).state().story();
        assertThat(log.toString()).contains("look").contains("light").contains("left");
        assertThat(give(card.id(), new Command.Act("look", Map.of("where", "up"), null), writer(card)))
                .isPositive();
    }

    private Actor writer(escape.server.session.SessionCard card) {
        var seat = sessions.current(card.id())
                .state()
                .session()
                .seats()
                .values()
                .iterator()
                .next();
        return new Actor.Player(seat.player(), "writer");
    }
}
