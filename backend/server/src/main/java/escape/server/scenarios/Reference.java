package escape.server.scenarios;

import escape.simulation.scenario.Scenario;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A component that names something which stands elsewhere: a text, each of a list, or each key of a mapping. */
record Reference(Class<? extends Record> in, String component, Names to) implements Rule {

    Reference {
        Records.component(in, component); // there is such a component, or this rule would never complain
    }

    @Override
    public void check(Scenario scenario, Complaints complaints) {
        Set<String> declared = to.in(scenario);
        complaints
                .each(in)
                .forEach(record -> named(Records.value(record, component)).stream()
                        .filter(name -> !name.isEmpty() && !declared.contains(name))
                        .forEach(name -> complaints.about(
                                record,
                                component,
                                name,
                                "there is no " + to.word() + " `" + name + "`"
                                        + complaints.didYouMean(name, declared))));
    }

    private static Collection<String> named(@Nullable Object value) {
        return switch (value) {
            case String name -> List.of(name);
            case List<?> names -> names.stream().map(String::valueOf).toList();
            case Map<?, ?> byName ->
                byName.keySet().stream().map(String::valueOf).toList();
            case null, default -> List.of();
        };
    }
}
