package escape.server.eventlog;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The same made-up values for a record each time, from its components' types and names alone. */
public final class Samples {
    private Samples() {}

    public static <T> T full(Class<T> kind) {
        return kind.cast(record(kind, false));
    }

    /** With null wherever the record allows it. */
    public static <T> T sparse(Class<T> kind) {
        return kind.cast(record(kind, true));
    }

    private static Object record(Class<?> type, boolean sparse) {
        var components = type.getRecordComponents();
        var values = Arrays.stream(components)
                .map(component -> sparse && mayBeNull(component)
                        ? null
                        : value(component.getName(), component.getGenericType(), sparse))
                .toArray();
        try {
            var constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            return constructor.newInstance(values);
        } catch (NoSuchMethodException | InstantiationException | IllegalAccessException e) {
            throw new AssertionError(e);
        } catch (InvocationTargetException e) {
            throw new AssertionError(e.getCause());
        }
    }

    private static boolean mayBeNull(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static Object value(String name, Type type, boolean sparse) {
        if (type instanceof ParameterizedType generic) {
            var arguments = generic.getActualTypeArguments();
            if (generic.getRawType() == List.class) {
                return List.of(value(name, arguments[0], sparse), value(name, arguments[0], sparse));
            }
            var map = new LinkedHashMap<String, Object>();
            map.put("zeta", value(name, arguments[1], sparse));
            map.put("alpha", value(name, arguments[1], sparse));
            return map;
        }
        var plain = (Class<?>) type;
        if (plain == String.class) {
            return "a " + name + " — “ä”\n2";
        }
        if (plain == int.class || plain == Integer.class) {
            return 7;
        }
        if (plain == long.class) {
            return 1_767_225_600_123L;
        }
        if (plain == double.class || plain == Double.class) {
            return 0.1 + 0.2;
        }
        if (plain == boolean.class) {
            return true;
        }
        if (plain.isEnum()) {
            return plain.getEnumConstants()[0];
        }
        return record(plain, sparse);
    }
}
