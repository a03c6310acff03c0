package escape.server.scenarios;

import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelMutableExpr;
import dev.cel.common.ast.CelMutableExpr.CelMutableCall;
import dev.cel.common.ast.CelMutableExpr.CelMutableIdent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Goes through a parsed formula: holds its names against those that exist, puts a slot for each, and makes all numbers
 * real ones. What it changes is what {@link FormulaLanguage} says of the language.
 */
final class FormulaNames {
    private final Scope scope;
    private final int most;
    private final Map<String, String> slots = new LinkedHashMap<>();
    private final Map<String, Expression.Asked> asked = new LinkedHashMap<>();
    private final List<Objection> objections = new ArrayList<>();

    /** @param part of the formula, as written, that it is about */
    record Objection(String part, String message) {}

    FormulaNames(Scope scope, int most) {
        this.scope = scope;
        this.most = most;
    }

    Map<String, Expression.Asked> asked() {
        return asked;
    }

    List<Objection> objections() {
        return objections;
    }

    void bind(CelMutableExpr expression) {
        switch (expression.getKind()) {
            case CONSTANT -> constant(expression);
            case IDENT, SELECT -> name(expression);
            case CALL -> call(expression.call());
            case LIST -> expression.list().elements().forEach(this::bind);
            case STRUCT, MAP, COMPREHENSION, NOT_SET ->
                objections.add(
                        new Objection("{", "formulas have names, numbers, texts, lists, operators and functions only"));
        }
    }

    private void constant(CelMutableExpr expression) {
        switch (expression.constant().getKind()) {
            case INT64_VALUE ->
                expression.setConstant(
                        CelConstant.ofValue((double) expression.constant().int64Value()));
            case BOOLEAN_VALUE, DOUBLE_VALUE, STRING_VALUE -> {}
            case NULL_VALUE, UINT64_VALUE, BYTES_VALUE, TIMESTAMP_VALUE, DURATION_VALUE, NOT_SET ->
                objections.add(new Objection("", "formulas know numbers, texts, true and false only"));
        }
    }

    private void name(CelMutableExpr expression) {
        String name = nameOf(expression);
        if (name == null) {
            objections.add(new Objection("", "a dot can only stand between the parts of a name"));
            return;
        }
        String objection = scope.objection(name);
        Fact fact = scope.fact(name);
        if (objection != null || fact == null) {
            objections.add(new Objection(name, String.valueOf(objection)));
            return;
        }
        String slot = slots.computeIfAbsent(name, key -> FormulaLanguage.slot(fact.kind(), slots.size()));
        if (slots.size() > most) {
            objections.add(new Objection("", "uses more than " + most + " different names"));
        }
        asked.put(slot, new Expression.Asked(fact.kind(), List.of(name.split("\\."))));
        expression.setIdent(CelMutableIdent.create(slot));
    }

    /** {@code flags.sponsored}; null if what stands before a dot is no name. */
    private static @Nullable String nameOf(CelMutableExpr expression) {
        return switch (expression.getKind()) {
            case IDENT -> expression.ident().name();
            case SELECT -> {
                String before = nameOf(expression.select().operand());
                yield before == null ? null : before + "." + expression.select().field();
            }
            case CONSTANT, CALL, LIST, STRUCT, MAP, COMPREHENSION, NOT_SET -> null;
        };
    }

    private void call(CelMutableCall call) {
        String function = call.function();
        boolean isFunction =
                FormulaLanguage.FUNCTIONS.contains(function) && call.target().isEmpty();
        if (!isFunction && !FormulaLanguage.OPERATORS.containsKey(function)) {
            String meant = Spelling.didYouMean(function, FormulaLanguage.FUNCTIONS);
            objections.add(new Objection(function, "unknown function `" + function + "`" + meant));
            return;
        }
        if (Set.of("_==_", "_!=_", "@in").contains(function)) {
            compared(call.args().getFirst(), call.args().getLast());
            compared(call.args().getLast(), call.args().getFirst());
        }
        call.args().forEach(this::bind);
    }

    /** A word that the name can never be makes a condition that nobody wonders at and that never holds. */
    private void compared(CelMutableExpr left, CelMutableExpr right) {
        String name = nameOf(left);
        Fact fact = name == null ? null : scope.fact(name);
        if (fact == null || fact.words().isEmpty()) {
            return;
        }
        wordsIn(right)
                .filter(word -> !fact.words().contains(word))
                .forEach(word -> objections.add(new Objection(
                        word, "`" + name + "` is never `" + word + "`" + Spelling.didYouMean(word, fact.words()))));
    }

    private static Stream<String> wordsIn(CelMutableExpr expression) {
        return switch (expression.getKind()) {
            case CONSTANT ->
                expression.constant().getKind() == CelConstant.Kind.STRING_VALUE
                        ? Stream.of(expression.constant().stringValue())
                        : Stream.of();
            case LIST -> expression.list().elements().stream().flatMap(FormulaNames::wordsIn);
            case IDENT, SELECT, CALL, STRUCT, MAP, COMPREHENSION, NOT_SET -> Stream.of();
        };
    }
}
