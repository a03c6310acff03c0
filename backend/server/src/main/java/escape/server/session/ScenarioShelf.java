package escape.server.session;

import escape.server.scenarios.Reading;
import escape.server.scenarios.Scenarios;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The catalogue of scenario files, and what was uploaded since; of one id, the upload. Which uploads there are is asked
 * each time, since another node may take one; their texts are read but once.
 */
final class ScenarioShelf implements Shelf {
    private static final Logger LOG = LoggerFactory.getLogger(ScenarioShelf.class);

    private final Scenarios scenarios;
    private final Uploads uploads;

    /** By hash; nothing for what a newer version of the server cannot read any more. */
    private final Map<String, Optional<ScenarioSource>> uploaded = new ConcurrentHashMap<>();

    ScenarioShelf(Scenarios scenarios, Uploads uploads) {
        this.scenarios = scenarios;
        this.uploads = uploads;
    }

    @Override
    public List<ScenarioSource> all() {
        Map<String, ScenarioSource> byId = new LinkedHashMap<>();
        scenarios.all().forEach(edition -> byId.put(edition.scenario().id(), source(edition)));
        List<String> hashes = uploads.hashes();
        uploaded.keySet().retainAll(Set.copyOf(hashes));
        hashes.forEach(hash ->
                uploaded(hash).ifPresent(source -> byId.put(source.scenario().id(), source)));
        return List.copyOf(byId.values());
    }

    @Override
    public Optional<ScenarioSource> find(String scenarioId) {
        return uploads.hash(scenarioId)
                .flatMap(this::uploaded)
                .or(() -> scenarios.find(scenarioId).map(ScenarioShelf::source));
    }

    @Override
    public Reading read(String text) {
        return scenarios.kept(text);
    }

    private Optional<ScenarioSource> uploaded(String hash) {
        return uploaded.computeIfAbsent(hash, unread -> uploads.text(unread).flatMap(this::parsed));
    }

    private Optional<ScenarioSource> parsed(String text) {
        return switch (scenarios.parse(text)) {
            case Reading.Read(var scenario, var hash) -> Optional.of(new ScenarioSource(hash, text, scenario));
            case Reading.Unreadable(var problems) -> {
                LOG.warn("Uploaded scenario left out: {}", problems.getFirst());
                yield Optional.empty();
            }
        };
    }

    private static ScenarioSource source(Scenarios.Edition edition) {
        return new ScenarioSource(edition.contentHash(), edition.source(), edition.scenario());
    }
}
