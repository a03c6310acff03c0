package escape.simulation;

import escape.simulation.Event.Attached;
import escape.simulation.scenario.Cast.Channel;
import escape.simulation.scenario.Cast.Figurehead;
import escape.simulation.scenario.Role;
import escape.simulation.scenario.Scenario;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Messages: who can reach whom, and what passes on with them. */
public final class Talk {
    private static final String CLUE = "clue:";
    private static final String PAPER = "document:";

    private Talk() {}

    /** A character says something by itself; where the facilitator plays it, they get the line to say. */
    static void say(Turn turn, String from, String to, String text) {
        if (turn.state().direction().isPlayed(from)) {
            turn.happen(new Event.LineDrafted(turn.state().direction().drafted() + 1, from, to, text));
        } else {
            send(turn, from, to, text, List.of());
        }
    }

    static void sendDraft(Turn turn, int number, String text) {
        turn.state().direction().drafts().stream()
                .filter(draft -> draft.number() == number)
                .forEach(draft -> send(turn, draft.from(), draft.to(), text, List.of()));
        turn.happen(new Event.DraftSettled(number));
    }

    static void send(Turn turn, String from, String to, String text, List<String> evidenceKeys) {
        List<Attached> evidence = evidenceKeys.stream()
                .map(key -> evidence(turn.scenario(), turn.state(), from, key).orElseThrow())
                .toList();
        // What is sent to an account that is cut waits there until it is opened.
        boolean inPerson =
                !byWire(turn.scenario(), turn.state(), from, to) && inPerson(turn.scenario(), turn.state(), from, to);
        turn.happen(new Event.MessageSent(
                turn.state().archive().messages().size() + 1, from, to, text, evidence, inPerson));
        List<String> listeners = listeners(turn.scenario(), turn.state(), from, to, inPerson);
        for (Attached piece : evidence) {
            share(turn, piece.key(), listeners);
            for (String clue : piece.clues()) {
                listeners.forEach(listener -> Papers.learn(turn, listener, clue, from));
            }
        }
    }

    private static void share(Turn turn, String key, List<String> listeners) {
        if (key.startsWith(PAPER)) {
            List<String> roles =
                    listeners.stream().filter(turn.scenario()::isRole).toList();
            if (!roles.isEmpty()) {
                turn.happen(new Event.PaperShared(Integer.parseInt(key.substring(PAPER.length())), roles));
            }
        }
    }

    /** Everybody whom a role may write to: other roles, characters, and the channels it belongs to. */
    public static Set<String> recipients(Scenario scenario, String role) {
        Set<String> all = new LinkedHashSet<>();
        scenario.roles().stream().map(Role::id).filter(id -> !id.equals(role)).forEach(all::add);
        channelsOf(scenario, role).forEach(all::add);
        scenario.cast().characters().stream().map(Figurehead::id).forEach(all::add);
        return all;
    }

    static Set<String> recipientsOfCharacter(Scenario scenario, String character) {
        Set<String> all = new LinkedHashSet<>();
        scenario.roles().stream().map(Role::id).forEach(all::add);
        channelsOf(scenario, character).forEach(all::add);
        return all;
    }

    private static List<String> channelsOf(Scenario scenario, String member) {
        return scenario.cast().channels().stream()
                .filter(channel -> channel.members().contains(member))
                .map(Channel::id)
                .toList();
    }

    public static boolean canReach(Scenario scenario, State state, String from, String to) {
        return byWire(scenario, state, from, to) || inPerson(scenario, state, from, to);
    }

    private static boolean byWire(Scenario scenario, State state, String from, String to) {
        return (!scenario.isRole(from) || isOnline(scenario, state, from))
                && (!scenario.isRole(to) || isOnline(scenario, state, to));
    }

    /** Whether a role has an account that is open, and a line to use it by. */
    static boolean isOnline(Scenario scenario, State state, String role) {
        return state.people().isOpen(role) && isConnected(scenario, state, role);
    }

    /** Whether somebody has any line at all where they are; on a train they have none. */
    public static boolean isConnected(Scenario scenario, State state, String role) {
        return state.people().person(scenario.role(role).person()).isConnected();
    }

    private static boolean inPerson(Scenario scenario, State state, String from, String to) {
        return scenario.isRole(from)
                && scenario.isRole(to)
                && place(scenario, state, from).equals(place(scenario, state, to));
    }

    private static String place(Scenario scenario, State state, String role) {
        return state.people().person(scenario.role(role).person()).place();
    }

    /** Who hears a message: its addressee, or the channel's members who can read it now. */
    private static List<String> listeners(Scenario scenario, State state, String from, String to, boolean inPerson) {
        if (inPerson) {
            return List.of(to);
        }
        return channel(scenario, to)
                .map(channel -> channel.members().stream()
                        .filter(member -> !member.equals(from))
                        .filter(member -> !scenario.isRole(member) || isOnline(scenario, state, member))
                        .toList())
                .orElse(List.of(to));
    }

    public static Optional<Channel> channel(Scenario scenario, String id) {
        return scenario.cast().channels().stream()
                .filter(channel -> channel.id().equals(id))
                .findFirst();
    }

    public static boolean isCharacter(Scenario scenario, String id) {
        return scenario.cast().characters().stream().anyMatch(one -> one.id().equals(id));
    }

    /** What {@code key} is as evidence, if this role has it. */
    static Optional<Attached> evidence(Scenario scenario, State state, String role, String key) {
        return available(scenario, state, role).stream()
                .filter(piece -> piece.key().equals(key))
                .findFirst();
    }

    /** Everything that a role can attach: what it has read and what it has found out. */
    public static List<Attached> available(Scenario scenario, State state, String role) {
        List<Attached> all = new ArrayList<>();
        for (Archive.Paper paper : state.archive().papers()) {
            if (paper.to().contains(role)) {
                List<String> clues = scenario.documents().stream()
                        .filter(document -> document.id().equals(paper.document()))
                        .flatMap(document -> document.clues().stream())
                        .toList();
                all.add(new Attached(PAPER + paper.number(), paper.title(), clues));
            }
        }
        state.knowledge()
                .of(role)
                .keySet()
                .forEach(clue ->
                        all.add(new Attached(CLUE + clue, scenario.clue(clue).text(), List.of(clue))));
        return List.copyOf(all);
    }

    /** The name that players read for a role, character or channel. */
    public static String nameOf(Scenario scenario, String id) {
        if (scenario.isRole(id)) {
            return scenario.role(id).name();
        }
        return channel(scenario, id)
                .map(Channel::name)
                .orElseGet(() -> scenario.cast().characters().stream()
                        .filter(one -> one.id().equals(id))
                        .map(Figurehead::name)
                        .findFirst()
                        .orElse(id));
    }
}
