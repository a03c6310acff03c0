package escape.server.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import escape.server.eventlog.Database;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing that is broken, too new or in somebody's way gets into a database, and a line says why. */
class ARestoreThatIsRefusedTest {
    @TempDir
    private Path folder;

    private Path archive = Path.of("");

    @BeforeEach
    void backUp() throws Exception {
        var played = h2("played");
        var database = Database.at(played.url());
        database.jdbc().update("insert into scenario_source values ('hash', 'A text that is long enough to be cut')");
        archive = folder.resolve("backup.zip");
        assertThat(Copies.of(played, "1.2.3", archive).rows()).isEqualTo(1);
    }

    @Test
    void becauseTheDatabaseIsNotEmpty() {
        refused(archive, h2("played"), "goes into an empty database only", "SCENARIO_SOURCE");
    }

    @Test
    void becauseAServerHasTheDatabaseOpen() throws Exception {
        try (var _ = h2("played").connect()) {
            // Within one process H2 shares a file; another one is refused, as the file's lock says.
            assertThat(folder.resolve("played.mv.db")).exists();
            var program = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                            "escape.server.EscapeApplication",
                            "backup",
                            folder.resolve("second.zip").toString(),
                            "--database",
                            h2("played").url())
                    .redirectErrorStream(true)
                    .start();
            var said = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(program.waitFor()).isEqualTo(1);
            assertThat(said).contains("A running server has this database open").contains("--server");
            assertThat(said).doesNotContain("\tat ");
            assertThat(folder.resolve("second.zip")).doesNotExist();
        }
    }

    @Test
    void becauseTheFileIsCutOff() throws IOException {
        var bytes = Files.readAllBytes(archive);
        var cut = Files.write(folder.resolve("cut.zip"), Arrays.copyOf(bytes, bytes.length / 2));

        refused(cut, h2("new"), "is no backup, or not a whole one");
    }

    @Test
    void becauseALineIsNotWhatWasWritten() throws IOException {
        edit("/tables/scenario_source.jsonl", text -> text.replace("long", "lone"));

        refused(archive, h2("new"), "is broken: tables/scenario_source.jsonl is not what was written");
    }

    @Test
    void becauseATableIsMissing() throws IOException {
        try (var zip = FileSystems.newFileSystem(archive)) {
            Files.delete(zip.getPath("/tables/visitor_token.jsonl"));
        }

        refused(archive, h2("new"), "it has no tables/visitor_token.jsonl");
    }

    @Test
    void becauseItsFormatIsNewer() throws IOException {
        edit("/contents.json", text -> text.replaceFirst("\"version\" : 1", "\"version\" : 2"));

        refused(archive, h2("new"), "is in format 2", "use a newer one");
    }

    @Test
    void becauseItsSchemaIsNewer() throws IOException {
        edit("/contents.json", text -> text.replaceFirst("\"schema\" : \"\\d+\"", "\"schema\" : \"900\""));

        refused(archive, h2("new"), "has schema version 900", "use a newer one", "1.2.3");
    }

    @Test
    void becauseItIsSomethingElse() throws IOException {
        var other = folder.resolve("other.zip");
        try (var zip = FileSystems.newFileSystem(URI.create("jar:" + other.toUri()), Map.of("create", "true"))) {
            Files.writeString(zip.getPath("/letter.txt"), "Dear all");
        }

        refused(other, h2("new"), "is no backup: it has no contents.json");
    }

    @Test
    void becauseThereIsNone() {
        assertThatThrownBy(() -> new Restore(h2("new")).from(folder.resolve("none.zip")))
                .isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void asIsABackupOfADatabaseThatDoesNotExist() {
        assertThatThrownBy(() -> Copies.of(h2("misspelt"), "1.2.3", folder.resolve("second.zip")))
                .isInstanceOf(UnusableArchive.class)
                .hasMessageContaining("There is no database at jdbc:h2:file:" + folder.resolve("misspelt"));
        assertThat(folder.resolve("misspelt.mv.db")).doesNotExist();
    }

    @Test
    void asIsABackupInPlaceOfAnother() {
        assertThatThrownBy(() -> Copies.of(h2("played"), "1.2.3", archive)).hasMessageContaining("is there already");
    }

    private void refused(Path file, Target target, String... reasons) {
        assertThatThrownBy(() -> new Restore(target).from(file))
                .isInstanceOf(UnusableArchive.class)
                .hasMessageContainingAll(reasons);
        assertThat(tablesBeside(target)).isTrue();
    }

    /** Nothing has been made in a database that was new. */
    private boolean tablesBeside(Target target) {
        try (var connection = target.connect()) {
            return target.equals(h2("played")) != Schema.names(connection).isEmpty();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private void edit(String entry, UnaryOperator<String> change) throws IOException {
        try (var zip = FileSystems.newFileSystem(archive)) {
            var before = Files.readString(zip.getPath(entry));
            assertThat(change.apply(before)).isNotEqualTo(before);
            Files.writeString(zip.getPath(entry), change.apply(before));
        }
    }

    private Target h2(String name) {
        return new Target("jdbc:h2:file:" + folder.resolve(name), "", "");
    }
}
