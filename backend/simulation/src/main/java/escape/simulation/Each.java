package escape.simulation;

import java.util.AbstractMap;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value for each of some names, worked out when it is asked for: most formulas ask for one of many. */
final class Each<V> extends AbstractMap<String, V> {
    private final Supplier<? extends Collection<String>> names;
    private final Function<String, V> value;

    private Each(Supplier<? extends Collection<String>> names, Function<String, V> value) {
        this.names = names;
        this.value = value;
    }

    static <V> Map<String, V> of(Supplier<? extends Collection<String>> names, Function<String, V> value) {
        return new Each<>(names, value);
    }

    static <T, V> Map<String, V> of(Collection<T> all, Function<T, String> id, Function<String, V> value) {
        return new Each<>(() -> all.stream().map(id).toList(), value);
    }

    /** The names are known to whoever reads a formula, so that no other is asked for. */
    @Override
    public V get(@Nullable Object name) {
        return value.apply(String.valueOf(name));
    }

    @Override
    public Set<Entry<String, V>> entrySet() {
        Map<String, V> map = new LinkedHashMap<>();
        names.get().forEach(name -> map.put(name, value.apply(name)));
        return map.entrySet();
    }
}
