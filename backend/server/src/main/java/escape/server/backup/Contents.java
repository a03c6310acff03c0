package escape.server.backup;

import java.util.List;

/**
 * What an archive says about itself, in its last entry.
 *
 * @param schema version of the newest migration that the database had seen
 */
public record Contents(String format, int version, String schema, String engine, String madeAt, List<Part> tables) {
    static final String ENTRY = "contents.json";
    static final String FORMAT = "escape-backup";
    static final int VERSION = 1;

    /** One table: an entry with a line for each row. */
    public record Part(String table, List<String> columns, long rows, String sha256) {
        String entry() {
            return "tables/" + table + ".jsonl";
        }
    }

    public long rows() {
        return tables.stream().mapToLong(Part::rows).sum();
    }
}
