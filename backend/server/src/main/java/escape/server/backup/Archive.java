package escape.server.backup;

import escape.server.hashing.Sha256;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.HexFormat;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** An archive that has been read through once, so that nothing broken reaches a database. */
final class Archive implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ZipFile zip;
    private final Contents contents;

    private Archive(ZipFile zip, Contents contents) {
        this.zip = zip;
        this.contents = contents;
    }

    static Archive open(Path file) throws IOException {
        if (!Files.isReadable(file)) {
            throw new NoSuchFileException(file.toString());
        }
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile());
        } catch (ZipException broken) {
            throw new UnusableArchive(file + " is no backup, or not a whole one: " + broken.getMessage(), broken);
        }
        try {
            var archive = new Archive(zip, contents(zip, file));
            archive.check(file);
            return archive;
        } catch (IOException | RuntimeException unusable) {
            zip.close();
            throw unusable;
        }
    }

    Contents contents() {
        return contents;
    }

    BufferedReader lines(Contents.Part part) throws IOException {
        return new BufferedReader(new InputStreamReader(stream(part), StandardCharsets.UTF_8));
    }

    private static Contents contents(ZipFile zip, Path file) throws IOException {
        var entry = zip.getEntry(Contents.ENTRY);
        if (entry == null) {
            throw new UnusableArchive(file + " is no backup: it has no " + Contents.ENTRY);
        }
        try (var in = zip.getInputStream(entry)) {
            var tree = JSON.readTree(in);
            var version = tree.path("version").asInt(0);
            if (!tree.path("format").asString("").equals(Contents.FORMAT) || version < 1) {
                throw new UnusableArchive(file + " is no backup: its " + Contents.ENTRY + " does not say so");
            }
            if (version > Contents.VERSION) {
                throw new UnusableArchive(
                        "%s is in format %d, and this version of the program reads up to %d: use a newer one"
                                .formatted(file, version, Contents.VERSION));
            }
            return JSON.treeToValue(tree, Contents.class);
        } catch (JacksonException | ZipException broken) {
            throw new UnusableArchive(file + " is broken: its " + Contents.ENTRY + " cannot be read", broken);
        }
    }

    private void check(Path file) throws IOException {
        for (var part : contents.tables()) {
            var digest = Sha256.digest();
            try (var in = new DigestInputStream(stream(part), digest)) {
                in.transferTo(OutputStream.nullOutputStream());
            } catch (ZipException broken) {
                throw new UnusableArchive(file + " is broken in " + part.entry() + ": " + broken.getMessage(), broken);
            }
            if (!HexFormat.of().formatHex(digest.digest()).equals(part.sha256())) {
                throw new UnusableArchive(file + " is broken: " + part.entry() + " is not what was written");
            }
        }
    }

    private InputStream stream(Contents.Part part) throws IOException {
        var entry = zip.getEntry(part.entry());
        if (entry == null) {
            throw new UnusableArchive("The backup is broken: it has no " + part.entry());
        }
        return zip.getInputStream(entry);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
