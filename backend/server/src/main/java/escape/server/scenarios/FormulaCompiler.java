package escape.server.scenarios;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.CelMutableAst;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.compiler.CelCompiler;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import escape.simulation.scenario.Condition;
import escape.simulation.scenario.Facts;
import escape.simulation.scenario.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Compiles the formulas of one scenario, against the names that it declares. */
final class FormulaCompiler implements FormulaSource {
    private static final Facts NOTHING = Map::of;

    private final CelCompiler compiler;
    private final CelRuntime runtime;
    private final Vocabulary vocabulary;
    private final Origins draft;
    private final Wording wording;
    private final Problems problems;
    private final Limits limits;
    private int left;

    /** @param opening what stands before it in a text; nothing where it stands alone */
    private record Formula(String opening, String source, ScalarNode node, Site site, Scope scope) {}

    FormulaCompiler(
            CelCompiler compiler,
            Vocabulary vocabulary,
            Origins draft,
            Wording wording,
            Problems problems,
            Limits limits) {
        this.compiler = compiler;
        this.runtime = FormulaLanguage.runtime(limits, wording);
        this.vocabulary = vocabulary;
        this.draft = draft;
        this.wording = wording;
        this.problems = problems;
        this.limits = limits;
        this.left = limits.formulas();
    }

    @Override
    public @Nullable Object read(Class<?> kind, ScalarNode node, Site site) {
        Scope scope = Scope.at(site, kind, vocabulary, draft);
        if (kind == Condition.class) {
            return condition(node, site, scope);
        }
        return kind == Quantity.class ? quantity(node, site, scope) : text(node, site, scope);
    }

    private @Nullable Condition condition(ScalarNode node, Site site, Scope scope) {
        String source = node.getValue();
        if (node.getTag().equals(Tag.BOOL)) {
            return new Fixed.Truth(source, Scalars.truth(source));
        }
        Expression expression = expression(new Formula("", source, node, site, scope));
        if (expression == null || !is(Fact.Kind.TRUTH, expression, node, site)) {
            return null;
        }
        CompiledCondition compiled = new CompiledCondition(source, expression);
        return expression.isConstant() ? new Fixed.Truth(source, compiled.holds(NOTHING)) : compiled;
    }

    private @Nullable Quantity quantity(ScalarNode node, Site site, Scope scope) {
        String source = node.getValue();
        Double number = Scalars.number(node);
        if (number != null) {
            return new Fixed.Number(source, number);
        }
        Expression expression = expression(new Formula("", source, node, site, scope));
        if (expression == null || !is(Fact.Kind.NUMBER, expression, node, site)) {
            return null;
        }
        CompiledQuantity compiled = new CompiledQuantity(source, expression);
        return expression.isConstant() ? new Fixed.Number(source, compiled.of(NOTHING)) : compiled;
    }

    private boolean is(Fact.Kind wanted, Expression expression, ScalarNode node, Site site) {
        if (expression.kind() != wanted) {
            String found = expression.kind().description();
            problems.at(node, site.path(), "wants " + wanted.description() + ", this formula gives " + found);
        }
        return expression.kind() == wanted;
    }

    private @Nullable CompiledText text(ScalarNode node, Site site, Scope scope) {
        List<CompiledText.Part> parts = new ArrayList<>();
        boolean sound = true;
        for (TextPlaces.Piece piece : TextPlaces.split(node.getValue())) {
            CompiledText.Part part = switch (piece) {
                case TextPlaces.Words words -> new CompiledText.Words(words.words());
                case TextPlaces.Formula formula ->
                    place(new Formula(TextPlaces.OPEN, formula.source(), node, site, scope));
                case TextPlaces.Unclosed unclosed -> {
                    problems.at(node, unclosed.rest(), 0, site.path(), "this `${` has no `}`");
                    yield null;
                }
            };
            if (part == null) {
                sound = false;
            } else {
                parts.add(part);
            }
        }
        return sound ? new CompiledText(node.getValue(), List.copyOf(parts), wording) : null;
    }

    private CompiledText.@Nullable Part place(Formula formula) {
        Expression expression = expression(formula);
        if (expression != null && expression.kind() == Fact.Kind.TRUTH) {
            complain(formula, "a text places numbers and texts, this gives a yes or no");
            return null;
        }
        return expression == null ? null : new CompiledText.Place(expression);
    }

    private @Nullable Expression expression(Formula formula) {
        if (--left < 0) {
            complain(formula, "a scenario has at most " + limits.formulas() + " formulas");
            return null;
        }
        String source = formula.source();
        CelValidationResult parsed = compiler.parse(source);
        if (parsed.hasError()) {
            CelIssue first = parsed.getErrors().getFirst();
            complain(formula, source, offset(first), FormulaErrors.unreadable(first.getMessage(), source));
            return null;
        }
        try {
            CelMutableAst tree = CelMutableAst.fromCelAst(parsed.getAst());
            FormulaNames names = new FormulaNames(formula.scope(), limits.names());
            names.bind(tree.expr());
            names.objections().forEach(objection -> complain(formula, objection.part(), 0, objection.message()));
            return names.objections().isEmpty() ? checked(tree, formula, names) : null;
        } catch (CelValidationException | CelEvaluationException e) {
            throw new IllegalStateException("a formula without errors does not compile: " + source, e);
        }
    }

    private @Nullable Expression checked(CelMutableAst parsed, Formula formula, FormulaNames names)
            throws CelValidationException, CelEvaluationException {
        CelValidationResult result = compiler.check(parsed.toParsedAst());
        if (result.hasError()) {
            CelIssue first = result.getErrors().getFirst();
            complain(formula, formula.source(), offset(first), FormulaErrors.mismatch(first.getMessage()));
            return null;
        }
        CelAbstractSyntaxTree tree = result.getAst();
        Fact.Kind kind = Expression.kindOf(tree);
        if (kind == null) {
            complain(formula, "gives a list; a formula gives a number, a text, or a yes or no");
            return null;
        }
        return new Expression(
                formula.site().path(), formula.source(), runtime.createProgram(tree), names.asked(), kind);
    }

    private void complain(Formula formula, String message) {
        complain(formula, formula.source(), 0, message);
    }

    /** A name may stand in several formulas of a text: the one that is meant is looked for first. YAML may have folded it. */
    private void complain(Formula formula, String part, int offset, String message) {
        String whole = formula.opening() + formula.source();
        int within = formula.source().indexOf(part);
        if (within >= 0 && problems.isWritten(formula.node(), whole)) {
            int place = formula.opening().length() + within + offset;
            problems.at(formula.node(), whole, place, formula.site().path(), message);
        } else {
            problems.at(formula.node(), part, offset, formula.site().path(), message);
        }
    }

    /** Formulas of several lines are pointed at as a whole: YAML may have folded them. */
    private static int offset(CelIssue issue) {
        return issue.getSourceLocation().getLine() == 1
                ? Math.max(0, issue.getSourceLocation().getColumn())
                : 0;
    }
}
