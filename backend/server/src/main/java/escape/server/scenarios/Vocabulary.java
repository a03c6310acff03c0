package escape.server.scenarios;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.SequencedSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The names that formulas may use, with their parts joined by dots. */
final class Vocabulary {
    private static final long MOST_COMPARISONS = 1_000_000;

    private final Map<String, Fact> facts = new LinkedHashMap<>();
    private final Map<String, SequencedSet<String>> nextParts = new LinkedHashMap<>();

    private final int most;
    private boolean full;
    private long comparisons;

    /** @param most names; a group that does not fit any more is left out */
    Vocabulary(int most) {
        this.most = most;
    }

    /** Whether it has no room for all of its names. */
    boolean isFull() {
        return full;
    }

    void add(String name, Fact fact) {
        facts.put(name, fact);
        group(name);
    }

    /** Each of the names under a group: {@code flags.<name>}. */
    void each(String group, Collection<String> names, Fact fact) {
        group(group);
        full |= facts.size() + names.size() > most;
        if (!full) {
            names.forEach(name -> add(group + "." + name, fact));
        }
    }

    /** Every pair under a group: {@code has.<role>.<document>}. */
    void eachPair(String group, Collection<String> first, Collection<String> second, Fact fact) {
        group(group);
        first.forEach(name -> each(group + "." + name, second, fact));
    }

    /** Makes a name known as a part of its own, whether or not anything stands under it. */
    private void group(String name) {
        int dot = name.lastIndexOf('.');
        String before = dot < 0 ? "" : name.substring(0, dot);
        boolean isNew =
                nextParts.computeIfAbsent(before, key -> new LinkedHashSet<>()).add(name.substring(dot + 1));
        if (isNew && dot >= 0) {
            group(before);
        }
    }

    Set<String> names() {
        return Collections.unmodifiableSet(facts.keySet());
    }

    @Nullable
    Fact fact(String name) {
        return facts.get(name);
    }

    /** Why a name that is no fact is none, in an author's words. */
    String whyUnknown(String name) {
        String known = "";
        for (String part : name.split("\\.", -1)) {
            Set<String> next = nextParts.getOrDefault(known, new LinkedHashSet<>());
            if (next.isEmpty() && facts.containsKey(known)) {
                return "`" + known + "` is " + facts.get(known).kind().description() + " and has nothing under it";
            }
            if (!next.contains(part)) {
                comparisons += next.size();
                String meant = comparisons > MOST_COMPARISONS ? "" : Spelling.didYouMean(part, next);
                return known.isEmpty()
                        ? "unknown name `" + part + "`" + meant
                        : "`" + known + "` has no `" + part + "`" + meant;
            }
            known = known.isEmpty() ? part : known + "." + part;
        }
        Set<String> next = nextParts.getOrDefault(known, new LinkedHashSet<>());
        String example = next.isEmpty()
                ? ""
                : ", such as `" + known + "." + next.iterator().next() + "`";
        return "`" + known + "` wants a name after it" + example;
    }
}
