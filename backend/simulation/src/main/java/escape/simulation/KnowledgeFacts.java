package escape.simulation;

import escape.simulation.Fact.Moment;
import escape.simulation.scenario.Document;
import escape.simulation.scenario.Happenings.Clue;
import escape.simulation.scenario.Role;
import escape.simulation.scenario.Scenario;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Who knows, has and was told what, as facts. */
final class KnowledgeFacts {
    private KnowledgeFacts() {}

    static void into(Map<String, Fact> all) {
        all.put(
                "knows",
                Fact.of(
                        m -> forKnowers(
                                m,
                                who -> Each.of(
                                        m.scenario().story().clues(),
                                        Clue::id,
                                        clue -> m.state().knowledge().knows(who, clue))),
                        Part.KNOWLEDGE));
        all.put("belief", Fact.of(m -> forKnowers(m, m.state().knowledge()::belief), Part.KNOWLEDGE));
        all.put(
                "evidence",
                Fact.of(
                        m -> forKnowers(
                                m, who -> (long) m.state().knowledge().of(who).size()),
                        Part.KNOWLEDGE));
        all.put(
                "trust",
                Fact.of(
                        m -> forRoles(m, in -> forRoles(m, of -> Trusts.of(m.scenario(), m.state(), of, in))),
                        Part.KNOWLEDGE));
        all.put(
                "has",
                Fact.of(
                        m -> forRoles(
                                m, role -> Each.of(m.scenario().documents(), Document::id, id -> copies(m, role, id))),
                        Part.PAPERS));
        all.put(
                "written",
                Fact.of(
                        m -> forRoles(m, from -> Each.of(() -> addressees(m.scenario()), to -> written(m, from, to))),
                        Part.MESSAGES));
        all.put("told", Fact.of(m -> forRoles(m, from -> forKnowers(m, to -> told(m, from, to))), Part.MESSAGES));
    }

    private static <V> Map<String, V> forRoles(Moment m, Function<String, V> value) {
        return Each.of(m.scenario().roles(), Role::id, value);
    }

    private static <V> Map<String, V> forKnowers(Moment m, Function<String, V> value) {
        return Each.of(() -> knowers(m.scenario()), value);
    }

    private static Set<String> knowers(Scenario scenario) {
        Set<String> knowers = new LinkedHashSet<>();
        scenario.roles().forEach(role -> knowers.add(role.id()));
        scenario.cast().characters().forEach(character -> knowers.add(character.id()));
        return knowers;
    }

    private static Set<String> addressees(Scenario scenario) {
        Set<String> addressees = knowers(scenario);
        scenario.cast().channels().forEach(channel -> addressees.add(channel.id()));
        return addressees;
    }

    private static long copies(Moment m, String role, String document) {
        return m.state().archive().papers().stream()
                .filter(paper -> paper.document().equals(document) && paper.to().contains(role))
                .count();
    }

    private static long written(Moment m, String from, String to) {
        return m.state().archive().messages().stream()
                .filter(message -> message.from().equals(from) && message.to().equals(to))
                .count();
    }

    /**
     * Messages by which evidence, that is, something with a clue in it, came from one to another: written to them, or to
     * a channel that they are a member of.
     */
    private static long told(Moment m, String from, String to) {
        return m.state().archive().messages().stream()
                .filter(message -> message.from().equals(from) && reaches(m.scenario(), message, to))
                .filter(message -> message.evidence().stream()
                        .anyMatch(piece -> !piece.clues().isEmpty()))
                .count();
    }

    private static boolean reaches(Scenario scenario, Archive.Message message, String to) {
        return message.to().equals(to)
                || Talk.channel(scenario, message.to())
                        .filter(channel -> channel.members().contains(to))
                        .isPresent();
    }
}
