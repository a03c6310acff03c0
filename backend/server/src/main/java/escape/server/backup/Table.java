package escape.server.backup;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A table as the database itself describes it.
 *
 * @param name as this database spells it; H2 and PostgreSQL differ in case
 */
record Table(String name, List<Column> columns) {

    /** @param numbered whether the database counts it up by itself */
    record Column(String name, Kind kind, boolean numbered) {
        String key() {
            return common(name);
        }
    }

    /** The name in an archive, the same for every database. */
    String key() {
        return common(name);
    }

    List<String> columnKeys() {
        return columns.stream().map(Column::key).sorted().toList();
    }

    String select() {
        return "select " + columnNames() + " from " + quoted(name);
    }

    /** Numbers that the database gave once are kept, because other rows may name them. */
    String insert() {
        var own = columns.stream().anyMatch(Column::numbered) ? " overriding system value" : "";
        var places = columns.stream().map(column -> "?").collect(Collectors.joining(", "));
        return "insert into " + quoted(name) + " (" + columnNames() + ")" + own + " values (" + places + ")";
    }

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    private String columnNames() {
        return columns.stream().map(column -> quoted(column.name())).collect(Collectors.joining(", "));
    }

    private static String common(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
