package escape.server.operations;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where the server writes: the embedded database, and backups. A folder that is yet to be made will be on the disk of the nearest
 * one above it.
 */
record Disks(File data, File backups) {

    static Disks of(Path data, Path backups) {
        return new Disks(nearest(data), nearest(backups));
    }

    private static File nearest(Path path) {
        var folder = path.toAbsolutePath().normalize();
        for (var above = folder.getParent(); above != null && !Files.isDirectory(folder); above = above.getParent()) {
            folder = above;
        }
        return folder.toFile();
    }
}
