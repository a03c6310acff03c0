package escape.server.scenarios;

import escape.server.hashing.Sha256;
import escape.simulation.scenario.Scenario;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The scenarios that sessions can be made of. What cannot be read is left out, and said. A session keeps the text of its
 * scenario with its log, since the file may have changed when the log is read again: {@link #parse} is for that.
 */
public final class Scenarios {
    private static final Logger LOG = LoggerFactory.getLogger(Scenarios.class);

    private final ScenarioReader reader;
    private final CompletableFuture<Catalogue> catalogue;
    private final SequencedMap<String, Edition> remembered;

    private record Catalogue(SequencedMap<String, Edition> byId, List<Problem> problems) {}

    /**
     * One content of a scenario's file.
     *
     * @param contentHash SHA-256 of {@code source}, hexadecimal
     */
    public record Edition(Scenario scenario, String contentHash, String source) {}

    /**
     * Reads them while the server starts; whoever asks before that is done waits.
     *
     * @param sources in order; a later one takes the place of an earlier one with the same scenario id
     */
    Scenarios(ScenarioReader reader, int remembered, List<ScenarioFiles> sources) {
        this.reader = reader;
        this.remembered = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Edition> eldest) {
                return size() > remembered;
            }
        };
        this.catalogue = new CompletableFuture<>();
        Thread.ofPlatform().name("scenarios").daemon().start(() -> {
            try {
                catalogue.complete(read(sources));
            } catch (RuntimeException | Error bug) {
                catalogue.completeExceptionally(bug);
            }
        });
    }

    private Catalogue read(List<ScenarioFiles> sources) {
        SequencedMap<String, Edition> byId = new LinkedHashMap<>();
        List<Problem> problems = new ArrayList<>();
        sources.forEach(files -> addAll(files, byId, problems));
        problems.forEach(problem -> LOG.warn("Scenario left out: {}", problem));
        LOG.info("Scenarios: {}", byId.keySet());
        return new Catalogue(Collections.unmodifiableSequencedMap(byId), List.copyOf(problems));
    }

    private void addAll(ScenarioFiles files, Map<String, Edition> byId, List<Problem> problems) {
        problems.addAll(files.unreadable());
        Map<String, String> fileOf = new LinkedHashMap<>();
        files.texts().forEach((file, source) -> {
            switch (reader.read(file, source)) {
                case Reading.Unreadable unreadable -> problems.addAll(unreadable.problems());
                case Reading.Read read -> {
                    String id = read.scenario().id();
                    String other = fileOf.putIfAbsent(id, file);
                    if (other == null) {
                        byId.put(id, new Edition(read.scenario(), read.contentHash(), source));
                    } else {
                        problems.add(new Problem(file, 1, 1, "id", other + " already is the scenario `" + id + "`"));
                    }
                }
            }
        });
    }

    public List<Edition> all() {
        return List.copyOf(byId().values());
    }

    public Optional<Edition> find(String id) {
        return Optional.ofNullable(byId().get(id));
    }

    /** Of the catalogue, or parsed lately. */
    public Optional<Edition> byHash(String contentHash) {
        return byId().values().stream()
                .filter(edition -> edition.contentHash().equals(contentHash))
                .findFirst()
                .or(() -> {
                    synchronized (remembered) {
                        return Optional.ofNullable(remembered.get(contentHash));
                    }
                });
    }

    /** The text to be stored beside a session's log. */
    public Optional<String> source(String contentHash) {
        return byHash(contentHash).map(Edition::source);
    }

    /** Why scenarios were left out, for whoever keeps the server. */
    public List<Problem> problems() {
        return catalogue.join().problems();
    }

    private SequencedMap<String, Edition> byId() {
        return catalogue.join().byId();
    }

    /** A file that somebody brings; nothing of it is kept. */
    public Reading read(String file, byte[] bytes) {
        return reader.read(file, bytes);
    }

    /** The scenario that a session was made of, whatever rules came later. */
    public Reading kept(String source) {
        String hash = Sha256.hex(source);
        return byHash(hash)
                .<Reading>map(edition -> new Reading.Read(edition.scenario(), hash))
                .orElseGet(() -> reader.readKept("stored", source));
    }

    /** The scenario of a stored text. Asking again for the same text costs nothing. */
    public Reading parse(String source) {
        String hash = Sha256.hex(source);
        Optional<Edition> known = byHash(hash);
        if (known.isPresent()) {
            return new Reading.Read(known.get().scenario(), hash);
        }
        Reading reading = reader.read("stored", source);
        if (reading instanceof Reading.Read read) {
            synchronized (remembered) {
                remembered.put(hash, new Edition(read.scenario(), hash, source));
            }
        }
        return reading;
    }
}
