package escape.server.scenarios;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelVariableResolver;
import dev.cel.runtime.Program;
import escape.simulation.scenario.Facts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A compiled formula: one program, used for every state. Names, kinds and functions were checked when it was read, and
 * nothing that it may contain can fail; so if it does fail, the facts lack a name that they promise. That is a bug of
 * ours, which must not stop a session: it is logged, once for each formula, and the answer is left out.
 */
final class Expression {
    private static final Logger LOG = LoggerFactory.getLogger(Expression.class);

    private final String place;
    private final String source;
    private final Program program;
    private final Map<String, Asked> asked;
    private final Fact.Kind kind;
    private final AtomicBoolean complained = new AtomicBoolean();

    /** A fact that the formula asks for: keys from the root of the facts. */
    record Asked(Fact.Kind kind, List<String> path) {

        Optional<Object> in(Facts facts) {
            Object value = facts.values();
            for (String key : path) {
                if (!(value instanceof Map<?, ?> map)) {
                    return Optional.empty();
                }
                value = map.get(key);
            }
            return Optional.ofNullable(asKind(value));
        }

        private @Nullable Object asKind(@Nullable Object value) {
            return switch (kind) {
                case TRUTH -> value instanceof Boolean ? value : null;
                case NUMBER -> value instanceof Number number ? Double.valueOf(number.doubleValue()) : null;
                case WORD -> value instanceof String ? value : null;
            };
        }
    }

    Expression(String place, String source, Program program, Map<String, Asked> asked, Fact.Kind kind) {
        this.place = place;
        this.source = source;
        this.program = program;
        this.asked = Map.copyOf(asked);
        this.kind = kind;
    }

    String source() {
        return source;
    }

    Fact.Kind kind() {
        return kind;
    }

    /** First parts of the names that it asks for. */
    Set<String> names() {
        return asked.values().stream().map(fact -> fact.path().getFirst()).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether it gives the same for every state. */
    boolean isConstant() {
        return asked.isEmpty();
    }

    <T> T of(Facts facts, Class<T> wanted, T otherwise) {
        CelVariableResolver answers = slot -> {
            Asked fact = asked.get(slot);
            return fact == null ? Optional.empty() : fact.in(facts);
        };
        try {
            return wanted.cast(program.eval(answers));
        } catch (CelEvaluationException e) {
            if (complained.compareAndSet(false, true)) {
                LOG.error("The facts do not answer {} at {}", source, place, e);
            }
            return otherwise;
        }
    }

    static Fact.@Nullable Kind kindOf(CelAbstractSyntaxTree checked) {
        return switch (checked.getResultType().kind()) {
            case BOOL -> Fact.Kind.TRUTH;
            case DOUBLE -> Fact.Kind.NUMBER;
            case STRING -> Fact.Kind.WORD;
            default -> null;
        };
    }
}
