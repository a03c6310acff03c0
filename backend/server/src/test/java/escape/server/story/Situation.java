package escape.server.story;

import escape.simulation.Actor;
import escape.simulation.Command;
import escape.simulation.Event;
import escape.simulation.Outlook;
import escape.simulation.Session.Phase;
import escape.simulation.Talk;
import escape.simulation.scenario.Facts;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** A table that the facilitator has brought to some point of the story, and what can be asked about it. */
final class Situation {
    static final Actor FACILITATOR = new Actor.Facilitator();

    private final Table table;

    private Situation(Table table) {
        this.table = table;
    }

    static Situation start() {
        return start(StoryPath.SEED);
    }

    static Situation start(long seed) {
        return new Situation(new Table(seed));
    }

    /** The beat is brought about on day 1, with all that it needs. */
    static Situation at(String beat) {
        return start().after(1).broughtAbout(beat);
    }

    Situation broughtAbout(String beat) {
        table.accepted(new Command.BringAbout(beat), FACILITATOR);
        return this;
    }

    Situation happens(String inject) {
        table.accepted(new Command.FireInject(inject), FACILITATOR);
        return this;
    }

    Situation after(int days) {
        table.days(days);
        return this;
    }

    Situation set(String figure, double value) {
        table.accepted(new Command.Adjust(figure, value, "To see what happens"), FACILITATOR);
        return this;
    }

    Table table() {
        return table;
    }

    Play.Hand as(String role) {
        return table.as(role);
    }

    Facts facts() {
        return new Outlook(table.simulation().scenario(), table.state()).facts();
    }

    boolean isAsked(String request) {
        return table.state().story().open().stream()
                .anyMatch(put -> put.request().equals(request));
    }

    boolean flag(String name) {
        return Objects.requireNonNull(table.state().story().flags().get(name), name);
    }

    double figure(String name) {
        return Objects.requireNonNull(table.state().story().figures().get(name), name);
    }

    boolean knows(String who, String clue) {
        return table.state().knowledge().knows(who, clue);
    }

    List<String> documents(String role) {
        return table.state().archive().papers().stream()
                .filter(paper -> paper.to().contains(role))
                .map(paper -> paper.document())
                .toList();
    }

    String body(String document) {
        return table.state().archive().papers().reversed().stream()
                .filter(paper -> paper.document().equals(document))
                .map(paper -> paper.body())
                .findFirst()
                .orElseThrow();
    }

    String key(String role, String document) {
        return Talk.available(table.simulation().scenario(), table.state(), role).stream()
                .map(Event.Attached::key)
                .filter(key -> table.state().archive().papers().stream()
                        .anyMatch(paper -> key.equals("document:" + paper.number())
                                && paper.document().equals(document)))
                .findFirst()
                .orElseThrow();
    }

    Stream<String> headlines() {
        return table.state().archive().press().stream().map(article -> article.item());
    }

    /** Lets the rest of the story pass by itself. */
    String ending() {
        while (!table.isOver()) {
            table.nextDay();
        }
        return String.valueOf(((Phase.Ended) table.state().session().phase()).ending());
    }

    int day() {
        return table.state().day();
    }
}
