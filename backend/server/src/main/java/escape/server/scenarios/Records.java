package escape.server.scenarios;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Looks into the records of a scenario, whatever they are. */
final class Records {
    private static final String SCENARIO = "escape.simulation.scenario.";

    /** The JVM hands out a fresh copy each time it is asked. */
    private static final ClassValue<List<RecordComponent>> COMPONENTS = new ClassValue<>() {
        @Override
        protected List<RecordComponent> computeValue(Class<?> type) {
            return List.of(type.getRecordComponents());
        }
    };

    private Records() {}

    static <R> Stream<R> within(Record root, Class<R> kind) {
        return within(root).stream().filter(kind::isInstance).map(kind::cast);
    }

    /** The record and all under it, in the order of their components. */
    static List<Record> within(Record root) {
        List<Record> found = new ArrayList<>();
        collect(root, found);
        return found;
    }

    private static void collect(@Nullable Object value, List<Record> found) {
        switch (value) {
            case Record record
            when record.getClass().getName().startsWith(SCENARIO) -> {
                found.add(record);
                for (RecordComponent component : COMPONENTS.get(record.getClass())) {
                    collect(value(record, component), found);
                }
            }
            case List<?> list -> list.forEach(item -> collect(item, found));
            case Map<?, ?> map -> map.values().forEach(item -> collect(item, found));
            case null, default -> {}
        }
    }

    static @Nullable Object value(Record record, String component) {
        return value(record, component(record.getClass(), component));
    }

    private static @Nullable Object value(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot read " + component, e);
        }
    }

    static boolean has(Class<?> type, String component) {
        return COMPONENTS.get(type).stream().anyMatch(one -> one.getName().equals(component));
    }

    static RecordComponent component(Class<?> type, String name) {
        return COMPONENTS.get(type).stream()
                .filter(component -> component.getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(type.getName() + " has no " + name));
    }
}
