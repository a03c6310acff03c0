package escape.simulation.scenario;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everybody in the company and around it who is not a seat. */
public record Cast(List<Figurehead> characters, List<StaffMember> staff, List<Channel> channels) {

    /**
     * Somebody whom the simulation plays until the facilitator takes over.
     *
     * @param belief prior probability that the model acts on its own, for characters who can be warned
     * @param assistant whether this is the product itself: who plays it answers what people ask the assistant
     */
    public record Figurehead(
            String id, String name, String title, @Nullable Double belief, boolean assistant) {}

    /**
     * @param salary dollars a month
     * @param morale 0 to 1
     */
    public record StaffMember(
            String id, String name, String position, String place, String connection, double salary, double morale) {}

    /** A conversation of several; members are role and character ids. */
    public record Channel(String id, String name, List<String> members) {}
}
