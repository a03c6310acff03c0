package escape.server.scenarios;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.Node;

/** The problems of one file, gathered while it is read. */
final class Problems {
    private static final int LONGEST = 600;

    /** How many times as many are kept as are told, so that the first of the file are among them. */
    private static final int KEPT = 10;

    private final String file;
    private final String text;
    private final int most;
    private final List<Problem> found = new ArrayList<>();

    Problems(String file, String text, int most) {
        this.file = file;
        this.text = text;
        this.most = most;
    }

    void at(Mark mark, String path, String message) {
        at(mark.getLine(), mark.getColumn(), path, message);
    }

    void at(Node node, String path, String message) {
        at(node.getStartMark(), path, message);
    }

    /** Whether this stands in what is written for the node. */
    boolean isWritten(Node node, String part) {
        return found.size() < most && written(node).contains(part);
    }

    /** At the first place of {@code part} in what is written for the node, or at its start where it is not found. */
    void at(Node node, String part, int offset, String path, String message) {
        if (found.size() >= most) {
            at(node, path, message); // looking for the exact place goes through the whole text
            return;
        }
        String written = written(node);
        int place = part.isEmpty() ? -1 : written.indexOf(part);
        if (place < 0) {
            at(node, path, message);
            return;
        }
        String before = text.substring(0, index(node.getStartMark()) + Math.min(written.length(), place + offset));
        int line = (int) before.chars().filter(c -> c == '\n').count();
        at(line, before.length() - before.lastIndexOf('\n') - 1, path, message);
    }

    void atTheStart(String message) {
        at(0, 0, "", message);
    }

    private void at(int line, int column, String path, String message) {
        if (found.size() < KEPT * most) {
            found.add(new Problem(file, line + 1, column + 1, shortened(path), shortened(message)));
        }
    }

    /** An author's names stand in both, however long they are. */
    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }

    private String written(Node node) {
        int start = index(node.getStartMark());
        return text.substring(start, Math.min(text.length(), Math.max(start, index(node.getEndMark()))));
    }

    /** A mark counts code points, a string its chars. */
    private int index(Mark mark) {
        return text.offsetByCodePoints(0, Math.min(mark.getIndex(), text.codePointCount(0, text.length())));
    }

    boolean none() {
        return found.isEmpty();
    }

    List<Problem> inOrder() {
        return found.stream()
                .distinct()
                .sorted(Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column))
                .limit(most)
                .toList();
    }
}
