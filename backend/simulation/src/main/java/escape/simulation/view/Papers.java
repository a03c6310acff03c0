package escape.simulation.view;

import escape.simulation.Archive;
import escape.simulation.scenario.Scenario;
import java.util.List;
import java.util.Locale;

/** Documents as they are shown. */
final class Papers {
    private Papers() {}

    static Section.Paper shown(Scenario scenario, Archive.Paper paper) {
        List<String> clues = scenario.documents().stream()
                .filter(document -> document.id().equals(paper.document()))
                .flatMap(document -> document.clues().stream())
                .map(clue -> scenario.clue(clue).text())
                .toList();
        return new Section.Paper(
                paper.number(),
                paper.kind().name().toLowerCase(Locale.ROOT),
                paper.title(),
                paper.from(),
                paper.day(),
                paper.body().lines().toList(),
                clues);
    }
}
