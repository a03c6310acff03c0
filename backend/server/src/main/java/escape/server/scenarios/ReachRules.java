package escape.server.scenarios;

import escape.simulation.scenario.Document;
import escape.simulation.scenario.Effect;
import escape.simulation.scenario.Happenings;
import escape.simulation.scenario.Request;
import escape.simulation.scenario.Scenario;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What no game can ever bring about, as far as the file alone can tell. Each of these is certain. */
final class ReachRules {
    static final List<Rule> OF_CONDITIONS = List.of(ReachRules::conditionsCanHold);

    static final List<Rule> OF_EFFECTS = List.of(
            ReachRules::flagsAreSet,
            ReachRules::requestsAreAsked,
            ReachRules::documentsAreIssued,
            ReachRules::cluesAreFound,
            ReachRules::newsIsPublished);

    private ReachRules() {}

    private static void conditionsCanHold(Scenario scenario, Complaints complaints) {
        scenario.actions().forEach(it -> waits(it, "when", it.when(), complaints));
        complaints.each(Request.Answer.class).forEach(it -> waits(it, "when", it.when(), complaints));
        scenario.injects().forEach(it -> waits(it, "when", it.when(), complaints));
        scenario.story().replies().forEach(it -> waits(it, "when", it.when(), complaints));
        scenario.story().moves().forEach(it -> never(it, "when", it.when(), complaints));
        scenario.story().beats().forEach(it -> waits(it, "reached", it.reached(), complaints));
        complaints.each(Effect.Either.class).forEach(it -> waits(it, "when", it.when(), complaints));
        List<Happenings.Ending> endings = scenario.story().endings();
        endings.forEach(it -> waits(it, "when", it.when(), complaints));
    }

    private static void waits(Record record, String component, @Nullable Object condition, Complaints complaints) {
        never(record, component, condition, complaints);
        if (condition instanceof Fixed.Truth fixed && fixed.value()) {
            complaints.about(record, component, "this always holds: it asks for nothing that can change");
        }
    }

    private static void never(Record record, String component, @Nullable Object condition, Complaints complaints) {
        if (condition instanceof Fixed.Truth fixed && !fixed.value()) {
            complaints.about(record, component, "this never holds: it asks for nothing that can change");
        }
    }

    private static void flagsAreSet(Scenario scenario, Complaints complaints) {
        Set<String> set = named(complaints, Effect.Flag.class, "name");
        set.addAll(named(complaints, Effect.Draw.class, "flag"));
        set.addAll(named(complaints, Effect.Compete.class, "winner"));
        scenario.flags().forEach((flag, start) -> {
            if (!set.contains(flag)) {
                complaints.about(scenario, "flags", flag, "nothing ever sets `" + flag + "`: it stays " + start);
            }
        });
    }

    private static void requestsAreAsked(Scenario scenario, Complaints complaints) {
        Set<String> asked = named(complaints, Effect.Ask.class, "request");
        scenario.requests().stream()
                .filter(request -> !asked.contains(request.id()))
                .forEach(
                        request -> complaints.about(request, "id", "nothing ever asks this: no effect `ask` names it"));
    }

    private static void documentsAreIssued(Scenario scenario, Complaints complaints) {
        Set<String> issued = named(complaints, Effect.Issue.class, "document");
        issued.addAll(named(complaints, Request.class, "appendix"));
        scenario.documents().stream()
                .filter(document -> !issued.contains(document.id()))
                .forEach(document -> complaints.about(
                        document, "id", "nobody ever gets this: no effect `issue` and no `appendix` names it"));
    }

    private static void cluesAreFound(Scenario scenario, Complaints complaints) {
        Set<String> found = named(complaints, Effect.Reveal.class, "clue");
        found.addAll(named(complaints, Happenings.Reply.class, "clue"));
        scenario.documents().stream().map(Document::clues).forEach(found::addAll);
        scenario.story().clues().stream()
                .filter(clue -> !found.contains(clue.id()))
                .forEach(clue -> complaints.about(
                        clue, "id", "nobody can find this: no effect `reveal`, no document and no reply gives it"));
    }

    private static void newsIsPublished(Scenario scenario, Complaints complaints) {
        Set<String> published = named(complaints, Effect.Publish.class, "item");
        scenario.story().press().stream()
                .filter(item -> !published.contains(item.id()))
                .forEach(item -> complaints.about(item, "id", "no effect `publish` ever prints this"));
    }

    private static Set<String> named(Complaints complaints, Class<? extends Record> kind, String component) {
        return complaints
                .each(kind)
                .map(record -> Records.value(record, component))
                .flatMap(Stream::ofNullable)
                .map(String::valueOf)
                .collect(Collectors.toCollection(HashSet::new));
    }
}
