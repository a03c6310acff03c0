package escape.server.backup;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;

/** A backup into a file that somebody names, from a database or from the server that has it open. */
public final class Copies {
    private Copies() {}

    public static Contents of(Target database, String engine, Path to) throws IOException, SQLException {
        var unfinished = beside(to);
        try (var connection = database.existing().connect()) {
            new Snapshot(engine).write(connection, unfinished, Instant.now());
            return finished(unfinished, to);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    /** @param secret the operator's, of that server */
    public static Contents of(URI server, String secret, Path to) throws IOException, InterruptedException {
        var unfinished = beside(to);
        var request = HttpRequest.newBuilder(server.resolve("/actuator/backup"))
                .header("Authorization", "Bearer " + secret)
                .POST(HttpRequest.BodyPublishers.noBody());
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(request.build(), BodyHandlers.ofFile(unfinished));
            if (answer.statusCode() != 200) {
                throw new UnusableArchive(refusal(server, answer));
            }
            return finished(unfinished, to);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private static String refusal(URI server, HttpResponse<?> answer) {
        return switch (answer.statusCode()) {
            case 401, 403, 429 ->
                server
                        + " does not know this secret: ESCAPE_OPERATOR_SECRET must be what its escape.operator-secret is";
            case 404 -> server + " hands out no backups";
            default -> server + " has made no backup (HTTP " + answer.statusCode() + "); its log says why";
        };
    }

    private static Path beside(Path to) throws IOException {
        if (Files.exists(to)) {
            throw new FileAlreadyExistsException(to + " is there already: name another file");
        }
        return Backups.unfinished(to.toAbsolutePath().resolve("..").normalize());
    }

    /** What cannot be read again is no backup. */
    private static Contents finished(Path unfinished, Path to) throws IOException {
        Disk.flush(unfinished);
        try (var archive = Archive.open(unfinished)) {
            Files.move(unfinished, to);
            Disk.flushNames(to.toAbsolutePath().resolve("..").normalize());
            return archive.contents();
        }
    }
}
