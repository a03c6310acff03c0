package escape.server.scenarios;

import static dev.cel.common.CelFunctionDecl.newFunctionDeclaration;
import static dev.cel.common.CelOverloadDecl.newGlobalOverload;
import static dev.cel.common.types.SimpleType.BOOL;
import static dev.cel.common.types.SimpleType.DOUBLE;
import static dev.cel.common.types.SimpleType.STRING;
import static dev.cel.runtime.CelFunctionBinding.from;
import static dev.cel.runtime.CelFunctionBinding.fromOverloads;

import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOptions;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.TypeParamType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.List;
import java.util.Map;

/**
 * The part of CEL that formulas are written in: no macros, hence no loops, and every number is a real number, so that
 * {@code day / 2} is what it looks like, {@code 1 + 0.5} needs no conversion and nothing overflows or fails at zero.
 * A formula that compiles can therefore not fail, as long as the facts that it asks for are there.
 */
final class FormulaLanguage {
    /** Operators by the names that CEL gives them, and how authors know them. */
    static final Map<String, String> OPERATORS = Map.ofEntries(
            Map.entry("_&&_", "&&"),
            Map.entry("_||_", "||"),
            Map.entry("!_", "!"),
            Map.entry("_?_:_", "? :"),
            Map.entry("_==_", "=="),
            Map.entry("_!=_", "!="),
            Map.entry("_<_", "<"),
            Map.entry("_<=_", "<="),
            Map.entry("_>_", ">"),
            Map.entry("_>=_", ">="),
            Map.entry("_+_", "+"),
            Map.entry("_-_", "-"),
            Map.entry("_*_", "*"),
            Map.entry("_/_", "/"),
            Map.entry("_%_", "%"),
            Map.entry("-_", "-"),
            Map.entry("@in", "in"));

    static final List<String> FUNCTIONS = List.of("money", "percent", "round", "floor", "min", "max", "day_name");

    private static final CelType ANY = TypeParamType.create("A");
    private static final String SLOTS = "tnw";

    private FormulaLanguage() {}

    /** Name under which the n-th fact of a formula goes; the checker knows its kind by it. */
    static String slot(Fact.Kind kind, int number) {
        return SLOTS.charAt(kind.ordinal()) + String.valueOf(number);
    }

    /** CEL's standard environment is left out: the checker builds it anew for every formula, and most is not wanted. */
    static CelCompiler compiler(Limits limits) {
        CelCompilerBuilder builder = CelCompilerFactory.standardCelCompilerBuilder()
                .setOptions(options(limits))
                .setStandardEnvironmentEnabled(false)
                .addFunctionDeclarations(logic())
                .addFunctionDeclarations(arithmetic())
                .addFunctionDeclarations(functions());
        for (int i = 0; i < limits.names(); i++) {
            builder.addVar(slot(Fact.Kind.TRUTH, i), BOOL);
            builder.addVar(slot(Fact.Kind.NUMBER, i), DOUBLE);
            builder.addVar(slot(Fact.Kind.WORD, i), STRING);
        }
        return builder.build();
    }

    private static CelOptions options(Limits limits) {
        return CelOptions.current()
                .enableHeterogeneousNumericComparisons(true) // the planner insists on it
                .enableComprehension(false)
                .maxExpressionCodePointSize(limits.formula())
                .maxParseRecursionDepth(limits.formulaDepth())
                .maxParseExpressionNodeCount(limits.formulaNodes())
                .build();
    }

    /** The names of overloads are CEL's own: by them the runtime finds the operators. */
    private static List<CelFunctionDecl> logic() {
        return List.of(
                newFunctionDeclaration("_&&_", newGlobalOverload("logical_and", BOOL, BOOL, BOOL)),
                newFunctionDeclaration("_||_", newGlobalOverload("logical_or", BOOL, BOOL, BOOL)),
                newFunctionDeclaration("!_", newGlobalOverload("logical_not", BOOL, BOOL)),
                newFunctionDeclaration("_?_:_", newGlobalOverload("conditional", ANY, BOOL, ANY, ANY)),
                newFunctionDeclaration("_==_", newGlobalOverload("equals", BOOL, ANY, ANY)),
                newFunctionDeclaration("_!=_", newGlobalOverload("not_equals", BOOL, ANY, ANY)),
                newFunctionDeclaration("@in", newGlobalOverload("in_list", BOOL, ANY, ListType.create(ANY))),
                newFunctionDeclaration("_<_", newGlobalOverload("less_double", BOOL, DOUBLE, DOUBLE)),
                newFunctionDeclaration("_<=_", newGlobalOverload("less_equals_double", BOOL, DOUBLE, DOUBLE)),
                newFunctionDeclaration("_>_", newGlobalOverload("greater_double", BOOL, DOUBLE, DOUBLE)),
                newFunctionDeclaration("_>=_", newGlobalOverload("greater_equals_double", BOOL, DOUBLE, DOUBLE)));
    }

    private static List<CelFunctionDecl> arithmetic() {
        return List.of(
                newFunctionDeclaration(
                        "_+_",
                        newGlobalOverload("add_double", DOUBLE, DOUBLE, DOUBLE),
                        newGlobalOverload("add_string", STRING, STRING, STRING)),
                newFunctionDeclaration("_-_", newGlobalOverload("subtract_double", DOUBLE, DOUBLE, DOUBLE)),
                newFunctionDeclaration("_*_", newGlobalOverload("multiply_double", DOUBLE, DOUBLE, DOUBLE)),
                newFunctionDeclaration("_/_", newGlobalOverload("divide_double", DOUBLE, DOUBLE, DOUBLE)),
                newFunctionDeclaration("_%_", newGlobalOverload("remainder_double", DOUBLE, DOUBLE, DOUBLE)),
                newFunctionDeclaration("-_", newGlobalOverload("negate_double", DOUBLE, DOUBLE)));
    }

    private static List<CelFunctionDecl> functions() {
        return List.of(
                newFunctionDeclaration("money", newGlobalOverload("money_1", STRING, DOUBLE)),
                newFunctionDeclaration("percent", newGlobalOverload("percent_1", STRING, DOUBLE)),
                newFunctionDeclaration("day_name", newGlobalOverload("day_name_1", STRING, DOUBLE)),
                newFunctionDeclaration(
                        "round",
                        newGlobalOverload("round_1", DOUBLE, DOUBLE),
                        newGlobalOverload("round_2", DOUBLE, DOUBLE, DOUBLE)),
                newFunctionDeclaration("floor", newGlobalOverload("floor_1", DOUBLE, DOUBLE)),
                newFunctionDeclaration("min", newGlobalOverload("min_2", DOUBLE, DOUBLE, DOUBLE)),
                newFunctionDeclaration("max", newGlobalOverload("max_2", DOUBLE, DOUBLE, DOUBLE)));
    }

    @SuppressWarnings("Immutable") // the wording only changes if the pages' words do
    static CelRuntime runtime(Limits limits, Wording wording) {
        return CelRuntimeFactory.plannerRuntimeBuilder()
                .setOptions(options(limits))
                .addFunctionBindings(from("remainder_double", Double.class, Double.class, (a, b) -> a % b))
                .addFunctionBindings(fromOverloads("money", from("money_1", Double.class, wording::money)))
                .addFunctionBindings(fromOverloads("percent", from("percent_1", Double.class, wording::percent)))
                .addFunctionBindings(fromOverloads("day_name", from("day_name_1", Double.class, wording::dayName)))
                .addFunctionBindings(fromOverloads(
                        "round",
                        from("round_1", Double.class, value -> Wording.round(value, 0)),
                        from("round_2", Double.class, Double.class, Wording::round)))
                .addFunctionBindings(fromOverloads("floor", from("floor_1", Double.class, Math::floor)))
                .addFunctionBindings(fromOverloads("min", from("min_2", Double.class, Double.class, Math::min)))
                .addFunctionBindings(fromOverloads("max", from("max_2", Double.class, Double.class, Math::max)))
                .build();
    }
}
