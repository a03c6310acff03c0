package escape.server.scenarios;

import dev.cel.compiler.CelCompiler;
import escape.server.hashing.Sha256;
import escape.simulation.scenario.Scenario;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/**
 * Reads scenario files. The file is gone through twice: once for the names that it declares, then for everything, with
 * formulas held against those names. Nothing of the file is ever made but the scenario's own records.
 */
public final class ScenarioReader {
    private static final int DAYS_OF_A_WEEK = 7;
    private static final int MOST_BYTES_OF_A_CHARACTER = 4;

    private final Limits limits;
    private final DayName dayName;
    private final CelCompiler compiler;

    public ScenarioReader(Limits limits, DayName dayName) {
        this.limits = limits;
        this.dayName = dayName;
        this.compiler = FormulaLanguage.compiler(limits);
    }

    /** @param file what to call it in problems */
    public Reading read(String file, String source) {
        return read(file, source, true);
    }

    /**
     * A text that was read once and kept: it is not asked to keep to rules that came later, for what has been played with
     * it is to be seen and gone on with.
     */
    public Reading readKept(String file, String source) {
        return read(file, source, false);
    }

    private Reading read(String file, String source, boolean toTheRules) {
        String text = source.startsWith("\uFEFF") ? source.substring(1) : source;
        Problems problems = new Problems(file, text, limits.problems());
        Scenario scenario = scenario(text, problems, toTheRules);
        return scenario != null && problems.none()
                ? new Reading.Read(scenario, Sha256.hex(source))
                : new Reading.Unreadable(problems.inOrder());
    }

    /** A file as it comes from somebody: it may be too large, or no text at all. */
    public Reading read(String file, byte[] bytes) {
        if (bytes.length > mostBytes(limits)) {
            return refused(file, "the file is too large");
        }
        try {
            return read(
                    file,
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(bytes))
                            .toString());
        } catch (CharacterCodingException e) {
            return refused(file, "the file is not in UTF-8");
        }
    }

    /** Of a file that may be read; more need not even be fetched. */
    public static long mostBytes(Limits limits) {
        return (long) limits.characters() * MOST_BYTES_OF_A_CHARACTER;
    }

    private static Reading refused(String file, String why) {
        return new Reading.Unreadable(List.of(new Problem(file, 1, 1, "", why)));
    }

    private @Nullable Scenario scenario(String text, Problems problems, boolean toTheRules) {
        Node root = root(text, problems);
        if (root == null) {
            return null;
        }
        Problems untold = new Problems("", text, 0);
        Origins draftOrigins = new Origins();
        FormulaSource unread = (kind, node, site) -> new Unread(node.getValue());
        Scenario draft = new RecordMapper(untold, draftOrigins, unread, limits).read(Scenario.class, root);
        if (draft == null) {
            problems.at(root, "", "a scenario wants keys with values, found " + Scalars.found(root));
            return null;
        }
        Vocabulary vocabulary = ScenarioNames.of(draft, limits.vocabulary());
        if (vocabulary.isFull()) {
            problems.at(
                    root,
                    "",
                    "formulas could use more than " + limits.vocabulary()
                            + " names, such as who knows which clue: take fewer of both");
            return null;
        }
        FormulaCompiler formulas =
                new FormulaCompiler(compiler, vocabulary, draftOrigins, wording(draft), problems, limits);
        Origins origins = new Origins();
        Scenario scenario = new RecordMapper(problems, origins, formulas, limits).read(Scenario.class, root);
        if (scenario != null && toTheRules) {
            Complaints complaints = new Complaints(scenario, origins, problems);
            boolean readable = problems.none();
            RuleBook.RULES.forEach(rule -> rule.check(scenario, complaints));
            if (readable) {
                RuleBook.OF_READABLE_FILES.forEach(rule -> rule.check(scenario, complaints));
            }
        }
        return scenario;
    }

    private @Nullable Node root(String text, Problems problems) {
        if (text.length() > limits.characters()) {
            problems.atTheStart("the file has more than " + limits.characters() + " characters");
            return null;
        }
        try {
            Node root = new Yaml(options(limits)).compose(new StringReader(text));
            if (root == null) {
                problems.atTheStart("the file is empty");
                return null;
            }
            Node circle = Circles.in(root);
            if (circle != null) {
                problems.at(circle, "", "this stands in itself, by its alias: it would go on for ever");
                return null;
            }
            return root;
        } catch (MarkedYAMLException e) {
            String why = "this is no YAML: " + e.getProblem() + (e.getContext() == null ? "" : " " + e.getContext());
            problems.at(e.getProblemMark() == null ? e.getContextMark() : e.getProblemMark(), "", why);
        } catch (YAMLException e) {
            problems.atTheStart("this file is not read: " + e.getMessage());
        }
        return null;
    }

    static LoaderOptions options(Limits limits) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(limits.characters());
        options.setNestingDepthLimit(limits.depth());
        options.setMaxAliasesForCollections(limits.aliases());
        options.setAllowRecursiveKeys(false);
        return options;
    }

    private Wording wording(Scenario draft) {
        int weekday = Math.clamp(draft.weekday(), 1, DAYS_OF_A_WEEK);
        return new Wording(Locale.forLanguageTag(draft.language()), weekday, dayName);
    }
}
