package escape.simulation;

import escape.simulation.Fact.Moment;
import escape.simulation.scenario.Action;
import escape.simulation.scenario.Happenings;
import escape.simulation.scenario.Inject;
import escape.simulation.scenario.Request;
import java.util.List;
import java.util.Map;

/** What has happened so far as facts. */
final class StoryFacts {
    private StoryFacts() {}

    static void into(Map<String, Fact> all) {
        all.put("day", Fact.of(m -> (long) m.state().day(), Part.DAY));
        all.put("flags", Fact.of(m -> story(m).flags(), Part.FLAGS));
        all.put("figures", Fact.of(m -> story(m).figures(), Part.FIGURES));
        all.put(
                "beats",
                Fact.of(
                        m -> Each.of(m.scenario().story().beats(), Happenings.Beat::id, story(m).beats()::containsKey),
                        Part.BEATS));
        all.put(
                "since",
                Fact.of(
                        m -> Each.of(m.scenario().story().beats(), Happenings.Beat::id, beat -> since(m, beat)),
                        Part.BEATS,
                        Part.DAY));
        all.put(
                "asked",
                Fact.of(m -> Each.of(m.scenario().requests(), Request::id, id -> isAsked(m, id)), Part.REQUESTS));
        all.put(
                "answer",
                Fact.of(m -> Each.of(m.scenario().requests(), Request::id, id -> answer(m, id)), Part.REQUESTS));
        all.put(
                "sent",
                Fact.of(
                        m -> Each.of(m.scenario().injects(), Inject::id, story(m).injects()::containsKey),
                        Part.INJECTS));
        counts(all);
    }

    private static void counts(Map<String, Fact> all) {
        all.put("done", Fact.of(m -> count(m, story(m).done()), Part.DONE));
        all.put("taken", Fact.of(m -> count(m, story(m).begun()), Part.BEGUN));
        all.put("doing", Fact.of(m -> Each.of(m.scenario().actions(), Action::id, id -> isDoing(m, id)), Part.JOBS));
        all.put(
                "replied",
                Fact.of(
                        m -> Each.of(m.scenario().story().replies(), Happenings.Reply::id, id -> replies(m, id)),
                        Part.EXCHANGES));
    }

    private static Story story(Moment m) {
        return m.state().story();
    }

    private static long since(Moment m, String beat) {
        Story.Reached reached = story(m).beats().get(beat);
        return reached == null ? -1L : (long) m.state().day() - reached.day();
    }

    private static boolean isAsked(Moment m, String request) {
        return story(m).put().stream()
                .anyMatch(put -> put.isOpen() && put.request().equals(request));
    }

    private static String answer(Moment m, String request) {
        List<Story.Put> put = story(m).put();
        return put.reversed().stream()
                .filter(one -> one.request().equals(request))
                .map(Story.Put::standing)
                .filter(Story.Standing.Decided.class::isInstance)
                .map(standing -> ((Story.Standing.Decided) standing).option())
                .findFirst()
                .orElse("");
    }

    private static Map<String, Long> count(Moment m, Map<String, Integer> counts) {
        return Each.of(m.scenario().actions(), Action::id, id -> (long) counts.getOrDefault(id, 0));
    }

    private static boolean isDoing(Moment m, String action) {
        return story(m).jobs().stream()
                .anyMatch(job -> !job.done() && job.action().equals(action));
    }

    private static long replies(Moment m, String id) {
        return m.state().archive().exchanges().stream()
                .filter(one -> id.equals(one.reply()))
                .count();
    }
}
