package escape.server.scenarios;

import java.util.List;
import java.util.stream.Stream;

/** All that a scenario has to keep to, apart from its formulas, which {@link FormulaCompiler} judges. */
final class RuleBook {
    static final List<Rule> RULES = Stream.<List<? extends Rule>>of(
                    Identities.RULES,
                    References.OF_THE_CAST,
                    References.OF_THE_WORLD,
                    References.OF_THE_PLAY,
                    References.OF_EFFECTS,
                    References.OF_THE_PLAYERS,
                    Ranges.OF_THE_WORLD,
                    Ranges.OF_THE_COMPANY,
                    Ranges.OF_THE_MODEL,
                    Ranges.OF_THE_PLAY,
                    Ranges.OF_EFFECTS,
                    WorldRules.RULES,
                    PlayRules.RULES,
                    MarkRules.RULES,
                    ArgumentRules.RULES,
                    ReachRules.OF_CONDITIONS,
                    SecretRules.RULES)
            .<Rule>flatMap(List::stream)
            .toList();

    /** Need every effect of the file: one that could not be read may be the one that they miss. */
    static final List<Rule> OF_READABLE_FILES = ReachRules.OF_EFFECTS;

    private RuleBook() {}
}
