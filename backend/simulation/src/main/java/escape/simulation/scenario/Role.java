package escape.simulation.scenario;

import java.util.List;

/**
 * A seat that people play.
 *
 * @param person the staff member this role is
 * @param accent name of the colour token that marks the role
 * @param briefing private text that the role reads first
 * @param desk sections of the page, in order
 */
public record Role(
        String id,
        String name,
        String title,
        String accent,
        String person,
        String briefing,
        List<Objective> objectives,
        List<DeskSection> desk) {

    /** A private aim; {@code met} is judged for the debriefing and never shown during play. */
    public record Objective(String id, String text, Condition met) {}

    /** @param survives whether the section stays when the role's account is cut */
    public record DeskSection(String section, boolean survives) {}
}
