package escape.server.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.cel.compiler.CelCompiler;
import escape.simulation.scenario.Condition;
import escape.simulation.scenario.Facts;
import escape.simulation.scenario.Quantity;
import escape.simulation.scenario.Text;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.ScalarNode;

class AFormulaTest {
    private static final Facts FACTS = () -> Map.of(
            "day",
            15L,
            "cash",
            1_234_000.4,
            "stock",
            93.255,
            "released_as",
            "Helper {Two}",
            "live",
            "second",
            "flags",
            Map.of("sponsored", true, "won", false, "warned", false),
            "figures",
            Map.of("expectation", 0.155),
            "done",
            Map.of("train_model", 3, "take_the_train", 0),
            "answer",
            Map.of("release_it", "yes"));

    private static final CelCompiler CEL = FormulaLanguage.compiler(Limits.STANDARD);
    private static final Vocabulary NAMES = ScenarioNames.of(Sample.whole().scenario(), Limits.STANDARD.vocabulary());

    private final Problems problems = new Problems("formula", "", 10);
    private final FormulaCompiler compiler =
            new FormulaCompiler(CEL, NAMES, new Origins(), Sample.WORDING, problems, Limits.STANDARD);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "true",
                "yes",
                "flags.sponsored && !flags.won",
                "day == 15 && day / 2 == 7.5 && day % 7 == 1",
                "figures.expectation * 100 > day",
                "answer.release_it == 'yes' && live in ['first', 'second']",
                "\"flags.won ? false : day > 10.5\"",
                "done.train_model >= 3.0",
                "released_as + '!' == 'Helper {Two}!'"
            })
    void holds(String condition) {
        assertThat(condition(condition).holds(FACTS)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "100_000                          | 100000",
                "-2.5                             | -2.5",
                "1e3                              | 1000",
                "day + 0.5                        | 15.5",
                "done.train_model / 2             | 1.5",
                "\"flags.sponsored ? 1 : 0.5\"      | 1",
                "min(day, 3) + max(1, 2.5)        | 5.5",
                "floor(day / 2) + round(2.5)      | 10",
                "round(figures.expectation, 2)    | 0.16",
                "-day % 4                         | -3",
                "1 / 0                            | 0",
                "done.take_the_train / done.take_the_train | 0"
            })
    void givesARealNumber(String quantity, double expected) {
        assertThat(quantity(quantity).of(FACTS)).isEqualTo(expected);
    }

    static Stream<Arguments> texts() {
        return Stream.of(
                arguments("${money(cash)}", "$1,234,000"),
                arguments("${money(stock)} and ${money(-5)}", "$93.26 and −$5"),
                arguments("${percent(figures.expectation)}", "16 %"),
                arguments("${percent(0.15)}", "15 %"),
                arguments("${round(stock, 1)}", "93.3"),
                arguments("on ${day_name(day)} and ${day_name(day + 9)}", "on Mon, day 15 and Wed, day 24"),
                arguments("${day} ${day + 0.25} ${released_as}", "15 15.25 Helper {Two}"),
                arguments("\"${flags.won ? 'a}' : 'b}'}\"", "b}"),
                arguments("$5 {no place}", "$5 {no place}"),
                arguments("${1 / 0}", "…"));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void placesValues(String text, String expected) {
        assertThat(text(text).in(FACTS)).isEqualTo(expected);
        assertThat(problems.inOrder()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "flags                   ; `flags` wants a name after it, such as `flags.sponsored`",
                "flags.won.really        ; `flags.won` is a yes or no and has nothing under it",
                "knows.ann.slow          ; `knows.ann` has no `slow`",
                "trust.ann.ann > 0       ; `trust.ann` has no `ann`",
                "score.hard.third > 0    ; `score.hard` has no `third`",
                "arg.spend > 0           ; `arg.spend` is an answer to a form, and no form with inputs comes before this",
                "day                     ; wants a yes or no, this formula gives a number",
                "day == 'x'              ; `==` cannot take a number and text",
                "day && true             ; `&&` cannot take a number and a yes or no",
                "'day ' + day == 'x'     ; `+` cannot take text and a number",
                "money('x') == ''        ; `money` cannot take text",
                "has(flags.won)          ; unknown function `has`",
                "null == null            ; formulas know numbers, texts, true and false only",
                "{'a': 1} == {'a': 1}    ; formulas have names, numbers, texts, lists, operators and functions only",
                "['a'][0] == 'a'         ; unknown function `_[_]`",
                "flags.won and day > 1   ; this formula cannot be read: write `&&` for and, `||` for or, `!` for not, `==` for is",
                "day > 1 &&              ; this formula cannot be read: mismatched input 'the end'",
                "answer.release_it == 'no way' ; `answer.release_it` is never `no way`",
                "status.ann == 'fired'   ; `status.ann` is never `fired`",
            })
    void isRefusedWithAReason(String condition, String reason) {
        assertThat(read(Condition.class, "\"" + condition + "\"")).isNull();
        assertThat(problems.inOrder()).extracting(Problem::message).first().isEqualTo(reason);
    }

    @Test
    void neverFailsWhereAFactIsMissing() {
        Facts none = Map::of;
        assertThat(condition("flags.sponsored").holds(none)).isFalse();
        assertThat(quantity("day + 1").of(none)).isZero();
        assertThat(text("It is ${released_as}, ${day}").in(none)).isEqualTo("It is …, …");
    }

    @Test
    void neverFailsWhereAFactIsOfAnotherKind() {
        Facts odd = () -> Map.of("flags", "none", "day", "monday", "released_as", List.of());
        assertThat(condition("flags.sponsored").holds(odd)).isFalse();
        assertThat(condition("day > 3 || true").holds(odd)).isTrue();
    }

    @Test
    void keepsItsSource() {
        assertThat(condition("day > 3").source()).isEqualTo("day > 3");
        assertThat(quantity("100_000").source()).isEqualTo("100_000");
    }

    private Condition condition(String source) {
        return (Condition) sound(Condition.class, source);
    }

    private Quantity quantity(String source) {
        return (Quantity) sound(Quantity.class, source);
    }

    private Text text(String source) {
        return (Text) sound(Text.class, source);
    }

    private Object sound(Class<?> kind, String source) {
        Object formula = read(kind, source);
        assertThat(problems.inOrder()).isEmpty();
        return Objects.requireNonNull(formula);
    }

    private @Nullable Object read(Class<?> kind, String yaml) {
        ScalarNode node = (ScalarNode) new Yaml(new LoaderOptions()).compose(new StringReader(yaml));
        return compiler.read(kind, node, Site.ROOT);
    }
}
