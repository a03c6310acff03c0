package escape.simulation;

import escape.simulation.Event.Attached;
import escape.simulation.Event.Timing;
import escape.simulation.immutable.Copies;
import escape.simulation.scenario.Document;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything that has been written, said, published and logged, oldest first. */
public sealed interface Archive permits Archive.Whole, Glance.SeenArchive {
    List<Paper> papers();

    List<Message> messages();

    List<Article> press();

    List<Notice> notices();

    List<Exchange> exchanges();

    List<LatencyDay> latency();

    List<NetworkChart> charts();

    /** @param to roles that have it */
    record Paper(
            int number,
            String document,
            Document.Kind kind,
            String title,
            String from,
            String body,
            int day,
            List<String> to) {}

    /** @param to a role, a character or a channel */
    record Message(
            int number, int day, String from, String to, String text, List<Attached> evidence, boolean inPerson) {}

    record Article(int day, String item, String outlet, String headline, String body) {}

    /** @param to a role; null is everybody */
    record Notice(int day, @Nullable String to, String title, String text) {}

    /**
     * A question to the assistant.
     *
     * @param dueAt server time at which the reply comes, milliseconds since the epoch
     * @param reply null while it types
     */
    record Exchange(
            int number,
            int day,
            String role,
            String question,
            double seconds,
            long dueAt,
            @Nullable String reply,
            @Nullable String text) {}

    /** @param by role that measured; null for the daily log */
    record LatencyDay(int day, @Nullable String by, List<Timing> timings) {}

    /** @param to roles that have it */
    record NetworkChart(int day, int containers, List<Event.Link> links, List<String> to) {}

    record Whole(
            List<Paper> papers,
            List<Message> messages,
            List<Article> press,
            List<Notice> notices,
            List<Exchange> exchanges,
            List<LatencyDay> latency,
            List<NetworkChart> charts)
            implements Archive {
        Whole issue(Paper paper) {
            return new Whole(Copies.plus(papers, paper), messages, press, notices, exchanges, latency, charts);
        }

        Whole share(int number, List<String> more) {
            List<Paper> next = Copies.replaced(
                    papers,
                    paper -> paper.number() == number,
                    paper -> new Paper(
                            number,
                            paper.document(),
                            paper.kind(),
                            paper.title(),
                            paper.from(),
                            paper.body(),
                            paper.day(),
                            joined(paper.to(), more)));
            return new Whole(next, messages, press, notices, exchanges, latency, charts);
        }

        Whole send(Message message) {
            return new Whole(papers, Copies.plus(messages, message), press, notices, exchanges, latency, charts);
        }

        Whole publish(Article article) {
            return new Whole(papers, messages, Copies.plus(press, article), notices, exchanges, latency, charts);
        }

        Whole announce(Notice notice) {
            return new Whole(papers, messages, press, Copies.plus(notices, notice), exchanges, latency, charts);
        }

        Whole ask(Exchange exchange) {
            return new Whole(papers, messages, press, notices, Copies.plus(exchanges, exchange), latency, charts);
        }

        Whole reply(int number, String reply, String text, @Nullable Double seconds) {
            List<Exchange> next = Copies.replaced(
                    exchanges,
                    one -> one.number() == number,
                    one -> new Exchange(
                            number,
                            one.day(),
                            one.role(),
                            one.question(),
                            seconds == null ? one.seconds() : seconds,
                            one.dueAt(),
                            reply,
                            text));
            return new Whole(papers, messages, press, notices, next, latency, charts);
        }

        Whole time(LatencyDay day) {
            return new Whole(papers, messages, press, notices, exchanges, Copies.plus(latency, day), charts);
        }

        Whole chart(NetworkChart chart) {
            return new Whole(papers, messages, press, notices, exchanges, latency, Copies.plus(charts, chart));
        }

        private static List<String> joined(List<String> first, List<String> more) {
            List<String> all = new ArrayList<>(first);
            more.stream().filter(one -> !first.contains(one)).forEach(all::add);
            return List.copyOf(all);
        }
    }
}
