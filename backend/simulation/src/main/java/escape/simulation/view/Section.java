package escape.simulation.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One live part of a page: what is compared, rendered and pushed. Its name is that of its template. */
public sealed interface Section
        permits Section.Frame,
                Section.Lobby,
                Section.Closed,
                Section.Ended,
                Section.Briefing,
                Section.Waiting,
                Section.Actions,
                Section.Requests,
                Section.Notebook,
                Section.Files,
                Section.Work,
                Section.Runs,
                Section.Connection,
                Section.Departures,
                Section.Messages,
                Section.Composer,
                CompanySection,
                ControlSection {

    /** Name of the section, lower snake case; unique in a view. */
    String name();

    /**
     * The line on top of every page.
     *
     * @param clock one of lobby, running, paused, ended
     * @param change of the stock price against the day before, as a part of it
     */
    record Frame(
            String title,
            String company,
            String mark,
            String opening,
            String clock,
            int day,
            String weekday,
            double secondsPerDay,
            boolean held,
            double stock,
            double change,
            String viewerName,
            String viewerTitle,
            String accent,
            String act,
            int waiting,
            boolean accountOpen)
            implements Section {
        @Override
        public String name() {
            return "frame";
        }
    }

    /** Before the start: who has come. */
    /** @param alone whether one person plays alone, and starts the clock */
    record Lobby(String title, String summary, List<LobbySeat> seats, int spectators, boolean alone)
            implements Section {
        @Override
        public String name() {
            return "lobby";
        }
    }

    /** What is left of a desk whose account is cut. */
    record Closed(int day, List<String> lost) implements Section {
        @Override
        public String name() {
            return "closed";
        }
    }

    record Ended(String title, String text, List<Judged> reasons, List<Judged> objectives) implements Section {
        @Override
        public String name() {
            return "ended";
        }
    }

    record Judged(String text, boolean met) {}

    record Briefing(String name, String title, String text, List<String> objectives) implements Section {
        @Override
        public String name() {
            return "briefing";
        }
    }

    /** What is asked of this viewer, newest first; {@code anchor} is the section that answers it. */
    record Waiting(List<WaitingItem> items) implements Section {
        @Override
        public String name() {
            return "waiting";
        }
    }

    record WaitingItem(String kind, String title, String anchor) {}

    record Actions(List<ActionGroup> groups) implements Section {
        @Override
        public String name() {
            return "actions";
        }
    }

    record ActionGroup(String name, List<ActionItem> actions) {}

    /**
     * @param days 0 means at once; null depends on the form
     * @param cost dollars; null is free or depends on the form
     * @param state one of possible, under_way, waits, done
     * @param whyNot what would make it possible, where it is not
     */
    record ActionItem(
            String id,
            String title,
            String summary,
            @Nullable Double cost,
            @Nullable String line,
            @Nullable Integer days,
            String state,
            @Nullable String whyNot,
            boolean confirm,
            List<Field> inputs) {}

    /**
     * A field of a form.
     *
     * @param kind one of number, choice, line
     */
    record Field(
            String id,
            String kind,
            String label,
            @Nullable Double min,
            @Nullable Double max,
            @Nullable Double step,
            @Nullable String unit,
            @Nullable String start,
            @Nullable Integer longest,
            List<Choice> choices) {}

    record Choice(String id, String label) {}

    record Requests(List<RequestItem> open, List<RequestItem> decided) implements Section {
        @Override
        public String name() {
            return "requests";
        }
    }

    /**
     * @param mine whether this viewer decides it
     * @param answer label of the option taken, once decided
     */
    record RequestItem(
            int number,
            String request,
            String from,
            String to,
            String title,
            String summary,
            @Nullable Double cost,
            @Nullable Paper appendix,
            int askedOn,
            @Nullable Integer daysLeft,
            boolean mine,
            List<OptionItem> options,
            @Nullable String answer,
            @Nullable Integer answeredOn,
            @Nullable String answeredBy,
            @Nullable String why) {}

    record OptionItem(
            String id,
            String label,
            @Nullable String consequence,
            @Nullable String whyNot,
            List<Field> inputs) {}

    /** Reports, notes, mails and letters, newest first. */
    record Notebook(List<Paper> papers) implements Section {
        @Override
        public String name() {
            return "notebook";
        }
    }

    /** @param kind one of report, note, mail, letter, file, log, diff */
    record Paper(int number, String kind, String title, String from, int day, List<String> lines, List<String> clues) {}

    /** Files, logs and differences, newest first. */
    record Files(List<Paper> papers) implements Section {
        @Override
        public String name() {
            return "files";
        }
    }

    record Work(List<Job> running, List<Job> done) implements Section {
        @Override
        public String name() {
            return "work";
        }
    }

    record Job(
            int number,
            String title,
            int begunOn,
            int endsOn,
            @Nullable String why) {}

    /** Measurements that this viewer has made or been given, newest first. */
    record Runs(List<Run> runs) implements Section {
        @Override
        public String name() {
            return "runs";
        }
    }

    /**
     * A measured score with its 95 % Wilson interval, all between 0 and 1.
     *
     * @param verdict against the run of the same benchmark before: better, worse, not_significant, first
     */
    record Run(
            int day,
            String benchmark,
            String model,
            int passed,
            int items,
            double score,
            double low,
            double high,
            double human,
            String verdict) {}

    record Connection(String place, String connection) implements Section {
        @Override
        public String name() {
            return "connection";
        }
    }

    record Departures(String place, List<Train> trains) implements Section {
        @Override
        public String name() {
            return "departures";
        }
    }

    record Train(String time, String destination, String platform, String note) {}

    record Messages(List<Conversation> conversations) implements Section {
        @Override
        public String name() {
            return "messages";
        }
    }

    /** @param name of the other side, {@code key}; empty for announcements, whose writer stands outside the story */
    record Conversation(String key, String name, List<Letter> letters) {
        /** No id of a scenario has a hyphen. */
        public static final String ANNOUNCEMENTS = "from-outside";
    }

    record Letter(
            int number,
            String from,
            String fromName,
            int day,
            String text,
            List<String> evidence,
            boolean own,
            boolean inPerson) {}

    /** Whom this viewer can write to, and what it can attach. */
    record Composer(List<Choice> recipients, List<Choice> evidence) implements Section {
        @Override
        public String name() {
            return "composer";
        }
    }

    /** A line of a chart: one value a day, {@code first} the day of the first. */
    record Series(String id, String name, boolean own, int first, List<Double> values) {}

    /** Something that happened, marked on a chart. */
    record Mark(int day, String label) {}

    record Amount(String name, double dollars) {}
}
