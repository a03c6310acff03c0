package escape.server.scenarios;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Values for what could not be read, so that the rest of the file can still be checked. NaN is outside of every range and
 * inside of it: no rule complains of it.
 */
final class StandIn {
    private StandIn() {}

    static @Nullable Object of(Type type, boolean optional) {
        if (type instanceof ParameterizedType parameterized) {
            return parameterized.getRawType() == Map.class ? Map.of() : List.of();
        }
        Class<?> wanted = (Class<?>) type;
        if (wanted == boolean.class) {
            return false;
        }
        if (optional) {
            return null;
        }
        if (wanted == String.class) {
            return "";
        }
        if (wanted == int.class) {
            return 0;
        }
        if (wanted == double.class) {
            return Double.NaN;
        }
        if (wanted.isEnum()) {
            return wanted.getEnumConstants()[0];
        }
        if (wanted.isRecord()) {
            return record(wanted.asSubclass(Record.class));
        }
        return FormulaSource.KINDS.contains(wanted) ? new Unread("") : of(wanted.getPermittedSubclasses()[0], false);
    }

    /** What stands for a part that a scenario does without: the type's own {@code NONE}; null if it has none. */
    static @Nullable Object none(Class<?> type) {
        try {
            return type.isRecord() ? type.getField("NONE").get(null) : null;
        } catch (NoSuchFieldException e) {
            return null;
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("cannot read the NONE of " + type.getName(), e);
        }
    }

    private static Record record(Class<? extends Record> type) {
        return construct(
                type,
                Arrays.stream(type.getRecordComponents())
                        .map(component -> of(component.getGenericType(), RecordMapper.isNullable(component)))
                        .toArray());
    }

    static Record construct(Class<? extends Record> type, @Nullable Object[] values) {
        try {
            Class<?>[] components = Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new);
            Constructor<? extends Record> canonical = type.getDeclaredConstructor(components);
            return canonical.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot make a " + type.getName(), e);
        }
    }
}
