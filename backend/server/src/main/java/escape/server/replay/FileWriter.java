package escape.server.replay;

import escape.server.eventlog.LogLines;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes session files. */
final class FileWriter {
    private final LogLines lines = new LogLines();
    private final JsonMapper json = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();

    String write(SessionFile file) {
        var header = new LinkedHashMap<String, Object>();
        header.put("format", SessionFile.FORMAT);
        header.put("engine", file.engine());
        header.put("setup", file.setup());
        header.put("scenario", scenario(file));
        return Stream.concat(
                        Stream.of(json.writeValueAsString(header)),
                        IntStream.range(0, file.log().size())
                                .mapToObj(place -> lines.write(
                                        file.log().get(place), file.states().get(place))))
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }

    private static Map<String, String> scenario(SessionFile file) {
        var scenario = new LinkedHashMap<String, String>();
        scenario.put("id", file.scenario());
        scenario.put("hash", file.hash());
        scenario.put("source", file.source());
        return scenario;
    }
}
