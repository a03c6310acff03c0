package escape.simulation.view;

import escape.simulation.Archive.Notice;
import escape.simulation.Session.Phase;
import java.util.ArrayList;
import java.util.List;

/** The room's screen: public things only. */
final class StageView {
    private static final int NOTICE_DAYS = 2;

    private final Sight sight;

    StageView(Sight sight) {
        this.sight = sight;
    }

    List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        sections.add(sight.frame("", "", "", 0, true));
        if (sight.isLobby()) {
            sections.add(sight.lobby());
            return List.copyOf(sections);
        }
        if (sight.state().session().phase() instanceof Phase.Ended ended) {
            sections.add(EndedView.publicOf(ended));
        }
        sections.add(notices());
        PublicView company = new PublicView(sight);
        sections.add(company.stock());
        sections.add(company.press());
        sections.add(company.leaderboards());
        sections.add(company.market());
        sections.add(company.competition());
        return List.copyOf(sections);
    }

    private Section.Waiting notices() {
        List<Section.WaitingItem> items = new ArrayList<>();
        for (Notice notice : sight.state().archive().notices()) {
            if (notice.to() == null && sight.state().day() - notice.day() <= NOTICE_DAYS) {
                items.addFirst(new Section.WaitingItem("notice", notice.title() + ": " + notice.text(), ""));
            }
        }
        return new Section.Waiting(items);
    }
}
