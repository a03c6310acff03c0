package escape.simulation.view;

import escape.simulation.Archive.Notice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The room's screen: public things only. */
final class StageView implements Page {
    private static final int NOTICE_DAYS = 2;

    private final Sight sight;

    StageView(Sight sight) {
        this.sight = sight;
    }

    @Override
    public List<String> names() {
        if (sight.isLobby()) {
            return List.of("frame", "lobby");
        }
        List<String> names = new ArrayList<>(List.of("frame"));
        if (sight.state().session().isEnded()) {
            names.add("ended");
        }
        names.addAll(List.of("waiting", "stock", "press", "leaderboards", "market", "competition"));
        return List.copyOf(names);
    }

    @Override
    public Optional<Section> section(String name) {
        PublicView company = new PublicView(sight);
        return Optional.of(
                switch (name) {
                    case "frame" -> sight.frame("", "", "", 0, true);
                    case "lobby" -> sight.lobby();
                    case "ended" -> EndedView.publicOf(sight.ended());
                    case "waiting" -> notices();
                    case "stock" -> company.stock();
                    case "press" -> company.press();
                    case "leaderboards" -> company.leaderboards();
                    case "market" -> company.market();
                    case "competition" -> company.competition();
                    default -> throw new IllegalArgumentException(name);
                });
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
