package escape.simulation.view;

import escape.simulation.Session.Phase;
import java.util.List;

/** How it ended. What led there is for the debriefing, so the room learns it from the facilitator. */
final class EndedView {
    private EndedView() {}

    static Section.Ended publicOf(Phase.Ended ended) {
        return new Section.Ended(ended.title(), ended.text(), List.of(), List.of());
    }

    static Section.Ended forRole(Sight sight, Phase.Ended ended, String role) {
        return new Section.Ended(
                ended.title(),
                ended.text(),
                List.of(),
                sight.scenario().role(role).objectives().stream()
                        .map(objective -> new Section.Judged(
                                objective.text(),
                                objective.met().holds(sight.outlook().facts())))
                        .toList());
    }

    static Section.Ended full(Phase.Ended ended) {
        return new Section.Ended(
                ended.title(),
                ended.text(),
                ended.reasons().stream()
                        .map(reason -> new Section.Judged(reason.text(), reason.met()))
                        .toList(),
                List.of());
    }
}
