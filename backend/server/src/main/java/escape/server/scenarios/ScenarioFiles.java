package escape.server.scenarios;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Scenario files of one place.
 *
 * @param texts by the file's name, in the order of names
 * @param unreadable files that gave no text, and a folder that is not there
 */
record ScenarioFiles(SequencedMap<String, String> texts, List<Problem> unreadable) {
    static ScenarioFiles bundled() {
        SequencedMap<String, String> texts = new TreeMap<>(); // a jar lists its entries in any order
        try {
            for (Resource resource :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:scenarios/*.yaml")) {
                try (InputStream in = resource.getInputStream()) {
                    String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                    texts.put(String.valueOf(resource.getFilename()), text);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the server's own scenarios cannot be read", e);
        }
        return new ScenarioFiles(texts, List.of());
    }

    static ScenarioFiles in(Path folder, Limits limits) {
        if (!Files.isDirectory(folder)) {
            return new ScenarioFiles(
                    new LinkedHashMap<>(),
                    List.of(new Problem(folder.toString(), 1, 1, "", "there is no such folder")));
        }
        SequencedMap<String, String> texts = new LinkedHashMap<>();
        List<Problem> unreadable = new ArrayList<>();
        for (Path file : yaml(folder)) {
            String name = String.valueOf(file.getFileName());
            try {
                if (Files.size(file) > ScenarioReader.mostBytes(limits)) {
                    unreadable.add(new Problem(name, 1, 1, "", "the file is too large"));
                } else {
                    texts.put(name, Files.readString(file));
                }
            } catch (MalformedInputException e) {
                unreadable.add(new Problem(name, 1, 1, "", "the file is not in UTF-8"));
            } catch (IOException e) {
                unreadable.add(new Problem(name, 1, 1, "", "the file cannot be read: " + e.getMessage()));
            }
        }
        return new ScenarioFiles(texts, unreadable);
    }

    private static List<Path> yaml(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the folder of scenarios cannot be listed: " + folder, e);
        }
    }
}
