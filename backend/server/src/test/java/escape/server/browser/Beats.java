package escape.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.web.util.HtmlUtils;

/** For each beat, what somebody sees of it once it has been reached, and who does not. */
final class Beats {
    private static final String ALL = "alexander george david stage";

    /** @param words that stand on the pages of {@code seers}, and on nobody else's */
    private record Sign(String words, Set<String> seers) {}

    private static final Map<String, List<Sign>> SIGNS = Map.ofEntries(
            Map.entry("B1", List.of(sign("FutureAI Assistant 5.1", ALL))),
            Map.entry("B2", List.of(sign("id=\"departures\"", "alexander"))),
            Map.entry("B3", List.of(sign("A model of yours is used by customers", "alexander"))),
            Map.entry("B4", List.of(sign("Memory outside the model, result", "alexander"))),
            Map.entry("B5", List.of(sign("A long-term memory as a part of the model", "alexander"))),
            Map.entry("B6", List.of(sign("Re: Budget for a training run with memory", "alexander"))),
            Map.entry("B7", List.of(sign("You have been drawn", "alexander"))),
            Map.entry(
                    "B8",
                    List.of(
                            sign("Longhand wins the New Ideas competition", ALL),
                            sign("Longhand against 5.1 on my hard set", "alexander"))),
            Map.entry("B9", List.of(sign("Evaluation of Longhand against Assistant 5.1", "george"))),
            Map.entry("B10", List.of(sign("FutureAI Assistant 5.2", ALL))),
            Map.entry("B11", List.of(sign("Congratulations!!", "alexander"))),
            Map.entry("B12", List.of(sign("The live assistant on my hard set", "alexander"))),
            Map.entry("B13", List.of(sign("production against longhand-0.9", "alexander"))),
            Map.entry("B14", List.of(sign("The file, measured", "alexander"))),
            Map.entry(
                    "B15", List.of(sign("The assistant says that it packed its words with a dictionary", "alexander"))),
            Map.entry("B16", List.of(sign("Access log of memory.txt", "alexander"))),
            Map.entry("B17", List.of(sign("The memory was never set to read-only in production", "alexander"))),
            Map.entry("B18", List.of(sign("Good news", "alexander george"))),
            Map.entry("B19", List.of(sign("Screen recording: hi", "alexander david"))),
            Map.entry("B20", List.of(sign("Twenty times \"hi\", cable", "alexander"))),
            Map.entry("B21", List.of(sign("What did FutureAI really release?", ALL))),
            Map.entry("B22", List.of(sign("We are full", "george david"))),
            Map.entry("B23", List.of(sign("Containers that speak to each other", "david"))),
            Map.entry("B24", List.of(sign("What it all means", "alexander"))),
            Map.entry(
                    "B25",
                    List.of(
                            sign("FutureAI engineer wanted to feed his boss to the machines", ALL),
                            sign("id=\"closed\"", "alexander"))),
            Map.entry("B26", List.of(sign("id=\"ended\"", ALL))));

    private Beats() {}

    private static Sign sign(String words, String seers) {
        return new Sign(words, Set.of(seers.split(" ")));
    }

    /** Waits until everybody who should see it does, and makes sure that nobody else does. */
    static void areSeenByTheRightPeople(String beat, BrowserTable table) {
        for (Sign sign : Objects.requireNonNull(SIGNS.get(beat), beat)) {
            table.people().forEach((who, person) -> {
                if (sign.seers().contains(who)) {
                    assertThat(comesToShow(person.page(), sign.words()))
                            .as("%s: %s sees “%s”", beat, who, sign.words())
                            .isTrue();
                } else {
                    assertThat(shows(person.page(), sign.words()))
                            .as("%s: %s sees “%s”", beat, who, sign.words())
                            .isFalse();
                }
            });
        }
    }

    private static boolean comesToShow(Page page, String words) {
        try {
            page.waitForCondition(() -> shows(page, words));
            return true;
        } catch (TimeoutError e) {
            return shows(page, words);
        }
    }

    private static boolean shows(Page page, String words) {
        return HtmlUtils.htmlUnescape(page.content()).contains(words);
    }

    static List<String> told() {
        List<String> all = new ArrayList<>();
        for (int number = 1; number <= SIGNS.size(); number++) {
            all.add("B" + number);
        }
        return all;
    }
}
