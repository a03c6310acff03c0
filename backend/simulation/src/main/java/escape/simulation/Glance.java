package escape.simulation;

import escape.simulation.company.Finance;
import escape.simulation.company.Hosting;
import escape.simulation.company.Lab;
import escape.simulation.company.Market;
import escape.simulation.company.People;
import escape.simulation.drive.Drive;
import escape.simulation.knowledge.Knowledge;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One look at a state, that notes which parts of it are read. What was made of them is as good for every later state in
 * which these parts are the same: nobody has to say beforehand what they are going to read, so nobody can forget to.
 */
public final class Glance {
    private final State.Whole whole;
    private final State state = new SeenState();
    private long read;

    public Glance(State state) {
        this.whole = State.whole(state);
    }

    /** The state, as it may be read. */
    public State state() {
        return state;
    }

    /** The parts that have been read so far, as bits. */
    public long read() {
        return read;
    }

    /** The parts in which two states differ, as bits. */
    public static long changed(State before, State after) {
        return Part.changed(State.whole(before), State.whole(after));
    }

    private void note(Part part) {
        read |= part.bit();
    }

    final class SeenState implements State {
        private final Session session = new SeenSession();
        private final Story story = new SeenStory();
        private final Archive archive = new SeenArchive();

        private SeenState() {}

        /** Whoever takes it all has read it all. */
        Whole whole() {
            read = ~0L;
            return whole;
        }

        @Override
        public Session session() {
            return session;
        }

        @Override
        public Story story() {
            return story;
        }

        @Override
        public Archive archive() {
            return archive;
        }

        @Override
        public int day() {
            note(Part.DAY);
            return whole.day();
        }

        @Override
        public Finance finance() {
            note(Part.FINANCE);
            return whole.finance();
        }

        @Override
        public Market market() {
            note(Part.MARKET);
            return whole.market();
        }

        @Override
        public Hosting hosting() {
            note(Part.HOSTING);
            return whole.hosting();
        }

        @Override
        public Lab lab() {
            note(Part.LAB);
            return whole.lab();
        }

        @Override
        public People people() {
            note(Part.PEOPLE);
            return whole.people();
        }

        @Override
        public Drive drive() {
            note(Part.DRIVE);
            return whole.drive();
        }

        @Override
        public Knowledge knowledge() {
            note(Part.KNOWLEDGE);
            return whole.knowledge();
        }

        @Override
        public Direction direction() {
            note(Part.DIRECTION);
            return whole.direction();
        }
    }

    final class SeenSession implements Session {
        private SeenSession() {}

        @Override
        public Setup setup() {
            note(Part.SETUP);
            return whole.session().setup();
        }

        @Override
        public Phase phase() {
            note(Part.PHASE);
            return whole.session().phase();
        }

        @Override
        public double secondsPerDay() {
            note(Part.PACE);
            return whole.session().secondsPerDay();
        }

        @Override
        public boolean hold() {
            note(Part.HOLD);
            return whole.session().hold();
        }

        @Override
        public Map<String, Seat> seats() {
            note(Part.SEATS);
            return whole.session().seats();
        }

        @Override
        public @Nullable String alone() {
            note(Part.ALONE);
            return whole.session().alone();
        }
    }

    final class SeenStory implements Story {
        private SeenStory() {}

        @Override
        public Map<String, Boolean> flags() {
            note(Part.FLAGS);
            return whole.story().flags();
        }

        @Override
        public Map<String, Double> figures() {
            note(Part.FIGURES);
            return whole.story().figures();
        }

        @Override
        public Map<String, Integer> begun() {
            note(Part.BEGUN);
            return whole.story().begun();
        }

        @Override
        public Map<String, Integer> done() {
            note(Part.DONE);
            return whole.story().done();
        }

        @Override
        public List<Job> jobs() {
            note(Part.JOBS);
            return whole.story().jobs();
        }

        @Override
        public List<Put> put() {
            note(Part.REQUESTS);
            return whole.story().put();
        }

        @Override
        public Map<String, Integer> injects() {
            note(Part.INJECTS);
            return whole.story().injects();
        }

        @Override
        public List<Planned> planned() {
            note(Part.PLANNED);
            return whole.story().planned();
        }

        @Override
        public Map<String, Reached> beats() {
            note(Part.BEATS);
            return whole.story().beats();
        }
    }

    final class SeenArchive implements Archive {
        private SeenArchive() {}

        @Override
        public List<Paper> papers() {
            note(Part.PAPERS);
            return whole.archive().papers();
        }

        @Override
        public List<Message> messages() {
            note(Part.MESSAGES);
            return whole.archive().messages();
        }

        @Override
        public List<Article> press() {
            note(Part.PRESS);
            return whole.archive().press();
        }

        @Override
        public List<Notice> notices() {
            note(Part.NOTICES);
            return whole.archive().notices();
        }

        @Override
        public List<Exchange> exchanges() {
            note(Part.EXCHANGES);
            return whole.archive().exchanges();
        }

        @Override
        public List<LatencyDay> latency() {
            note(Part.LATENCY);
            return whole.archive().latency();
        }

        @Override
        public List<NetworkChart> charts() {
            note(Part.CHARTS);
            return whole.archive().charts();
        }
    }
}
