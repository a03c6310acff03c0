package escape.server.live;

import static org.assertj.core.api.Assertions.assertThat;

import escape.server.accounts.Colleague;
import escape.server.eventlog.EventLog;
import escape.server.session.Sessions;
import escape.server.web.Visit;
import escape.simulation.Actor;
import escape.simulation.Command;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** Somebody who watches a control room writes a note, whatever the database. */
@TestPropertySource(properties = {"escape.notes.text=40", "escape.notes.per-session=3"})
abstract class NotesContract extends AtAWatchedTable {

    NotesContract(Sessions sessions, int port, EventLog log, JdbcClient database) {
        super(sessions, port, log, database);
    }

    @Test
    void standsThereWithWhoAndWhen() {
        var version = sessions.current(card.id()).version();

        assertThat(notes(visit, "k", "They whisper").statusCode()).isEqualTo(200);

        var page = control(owner);
        assertThat(page)
                .contains("They whisper", "<strong>" + anna.name() + "</strong>", ">day 1<")
                .contains("href=\"replay?at=" + version + "\"")
                .containsPattern(
                        "<time datetime=\"20\\d\\d-\\d\\d-\\d\\dT[^\"]*Z\">20\\d\\d-\\d\\d-\\d\\d \\d\\d:\\d\\d</time>");
        assertThat(stored()).containsExactly(anna.name() + " " + version + " 1 They whisper");
    }

    @Test
    void ofTheOwnerIsTheFacilitators() {
        notes(owner, "k", "Slow start");

        assertThat(control(visit)).contains("<strong>Facilitator</strong>", "Slow start");
    }

    @Test
    void standsAboveOlderOnes() {
        notes(visit, "a", "The first");
        notes(owner, "b", "The second");

        assertThat(list(visit).indexOf("The second")).isLessThan(list(visit).indexOf("The first"));
    }

    @Test
    void isNoPartOfTheSession() {
        var before = sessions.current(card.id());
        var events = log.read(card.id(), 1);

        notes(visit, "k", "They whisper");

        assertThat(sessions.current(card.id())).isSameAs(before);
        assertThat(log.read(card.id(), 1)).isEqualTo(events);
    }

    @Test
    void isNeverForAnybodyElse() {
        var wanda = seated("Wanda", "writer");
        var sue = seated("Sue", "");
        var desk = following(join(card, "Wanda II", "writer"));
        var watching = following(Program.join(port, card.code(), "Sue II", null));
        var stage = following(owner, "stage");
        var control = following(owner, "control");

        notes(visit, "k", "They whisper");
        control.next("notes");
        facilitate(card.id(), new Command.End(null, "A test"));

        for (var program : List.of(desk, watching, stage)) {
            assertThat(program.upToNow().stream().map(JsonNode::toString))
                    .isNotEmpty()
                    .noneMatch(frame -> frame.contains("whisper") || frame.contains("\"notes\""));
        }
        for (var player : List.of(wanda, sue)) {
            assertThat(player.get(address("/notes")).statusCode()).isEqualTo(403);
            assertThat(notes(player, "p", "Mine").statusCode()).isEqualTo(403);
            assertThat(player.get(address("/replay")).statusCode()).isEqualTo(200);
            for (var page : List.of("/desk", "/stage", "/replay", "/replay/frames?at=3", "/notes")) {
                assertThat(player.get(address(page)).body()).doesNotContain("whisper");
            }
        }
        for (var page : List.of("/stage", "/export.jsonl")) {
            assertThat(owner.get(address(page)).body()).isNotEmpty().doesNotContain("whisper");
        }
    }

    @Test
    void isNotForWhoPlayedAloneEither() {
        var alone = table();
        var joined = join(alone, "Ann", "writer");
        give(alone.id(), new Command.LeaveSeat(joined.text("player")), new Actor.Facilitator());
        give(
                alone.id(),
                new Command.PlayAlone(joined.text("player"), "Ann", "writer", "random"),
                new Actor.Visitor(joined.text("player")));
        give(alone.id(), new Command.End(null, "A test"), new Actor.Facilitator());
        card = alone;
        notes(visit, "k", "They whisper");
        var ann =
                new Visit(port).carrying("escape-seat-" + alone.id().toString().substring(0, 13), joined.text("token"));

        var replay = ann.get(address("/replay?as=facilitator"));

        assertThat(replay.statusCode()).isEqualTo(200);
        assertThat(replay.body()).doesNotContain("whisper").doesNotContain("replay-notes");
        assertThat(ann.get(address("/notes")).statusCode()).isEqualTo(403);
    }

    @Test
    void isToldToEveryControlRoomAndAskedForByIt() {
        var facilitating = following(owner, "control");
        var lookingOn = following(visit, "control");

        notes(visit, "k", "They whisper");

        assertThat(facilitating.next("notes").toString()).doesNotContain("whisper");
        lookingOn.next("notes");
        assertThat(list(owner))
                .contains("target=\"notes-list\"", "They whisper")
                .doesNotContain("_method");
        assertThat(list(visit)).contains("They whisper", "_method");
    }

    @Test
    void isWrittenOnceHoweverOftenItIsSent() {
        notes(visit, "k", "They whisper");
        notes(visit, "k", "They whisper");
        notes(owner, "k", "They whisper");
        notes(visit, "k", "They shout");

        assertThat(stored()).hasSize(3).doesNotHaveDuplicates();
        assertThat(acts(anna.name())).containsExactly("note_added", "note_added");
    }

    @Test
    void saysWhyItIsRefused() {
        assertThat(notes(visit, "a", " \n ").body()).contains("this note is empty");
        assertThat(notes(visit, "b", "x".repeat(41)).body()).contains("at most 40 characters, and this one has 41");
        assertThat(notes(visit, "c", "x\r\n".repeat(13) + "x").statusCode()).isEqualTo(200);
        assertThat(notes(visit, "d", "Two").statusCode()).isEqualTo(200);
        assertThat(notes(owner, "e", "Three").statusCode()).isEqualTo(200);

        var fourth = notes(visit, "f", "Four");

        assertThat(fourth.statusCode()).isEqualTo(422);
        assertThat(fourth.body()).contains("at most 3 notes", "target=\"notices\"");
        var page = visit.postWithoutTurbo(address("/notes"), "key", "g", "text", "");
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("this note is empty", "<html");
        assertThat(stored()).hasSize(3);
    }

    @Test
    void needsNoScripts() {
        var form = control(visit);
        assertThat(form).containsPattern("action=\"[^\"]*/notes\"[^>]*><input type=\"hidden\" name=\"_csrf\"");

        var sent = visit.postWithoutTurbo(address("/notes"), "key", "k", "text", "They whisper");

        assertThat(sent.statusCode()).isEqualTo(303);
        assertThat(Visit.location(sent)).isEqualTo(address("/control#note-" + number(visit)));
        var deleted = visit.postWithoutTurbo(address("/notes/" + number(visit)), "_method", "delete");
        assertThat(Visit.location(deleted)).isEqualTo(address("/control#notes"));
        assertThat(stored()).isEmpty();
        assertThat(Visit.location(visit.get(address("/notes")))).isEqualTo(address("/control#notes"));
    }

    @Test
    void isDeletedByWhoHasWrittenItAndByNobodyElse() {
        notes(visit, "k", "They whisper");
        var note = address("/notes/" + number(visit));
        var other = new Visit(port);
        Colleague.welcomed(owner, other, "facilitator");

        for (var somebody : List.of(owner, other)) {
            var refused = somebody.delete(note);
            assertThat(refused.statusCode()).isEqualTo(403);
            assertThat(refused.body()).contains("somebody else’s");
        }
        assertThat(stored()).hasSize(1);
        var control = following(owner, "control");
        assertThat(visit.delete(note).statusCode()).isEqualTo(200);
        control.next("notes");
        assertThat(visit.delete(note).statusCode()).isEqualTo(200);

        assertThat(stored()).isEmpty();
        assertThat(acts(anna.name())).containsExactly("note_added", "note_deleted");
    }

    @Test
    void ofAnotherSessionIsNotThere() {
        notes(visit, "k", "They whisper");
        var number = number(visit);
        card = pausedTable();

        visit.delete(address("/notes/" + number));

        assertThat(list(visit)).doesNotContain("whisper");
        assertThat(database.sql("select count(*) from session_note where id = ?")
                        .param(Long.parseLong(number))
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void isInTheAuditLogWithoutItsWords() {
        notes(visit, "k", "They whisper");

        var audit = owner.get("/audit").body();

        assertThat(audit).contains("Wrote a note", anna.name());
        assertThat(owner.get("/audit.csv").body()).contains("note_added").doesNotContain("whisper");
    }

    @Test
    void standsInTheReplayAtItsMoment() {
        var version = sessions.current(card.id()).version();
        notes(visit, "k", "They whisper");
        facilitate(card.id(), new Command.BeginDay(2));
        notes(owner, "l", "They talk");

        var replay = visit.get(address("/replay?as=stage")).body();

        assertThat(replay)
                .contains("?as=stage&amp;at=" + version)
                .contains("?as=stage&amp;at=" + sessions.current(card.id()).version());
        assertThat(replay.indexOf("They whisper")).isPositive().isLessThan(replay.indexOf("They talk"));
    }

    @Test
    void staysWhenItsAuthorsAccountGoesAndGoesWithTheSession() {
        notes(visit, "k", "They whisper");
        owner.delete(anna.address());
        assertThat(control(owner)).contains("They whisper", anna.name());

        owner.delete("/sessions/" + card.id(), "sure", "true");

        assertThat(sessions.find(card.id())).isEmpty();
        assertThat(stored()).isEmpty();
        assertThat(notes(owner, "l", "Too late").statusCode()).isEqualTo(404);
    }
}
