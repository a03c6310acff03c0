package escape.server.scenarios;

import java.util.Collection;
import java.util.Set;

/**
 * What a name in a formula stands for.
 *
 * @param words all that a word can be; empty if it can be any
 * @param hidden whether players must not be able to read it
 */
record Fact(Kind kind, Set<String> words, boolean hidden) {

    enum Kind {
        TRUTH("a yes or no"),
        NUMBER("a number"),
        WORD("text");

        private final String description;

        Kind(String description) {
            this.description = description;
        }

        String description() {
            return description;
        }
    }

    static final Fact TRUTH = new Fact(Kind.TRUTH, Set.of(), false);
    static final Fact NUMBER = new Fact(Kind.NUMBER, Set.of(), false);
    static final Fact WORD = new Fact(Kind.WORD, Set.of(), false);

    static Fact oneOf(Collection<String> words) {
        return new Fact(Kind.WORD, Set.copyOf(words), false);
    }

    Fact asHidden() {
        return new Fact(kind, words, true);
    }
}
