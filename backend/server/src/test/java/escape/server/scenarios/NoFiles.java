package escape.server.scenarios;

import java.util.List;

/** A catalogue of no files, which remembers nothing that it has parsed. */
public final class NoFiles {
    private NoFiles() {}

    public static Scenarios catalogue() {
        return new Scenarios(Sample.READER, 0, List.of());
    }

    /** The text of a small scenario. */
    public static String text(String id, String title) {
        return Sample.whole()
                .with("id: " + id + "\n", "id: sample\n")
                .with("title: " + title + "\n", "title: The sample\n")
                .text();
    }
}
