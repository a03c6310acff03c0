package escape.server.scenarios;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much a scenario file may ask of the server that reads it: a file may come from anybody.
 *
 * @param characters in the file
 * @param depth of lists and mappings in each other
 * @param aliases of lists and mappings ({@code *name}), which can make a small file unfold into a huge one
 * @param values in all, after aliases are unfolded; their characters are together no more than those of a file
 * @param text characters of one text
 * @param formula characters of one formula
 * @param formulaDepth of brackets and operators in each other
 * @param formulaNodes names, values and operators in one formula
 * @param formulas in all, those in texts included, after aliases are unfolded
 * @param names different names in one formula
 * @param items of one list
 * @param vocabulary names that formulas could use, pairs such as who knows which clue included
 * @param problems told at once
 * @param remembered scenarios kept ready that no longer are in the catalogue
 */
@ConfigurationProperties("escape.scenario-limits")
public record Limits(
        @DefaultValue("" + CHARACTERS) int characters,
        @DefaultValue("" + DEPTH) int depth,
        @DefaultValue("" + ALIASES) int aliases,
        @DefaultValue("" + VALUES) int values,
        @DefaultValue("" + TEXT) int text,
        @DefaultValue("" + FORMULA) int formula,
        @DefaultValue("" + FORMULA_DEPTH) int formulaDepth,
        @DefaultValue("" + FORMULA_NODES) int formulaNodes,
        @DefaultValue("" + FORMULAS) int formulas,
        @DefaultValue("" + NAMES) int names,
        @DefaultValue("" + ITEMS) int items,
        @DefaultValue("" + VOCABULARY) int vocabulary,
        @DefaultValue("" + PROBLEMS) int problems,
        @DefaultValue("" + REMEMBERED) int remembered) {

    private static final int CHARACTERS = 2_000_000;
    private static final int DEPTH = 24;
    private static final int ALIASES = 50;
    private static final int VALUES = 100_000;
    private static final int TEXT = 100_000;
    private static final int FORMULA = 2_000;
    private static final int FORMULA_DEPTH = 48;
    private static final int FORMULA_NODES = 600;
    private static final int FORMULAS = 20_000;
    private static final int NAMES = 64;
    private static final int ITEMS = 2_000;
    private static final int VOCABULARY = 200_000;
    private static final int PROBLEMS = 500;
    private static final int REMEMBERED = 32;

    public static final Limits STANDARD = new Limits(
            CHARACTERS,
            DEPTH,
            ALIASES,
            VALUES,
            TEXT,
            FORMULA,
            FORMULA_DEPTH,
            FORMULA_NODES,
            FORMULAS,
            NAMES,
            ITEMS,
            VOCABULARY,
            PROBLEMS,
            REMEMBERED);
}
