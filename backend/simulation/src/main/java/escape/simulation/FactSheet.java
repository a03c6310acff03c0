package escape.simulation;

import escape.simulation.scenario.Action;
import escape.simulation.scenario.Document;
import escape.simulation.scenario.Facts;
import escape.simulation.scenario.Happenings;
import escape.simulation.scenario.Inject;
import escape.simulation.scenario.Request;
import escape.simulation.scenario.Role;
import escape.simulation.scenario.Scenario;
import escape.simulation.scenario.World.Benchmark;
import java.util.Collection;
import java.util.DoubleSummaryStatistics;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * A state in the vocabulary that scenario authors use. Every name that the scenario declares is there from the start, so a
 * formula never asks for something that does not exist yet.
 */
final class FactSheet implements Facts {
    private final Scenario scenario;
    private final State state;
    private final Lazy values = new Lazy();

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
        sheet.values.with("arg", () -> arguments);
        return sheet;
    }

    @Override
    public Map<String, Object> values() {
        return values;
    }

    private void story() {
        Story story = state.story();
        List<String> beats = ids(scenario.story().beats(), Happenings.Beat::id);
        values.with("day", () -> (long) state.day());
        values.with("flags", () -> story.flags());
        values.with("figures", () -> story.figures());
        values.with("beats", () -> each(beats, story.beats()::containsKey));
        values.with(
                "since",
                () -> each(beats, beat -> {
                    Story.Reached reached = story.beats().get(beat);
                    return reached == null ? -1L : (long) state.day() - reached.day();
                }));
        List<String> requests = ids(scenario.requests(), Request::id);
        values.with(
                "asked",
                () -> each(
                        requests,
                        id -> story.open().stream()
                                .anyMatch(put -> put.request().equals(id))));
        values.with("answer", () -> each(requests, this::answer));
        values.with("sent", () -> each(ids(scenario.injects(), Inject::id), story.injects()::containsKey));
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
        values.with("done", () -> each(actions, id -> (long) story.done().getOrDefault(id, 0)));
        values.with("taken", () -> each(actions, id -> (long) story.begun().getOrDefault(id, 0)));
        Set<String> running = new LinkedHashSet<>();
        story.jobs().stream().filter(job -> !job.done()).forEach(job -> running.add(job.action()));
        values.with("doing", () -> each(actions, running::contains));
        values.with("replied", () -> each(ids(scenario.story().replies(), Happenings.Reply::id), this::replies));
    }

    private long replies(String id) {
        return state.archive().exchanges().stream()
                .filter(one -> id.equals(one.reply()))
                .count();
    }

    private void knowledge() {
        Set<String> knowers = new LinkedHashSet<>(roles());
        scenario.cast().characters().forEach(character -> knowers.add(character.id()));
        List<String> clues = ids(scenario.story().clues(), Happenings.Clue::id);
        values.with(
                "knows",
                () -> each(knowers, who -> each(clues, clue -> state.knowledge().knows(who, clue))));
        values.with("belief", () -> each(knowers, who -> state.knowledge().belief(who)));
        values.with(
                "evidence",
                () -> each(knowers, who -> (long) state.knowledge().of(who).size()));
        values.with("trust", () -> each(roles(), in -> each(roles(), of -> Trusts.of(scenario, state, of, in))));
        List<String> documents = ids(scenario.documents(), Document::id);
        values.with("has", () -> each(roles(), role -> counted(documents, documentsOf(role))));
        Set<String> addressees = new LinkedHashSet<>(knowers);
        scenario.cast().channels().forEach(channel -> addressees.add(channel.id()));
        values.with("written", () -> each(roles(), from -> each(addressees, to -> written(from, to))));
        values.with("told", () -> each(roles(), from -> each(knowers, to -> told(from, to))));
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

    private long written(String from, String to) {
        return state.archive().messages().stream()
                .filter(message -> message.from().equals(from) && message.to().equals(to))
                .count();
    }

    /**
     * Messages by which evidence, that is, something with a clue in it, came from one to another: written to them, or to
     * a channel that they are a member of.
     */
    private long told(String from, String to) {
        return state.archive().messages().stream()
                .filter(message -> message.from().equals(from) && reaches(message, to))
                .filter(message -> message.evidence().stream()
                        .anyMatch(piece -> !piece.clues().isEmpty()))
                .count();
    }

    private boolean reaches(Archive.Message message, String to) {
        return message.to().equals(to)
                || Talk.channel(scenario, message.to())
                        .filter(channel -> channel.members().contains(to))
                        .isPresent();
    }

    private void people() {
        values.with("timed", () -> each(roles(), this::timed));
        values.with("open", () -> each(roles(), state.people()::isOpen));
        values.with("seated", () -> each(roles(), state.session()::isSeated));
        Set<String> staff = state.people().staff().keySet();
        values.with("place", () -> each(staff, id -> state.people().person(id).place()));
        values.with(
                "connection", () -> each(staff, id -> state.people().person(id).connection()));
        values.with("morale", () -> each(staff, id -> state.people().person(id).morale()));
        values.with(
                "status",
                () -> each(
                        staff, id -> state.people().person(id).status().name().toLowerCase(Locale.ROOT)));
    }

    /** Seconds that the role's newest measurement found; -1 before any. */
    private Map<String, Double> timed(String role) {
        DoubleSummaryStatistics seconds =
                state.archive().latency().reversed().stream().filter(day -> role.equals(day.by())).findFirst().stream()
                        .flatMap(day -> day.timings().stream())
                        .mapToDouble(Event.Timing::seconds)
                        .summaryStatistics();
        boolean none = seconds.getCount() == 0;
        return Map.of("fastest", none ? -1 : seconds.getMin(), "slowest", none ? -1 : seconds.getMax());
    }

    private void lab() {
        values.with("live", () -> state.lab().live());
        values.with("released_as", () -> state.lab().releasedAs());
        values.with(
                "trained",
                () -> each(ModelNames.trainable(scenario), state.lab().models()::containsKey));
        values.with("score", () -> scores(Scores.Measure::score));
        values.with("low", () -> scores(measure -> measure.interval().low()));
        values.with("high", () -> scores(measure -> measure.interval().high()));
    }

    private Lazy scores(ToDoubleFunction<Scores.Measure> what) {
        Scores scores = new Scores(scenario, state);
        Lazy byBenchmark = new Lazy();
        for (Benchmark benchmark : scenario.world().benchmarks()) {
            byBenchmark.with(
                    benchmark.id(), () -> each(measurable(), model -> scores.latest(benchmark.id(), model, what)));
        }
        return byBenchmark;
    }

    private Set<String> measurable() {
        Set<String> models = new LinkedHashSet<>(ModelNames.trainable(scenario));
        models.addAll(state.lab().models().keySet());
        models.add("live");
        Firms.of(scenario).forEach(firm -> models.add(firm.id()));
        return models;
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
