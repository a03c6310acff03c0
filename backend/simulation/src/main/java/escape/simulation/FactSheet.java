package escape.simulation;

import escape.simulation.scenario.Facts;
import escape.simulation.scenario.Scenario;
import java.util.AbstractMap;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A state in the vocabulary that scenario authors use. Every name that the scenario declares is there from the start, so a
 * formula never asks for something that does not exist yet.
 */
final class FactSheet extends AbstractMap<String, Object> {
    private static final Map<String, Fact> VOCABULARY = vocabulary();

    private final Fact.Moment moment;
    private final Map<String, Object> worked = new HashMap<>();

    private FactSheet(Fact.Moment moment) {
        this.moment = moment;
    }

    static Facts of(Scenario scenario, State state, Map<String, Object> arguments) {
        FactSheet sheet = new FactSheet(new Fact.Moment(scenario, state, arguments));
        return () -> sheet;
    }

    private static Map<String, Fact> vocabulary() {
        Map<String, Fact> all = new LinkedHashMap<>();
        StoryFacts.into(all);
        KnowledgeFacts.into(all);
        PeopleFacts.into(all);
        LabFacts.into(all);
        CompanyFacts.into(all);
        HiddenFacts.into(all);
        all.put("arg", Fact.of(Fact.Moment::arguments));
        return Map.copyOf(all);
    }

    /** The parts of a state that facts of these names are made from, as bits; all of them for a name that is unknown. */
    static long parts(Collection<String> names) {
        return names.stream()
                .mapToLong(name -> VOCABULARY.containsKey(name)
                        ? Part.bits(VOCABULARY.get(name).from())
                        : ~0L)
                .reduce(0, (some, more) -> some | more);
    }

    @Override
    public @Nullable Object get(@Nullable Object name) {
        Object known = worked.get(name);
        if (known != null) {
            return known;
        }
        Fact fact = VOCABULARY.get(name);
        if (fact == null) {
            return null;
        }
        Object value = fact.value().apply(moment);
        worked.put(String.valueOf(name), value);
        return value;
    }

    @Override
    public boolean containsKey(@Nullable Object name) {
        return VOCABULARY.containsKey(name);
    }

    @Override
    public Set<Entry<String, Object>> entrySet() {
        VOCABULARY.keySet().forEach(this::get);
        return Map.copyOf(worked).entrySet();
    }
}
