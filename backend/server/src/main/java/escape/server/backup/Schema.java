package escape.server.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The tables of a database, those first that others refer to. They come from the database and not from a list, so that a
 * table which a later migration adds is in the next backup without anybody thinking of it.
 */
record Schema(List<Table> tables) {
    /** Flyway's own: a restored database gets its own by being migrated. */
    static final String HISTORY = "flyway_schema_history";

    static Schema of(Connection database) throws SQLException {
        var names = names(database);
        names.remove(HISTORY);
        var tables = new ArrayList<Table>();
        for (var name : inOrder(database, names)) {
            tables.add(new Table(name, columns(database, name)));
        }
        return new Schema(List.copyOf(tables));
    }

    static Set<String> names(Connection database) throws SQLException {
        var names = new TreeSet<String>();
        try (var rows = database.getMetaData()
                .getTables(database.getCatalog(), database.getSchema(), "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (rows.next()) {
                names.add(rows.getString("TABLE_NAME"));
            }
        }
        return names;
    }

    private static Set<String> inOrder(Connection database, Set<String> names) throws SQLException {
        var needs = new LinkedHashMap<String, Set<String>>();
        for (var name : names) {
            needs.put(name, referred(database, name));
        }
        var order = new LinkedHashSet<String>();
        while (order.size() < names.size()) {
            var next = needs.entrySet().stream()
                    .filter(one -> !order.contains(one.getKey()) && order.containsAll(one.getValue()))
                    .map(Map.Entry::getKey)
                    .toList();
            if (next.isEmpty()) {
                throw new IllegalStateException("Some tables refer to each other in a circle: " + needs);
            }
            order.addAll(next);
        }
        return order;
    }

    private static Set<String> referred(Connection database, String table) throws SQLException {
        var others = new TreeSet<String>();
        try (var rows = database.getMetaData().getImportedKeys(database.getCatalog(), database.getSchema(), table)) {
            while (rows.next()) {
                others.add(rows.getString("PKTABLE_NAME"));
            }
        }
        return others;
    }

    private static List<Table.Column> columns(Connection database, String table) throws SQLException {
        var columns = new ArrayList<Table.Column>();
        var meta = database.getMetaData();
        // An underscore would stand for any letter in what is a pattern here.
        var pattern = table.replace("_", meta.getSearchStringEscape() + "_");
        try (var rows = meta.getColumns(database.getCatalog(), database.getSchema(), pattern, "%")) {
            while (rows.next()) {
                if (!"YES".equals(rows.getString("IS_GENERATEDCOLUMN"))) {
                    columns.add(new Table.Column(
                            rows.getString("COLUMN_NAME"),
                            Kind.of(rows.getString("TYPE_NAME")),
                            "YES".equals(rows.getString("IS_AUTOINCREMENT"))));
                }
            }
        }
        return List.copyOf(columns);
    }
}
