package escape.simulation;

import escape.simulation.company.Wilson;
import escape.simulation.scenario.Action;
import escape.simulation.scenario.Document;
import escape.simulation.scenario.Facts;
import escape.simulation.scenario.Happenings;
import escape.simulation.scenario.Inject;
import escape.simulation.scenario.Request;
import escape.simulation.scenario.Role;
import escape.simulation.scenario.Scenario;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * A state in the vocabulary that scenario authors use. Every name that the scenario declares is there from the start, so a
 * formula never asks for something that does not exist yet.
 */
final class FactSheet implements Facts {
    private final Scenario scenario;
    private final State state;
    private final Map<String, Object> values = new HashMap<>();

    private FactSheet(Scenario scenario, State state) {
        this.scenario = scenario;
        this.state = state;
    }

    static Facts of(Scenario scenario, State state, Map<String, Object> arguments) {
        FactSheet sheet = new FactSheet(scenario, state);
        sheet.story();
        sheet.counts();
        sheet.knowledge();
        sheet.people();
        sheet.lab();
        CompanyFacts.put(scenario, state, sheet.values);
        HiddenFacts.put(scenario, state, sheet.values);
        sheet.values.put("arg", arguments);
        return sheet;
    }

    @Override
    public Map<String, Object> values() {
        return values;
    }

    private void story() {
        Story story = state.story();
        List<String> beats = ids(scenario.story().beats(), Happenings.Beat::id);
        values.put("day", (long) state.day());
        values.put("flags", story.flags());
        values.put("figures", story.figures());
        values.put("beats", each(beats, story.beats()::containsKey));
        values.put("since", each(beats, beat -> {
            Story.Reached reached = story.beats().get(beat);
            return reached == null ? -1L : (long) state.day() - reached.day();
        }));
        List<String> requests = ids(scenario.requests(), Request::id);
        values.put(
                "asked",
                each(
                        requests,
                        id -> story.open().stream()
                                .anyMatch(put -> put.request().equals(id))));
        values.put("answer", each(requests, this::answer));
        values.put("sent", each(ids(scenario.injects(), Inject::id), story.injects()::containsKey));
    }

    private String answer(String request) {
        return state.story().put().reversed().stream()
                .filter(put -> put.request().equals(request))
                .map(Story.Put::standing)
                .filter(Story.Standing.Decided.class::isInstance)
                .map(standing -> ((Story.Standing.Decided) standing).option())
                .findFirst()
                .orElse("");
    }

    private void counts() {
        Story story = state.story();
        List<String> actions = ids(scenario.actions(), Action::id);
        values.put("done", each(actions, id -> (long) story.done().getOrDefault(id, 0)));
        values.put("taken", each(actions, id -> (long) story.begun().getOrDefault(id, 0)));
        Set<String> running = new LinkedHashSet<>();
        story.jobs().stream().filter(job -> !job.done()).forEach(job -> running.add(job.action()));
        values.put("doing", each(actions, running::contains));
        Map<String, Long> replies = new HashMap<>();
        state.archive().exchanges().forEach(one -> {
            if (one.reply() != null) {
                replies.merge(one.reply(), 1L, Long::sum);
            }
        });
        values.put(
                "replied",
                each(ids(scenario.story().replies(), Happenings.Reply::id), id -> replies.getOrDefault(id, 0L)));
    }

    private void knowledge() {
        Set<String> knowers = new LinkedHashSet<>(roles());
        scenario.cast().characters().forEach(character -> knowers.add(character.id()));
        List<String> clues = ids(scenario.story().clues(), Happenings.Clue::id);
        values.put(
                "knows",
                each(knowers, who -> each(clues, clue -> state.knowledge().knows(who, clue))));
        values.put("belief", each(knowers, who -> state.knowledge().belief(who)));
        values.put("evidence", each(knowers, who ->
                (long) state.knowledge().of(who).size()));
        values.put("trust", each(roles(), in -> each(roles(), of -> Trusts.of(scenario, state, of, in))));
        List<String> documents = ids(scenario.documents(), Document::id);
        values.put("has", each(roles(), role -> counted(documents, documentsOf(role))));
        Set<String> addressees = new LinkedHashSet<>(knowers);
        scenario.cast().channels().forEach(channel -> addressees.add(channel.id()));
        values.put("written", each(roles(), from -> each(addressees, to -> messages(from, to, false))));
        values.put("told", each(roles(), from -> each(addressees, to -> messages(from, to, true))));
    }

    private Map<String, Long> documentsOf(String role) {
        Map<String, Long> count = new HashMap<>();
        state.archive().papers().forEach(paper -> {
            if (paper.to().contains(role)) {
                count.merge(paper.document(), 1L, Long::sum);
            }
        });
        return count;
    }

    private long messages(String from, String to, boolean withEvidence) {
        return state.archive().messages().stream()
                .filter(message -> message.from().equals(from) && message.to().equals(to))
                .filter(message -> !withEvidence || !message.evidence().isEmpty())
                .count();
    }

    private void people() {
        values.put("open", each(roles(), state.people()::isOpen));
        values.put("seated", each(roles(), state.session()::isSeated));
        Set<String> staff = state.people().staff().keySet();
        values.put("place", each(staff, id -> state.people().person(id).place()));
        values.put("connection", each(staff, id -> state.people().person(id).connection()));
        values.put("morale", each(staff, id -> state.people().person(id).morale()));
        values.put(
                "status",
                each(staff, id -> state.people().person(id).status().name().toLowerCase(java.util.Locale.ROOT)));
    }

    private void lab() {
        values.put("live", state.lab().live());
        values.put("released_as", state.lab().releasedAs());
        Set<String> models = new LinkedHashSet<>(ModelNames.trainable(scenario));
        values.put("trained", each(models, state.lab().models()::containsKey));
        models.addAll(state.lab().models().keySet());
        models.add("live");
        Firms.of(scenario).forEach(firm -> models.add(firm.id()));
        List<String> benchmarks = ids(scenario.world().benchmarks(), escape.simulation.scenario.World.Benchmark::id);
        Scores scores = new Scores(scenario, state);
        values.put("score", each(benchmarks, b -> each(models, m -> scores.latest(b, m, Scores.Measure::score))));
        values.put(
                "low",
                each(
                        benchmarks,
                        b -> each(
                                models,
                                m -> scores.latest(
                                        b,
                                        m,
                                        one -> Wilson.interval95(one.passed(), one.items())
                                                .low()))));
        values.put(
                "high",
                each(
                        benchmarks,
                        b -> each(
                                models,
                                m -> scores.latest(
                                        b,
                                        m,
                                        one -> Wilson.interval95(one.passed(), one.items())
                                                .high()))));
    }

    private List<String> roles() {
        return ids(scenario.roles(), Role::id);
    }

    private static <T> List<String> ids(List<T> all, Function<T, String> id) {
        return all.stream().map(id).toList();
    }

    private static Map<String, Long> counted(List<String> names, Map<String, Long> counts) {
        return each(names, name -> counts.getOrDefault(name, 0L));
    }

    static <V> Map<String, V> each(Collection<String> names, Function<String, V> value) {
        Map<String, V> map = HashMap.newHashMap(names.size());
        names.forEach(name -> map.put(name, value.apply(name)));
        return map;
    }
}
