package escape.simulation;

import java.util.AbstractMap;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Values by name that are worked out when they are first asked for: most formulas ask for two or three of many. */
final class Lazy extends AbstractMap<String, Object> {
    private final Map<String, Supplier<Object>> makers = new HashMap<>();
    private final Map<String, Object> made = new HashMap<>();

    Lazy with(String name, Supplier<Object> maker) {
        makers.put(name, maker);
        return this;
    }

    @Override
    public @Nullable Object get(@Nullable Object name) {
        Object value = made.get(name);
        if (value != null) {
            return value;
        }
        Supplier<Object> maker = makers.get(name);
        if (maker == null) {
            return null;
        }
        Object fresh = maker.get();
        made.put(String.valueOf(name), fresh);
        return fresh;
    }

    @Override
    public boolean containsKey(@Nullable Object name) {
        return makers.containsKey(name);
    }

    @Override
    public Set<Entry<String, Object>> entrySet() {
        makers.keySet().forEach(this::get);
        return Collections.unmodifiableMap(made).entrySet();
    }
}
