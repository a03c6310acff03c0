package escape.simulation.drive;

import escape.simulation.chance.Draws;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The dictionary behind the memory file: a code for every word, in the order in which the model replaces them. */
record Codebook(List<Entry> entries) {
    /** Signs that common fonts have, without those that HTML would have to escape. */
    private static final String SIGNS =
            "0123456789#$%*+=?@~^|¤¦§¬±¶÷ƒ†‡°·¿¡×ΔΘΛΞΠΣΦΨΩαβγδεζηθλμξπρστφχψωЖЙЛФЦЩЫЭЮЯжйлфцщыэюяÞßðþøæ";

    record Entry(String word, String code, int uses) {
        /** Characters in plain text, each time with a space after it. */
        int plainLength() {
            return uses * (word.length() + 1);
        }

        int codedLength() {
            return uses * code.length();
        }
    }

    static Codebook of(long seed, List<String> words) {
        Map<String, Integer> uses = new TreeMap<>();
        words.forEach(word -> uses.merge(word, 1, Integer::sum));
        Draws draws = Draws.of(seed, 0, "memory file codes");
        List<String> order = shuffled(List.copyOf(uses.keySet()), draws);
        List<String> codes = shuffled(pairsOfSigns(), draws);
        List<Entry> entries = new ArrayList<>();
        for (String word : order) {
            entries.add(new Entry(word, codes.get(entries.size() % codes.size()), uses.getOrDefault(word, 0)));
        }
        return new Codebook(entries);
    }

    /**
     * The codes by word that make the text {@code density} times as short as plain words, or all if that is not
     * enough.
     */
    Map<String, String> inUseAt(double density) {
        double plain = entries.stream().mapToInt(Entry::plainLength).sum();
        double length = plain;
        Map<String, String> inUse = new HashMap<>();
        for (Entry entry : entries) {
            if (length <= plain / density) {
                break;
            }
            inUse.put(entry.word(), entry.code());
            length += entry.codedLength() - entry.plainLength();
        }
        return inUse;
    }

    private static List<String> pairsOfSigns() {
        List<String> pairs = new ArrayList<>();
        for (int first = 0; first < SIGNS.length(); first++) {
            for (int second = 0; second < SIGNS.length(); second++) {
                pairs.add("" + SIGNS.charAt(first) + SIGNS.charAt(second));
            }
        }
        return pairs;
    }

    /** In any order, each as likely as the other (Fisher and Yates 1938). */
    private static List<String> shuffled(List<String> ordered, Draws draws) {
        List<String> shuffled = new ArrayList<>(ordered);
        for (int last = shuffled.size() - 1; last > 0; last--) {
            int other = draws.below(last + 1);
            String moved = shuffled.get(last);
            shuffled.set(last, shuffled.get(other));
            shuffled.set(other, moved);
        }
        return shuffled;
    }
}
