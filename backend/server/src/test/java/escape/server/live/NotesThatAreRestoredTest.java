package escape.server.live;

import static org.assertj.core.api.Assertions.assertThat;

import escape.server.TinyStory;
import escape.server.backup.Copies;
import escape.server.batch.Programs;
import escape.server.servers.Postgres;
import escape.server.session.Sessions;
import escape.server.web.Visit;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Notes of one database, in the other. */
class NotesThatAreRestoredTest {
    private static final String SECRET = "--escape.facilitator-secret=open-sesame";

    @TempDir
    private Path folder;

    @Test
    void standWhereTheyStoodAndHaveNewOnesAboveThem() throws Exception {
        var archive = folder.resolve("backup.zip");
        var played = "jdbc:h2:file:" + folder.resolve("played") + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";
        String notes;
        try (var server = PlayedServer.on(played, SECRET, "--escape.backup.folder=" + folder.resolve("kept"))) {
            var session = server.bean(Sessions.class).create(TinyStory.SOURCE).id();
            notes = "/sessions/" + session + "/notes";
            var owner = owner(server);
            owner.post(notes, "text", "Before the backup");
            Copies.of(URI.create("http://localhost:" + server.port()), PlayedServer.SECRET, archive);
            owner.post(notes, "text", "After the backup");
        }
        try (var database = Postgres.fresh()) {
            assertThat(Programs.run("restore", archive.toString(), "--database", database.url()))
                    .hasValue(0);
            try (var server = PlayedServer.on(database.url(), SECRET)) {
                var owner = owner(server);

                var list = owner.post(notes, "text", "In the new place").body();

                assertThat(list)
                        .doesNotContain("After the backup")
                        .containsSubsequence("In the new place", "Before the backup");
            }
        }
    }

    private static Visit owner(PlayedServer server) {
        var owner = new Visit(server.port());
        owner.get("/facilitator/enter?secret=open-sesame");
        owner.get("/facilitator");
        return owner;
    }
}
