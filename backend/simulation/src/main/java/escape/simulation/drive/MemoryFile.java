package escape.simulation.drive;

import escape.simulation.chance.Draws;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The memory file as somebody sees who opens it: at density 1 neatly connected words, later more and more two-character
 * codes, each of which always stands for the same word. The same arguments always give the same text.
 */
public final class MemoryFile {
    /** Characters of a line; a matter of looks, as is the sign between two phrases. */
    private static final int WIDTH = 72;

    private static final String BETWEEN_PHRASES = ";";

    private MemoryFile() {}

    /**
     * The end of the file, where the model writes: the more has been written, the further down the excerpt lies, so
     * that any growth shows.
     *
     * @param phrases what the model remembers, in readable words
     * @param tokensOverM0 memory written so far, in units of M0; one unit fills the excerpt once
     * @param density how many times shorter the text is than in plain words, from 1
     * @param seed of the session
     * @param lines of the excerpt
     */
    public static String render(List<String> phrases, double tokensOverM0, double density, long seed, int lines) {
        List<List<String>> sentences = phrases.stream()
                .map(phrase -> List.of(phrase.strip().split("\\s+")))
                .toList();
        if (sentences.isEmpty()) {
            throw new IllegalArgumentException("A memory file needs at least one phrase to remember");
        }
        List<String> words = sentences.stream().flatMap(List::stream).toList();
        Map<String, String> codes = Codebook.of(seed, words).inUseAt(density);
        int first = (int) (tokensOverM0 * lines);
        List<String> text = new ArrayList<>();
        for (int line = 0; line < lines; line++) {
            text.add(line(sentences, codes, Draws.of(seed, first + line, "memory file line")));
        }
        return String.join("\n", text);
    }

    private static String line(List<List<String>> sentences, Map<String, String> codes, Draws draws) {
        StringBuilder line = new StringBuilder();
        boolean readableBefore = false;
        while (line.length() < WIDTH) {
            if (readableBefore) {
                line.append(BETWEEN_PHRASES);
            }
            for (String word : draws.pick(sentences)) {
                String code = codes.get(word);
                boolean readable = code == null;
                // Codes need no space between them: all are of one length.
                if (!line.isEmpty() && (readable || readableBefore)) {
                    line.append(' ');
                }
                line.append(readable ? word : code);
                readableBefore = readable;
            }
        }
        return line.toString();
    }
}
