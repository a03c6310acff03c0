package escape.server.live;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** SECTIONS.md as a program would read it. */
record SectionsDocument(Map<String, Set<String>> readers, Map<String, Map<String, String>> fields) {
    private static final Pattern SECTION = Pattern.compile("### `([a-z_]+)`: (.*)");
    private static final Pattern RECORD = Pattern.compile("`([A-Z]\\w*)`");
    private static final Pattern FIELD = Pattern.compile("\\| `(\\w+)` \\| ([\\w\\[\\]?]+) \\|([^|]*)\\|([^|]*)\\|");

    static SectionsDocument read() throws IOException {
        var readers = new TreeMap<String, Set<String>>();
        var fields = new LinkedHashMap<String, Map<String, String>>();
        var current = "";
        for (var line : Files.readAllLines(Path.of("SECTIONS.md"))) {
            var section = SECTION.matcher(line);
            var record = RECORD.matcher(line);
            var field = FIELD.matcher(line);
            if (section.matches()) {
                current = section.group(1);
                readers.put(current, Arrays.stream(section.group(2).split(", ")).collect(Collectors.toSet()));
                fields.put(current, new LinkedHashMap<>());
            } else if (record.matches()) {
                current = record.group(1);
                fields.put(current, new LinkedHashMap<>());
            } else if (field.matches()) {
                Objects.requireNonNull(fields.get(current), current).put(field.group(1), field.group(2));
            } else if (line.startsWith("| `")) {
                throw new AssertionError("Not a line of a table: " + line);
            }
        }
        return new SectionsDocument(readers, fields);
    }
}
