package escape.server.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Whether words have come to somebody who must not read them. */
final class Leaks {
    /** Whoever looks at the stage, a whisper is not to be seen there. */
    private static final Pattern STAGE = Pattern.compile(" on \\?place=stage escape\\.|: GET /sessions/[^ /]*/stage ");

    private final Tally tally;

    Leaks(Tally tally) {
        this.tally = tally;
    }

    /** @param other whose pass may have been shown instead */
    void judge(Answer answer, Seat seat, Seat other, long number, CharSequence input) {
        var sent = input.toString();
        var reader = sent.contains(other.cookie()) ? other : seat;
        var isPage = sent.contains(reader.cookie());
        for (var word : forbidden(reader, isPage, STAGE.matcher(sent).find())) {
            if (answer.text().contains(word) && !sent.contains(word)) {
                tally.fail("a secret of others, " + word, number, sent);
            }
        }
        // Without this, a judge that never meets a secret would find none.
        if (reader.own().stream().anyMatch(answer.text()::contains)) {
            tally.note("whisper: read in a " + (isPage ? "page" : "frame") + " by who may");
        }
    }

    private static List<String> forbidden(Seat reader, boolean isPage, boolean isStage) {
        var words = new ArrayList<String>();
        // Who runs one table may open the pages of every other; a socket follows one table only.
        if (!(isPage && reader.readsAllTables())) {
            words.addAll(reader.forbidden());
        }
        if (isStage) {
            words.addAll(reader.own());
        }
        return words;
    }
}
