package escape.simulation;

import escape.simulation.immutable.Copies;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What has happened so far and what is under way. */
public sealed interface Story permits Story.Whole, Glance.SeenStory {
    Map<String, Boolean> flags();

    Map<String, Double> figures();

    /** Times that each action was begun. */
    Map<String, Integer> begun();

    /** Times that each action was finished. */
    Map<String, Integer> done();

    List<Job> jobs();

    /** Requests, oldest first. */
    List<Put> put();

    /** Day on which each inject happened. */
    Map<String, Integer> injects();

    /** Injects that are to come by themselves. */
    List<Planned> planned();

    Map<String, Reached> beats();

    /** @param done whether its effects have happened */
    record Job(
            int number,
            String action,
            String role,
            Map<String, String> arguments,
            int begunOn,
            int endsOn,
            @Nullable String why,
            boolean done) {}

    /** @param appendix number of the document, null without one */
    record Put(
            int number,
            String request,
            String summary,
            @Nullable Double cost,
            @Nullable Integer appendix,
            int askedOn,
            int expires,
            Standing standing) {

        public boolean isOpen() {
            return standing instanceof Standing.Open;
        }
    }

    /** Where a request stands. */
    sealed interface Standing {
        record Open() implements Standing {}

        record Withdrawn() implements Standing {}

        record Decided(
                String option, String by, int day, @Nullable String why) implements Standing {}
    }

    record Planned(String inject, int day) {}

    record Reached(int day, boolean byHand) {}

    int NEVER = Integer.MAX_VALUE;

    default List<Put> open() {
        return put().stream().filter(Put::isOpen).toList();
    }

    record Whole(
            Map<String, Boolean> flags,
            Map<String, Double> figures,
            Map<String, Integer> begun,
            Map<String, Integer> done,
            List<Job> jobs,
            List<Put> put,
            Map<String, Integer> injects,
            List<Planned> planned,
            Map<String, Reached> beats)
            implements Story {
        Whole begin(Job job) {
            return new Whole(
                    flags,
                    figures,
                    counted(begun, job.action()),
                    done,
                    Copies.plus(jobs, job),
                    put,
                    injects,
                    planned,
                    beats);
        }

        Whole finish(int number, String action) {
            List<Job> next = Copies.replaced(
                    jobs,
                    job -> job.number() == number,
                    job -> new Job(
                            number, action, job.role(), job.arguments(), job.begunOn(), job.endsOn(), job.why(), true));
            return new Whole(flags, figures, begun, counted(done, action), next, put, injects, planned, beats);
        }

        Whole ask(Put request) {
            return new Whole(flags, figures, begun, done, jobs, Copies.plus(put, request), injects, planned, beats);
        }

        Whole settle(int number, Standing standing) {
            List<Put> next = Copies.replaced(
                    put,
                    one -> one.number() == number,
                    one -> new Put(
                            number,
                            one.request(),
                            one.summary(),
                            one.cost(),
                            one.appendix(),
                            one.askedOn(),
                            one.expires(),
                            standing));
            return new Whole(flags, figures, begun, done, jobs, next, injects, planned, beats);
        }

        Whole flag(String name, boolean value) {
            return new Whole(Copies.plus(flags, name, value), figures, begun, done, jobs, put, injects, planned, beats);
        }

        Whole figure(String name, double value) {
            return new Whole(flags, Copies.plus(figures, name, value), begun, done, jobs, put, injects, planned, beats);
        }

        Whole happened(String inject, int day) {
            List<Planned> left = Copies.without(planned, one -> one.inject().equals(inject));
            return new Whole(flags, figures, begun, done, jobs, put, Copies.plus(injects, inject, day), left, beats);
        }

        Whole plan(String inject, int day) {
            return new Whole(
                    flags,
                    figures,
                    begun,
                    done,
                    jobs,
                    put,
                    injects,
                    Copies.plus(planned, new Planned(inject, day)),
                    beats);
        }

        Whole reach(String beat, Reached reached) {
            return new Whole(
                    flags, figures, begun, done, jobs, put, injects, planned, Copies.plus(beats, beat, reached));
        }

        private static Map<String, Integer> counted(Map<String, Integer> counts, String key) {
            return Copies.plus(counts, key, counts.getOrDefault(key, 0) + 1);
        }
    }
}
