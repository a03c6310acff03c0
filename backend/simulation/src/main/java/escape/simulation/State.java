package escape.simulation;

import escape.simulation.company.Finance;
import escape.simulation.company.Hosting;
import escape.simulation.company.Lab;
import escape.simulation.company.Market;
import escape.simulation.company.People;
import escape.simulation.drive.Drive;
import escape.simulation.knowledge.Knowledge;
import java.util.List;
import java.util.function.Predicate;

/** All of a session at one version. Two equal logs give equal states. */
public sealed interface State permits State.Whole, Glance.SeenState {
    Session session();

    int day();

    Finance finance();

    Market market();

    Hosting hosting();

    Lab lab();

    People people();

    Drive drive();

    Knowledge knowledge();

    Story story();

    Archive archive();

    Direction direction();

    /** Whether time must wait for a person: the switch is on and a request waits for somebody who is there to decide. */
    default boolean isClockHeld(Predicate<Story.Put> waitsForPerson) {
        return session().hold() && story().open().stream().anyMatch(waitsForPerson);
    }

    /** Replies that the assistant still types. */
    default List<Archive.Exchange> typing() {
        return archive().exchanges().stream().filter(one -> one.reply() == null).toList();
    }

    /** Whether the live model has a memory at all. */
    default boolean isMemoryActive() {
        return lab().liveModel().memory();
    }

    /** The state itself, and not as somebody sees it. */
    static Whole whole(State state) {
        return switch (state) {
            case Whole whole -> whole;
            case Glance.SeenState seen -> seen.whole();
        };
    }

    /** @param session its parts are whole, too: only a whole state goes on */
    record Whole(
            Session.Whole session,
            int day,
            Finance finance,
            Market market,
            Hosting hosting,
            Lab lab,
            People people,
            Drive drive,
            Knowledge knowledge,
            Story.Whole story,
            Archive.Whole archive,
            Direction direction)
            implements State {
        Whole with(Session.Whole next) {
            return new Whole(
                    next, day, finance, market, hosting, lab, people, drive, knowledge, story, archive, direction);
        }

        Whole on(int next) {
            return new Whole(
                    session, next, finance, market, hosting, lab, people, drive, knowledge, story, archive, direction);
        }

        Whole with(Finance next) {
            return new Whole(
                    session, day, next, market, hosting, lab, people, drive, knowledge, story, archive, direction);
        }

        Whole with(Market next) {
            return new Whole(
                    session, day, finance, next, hosting, lab, people, drive, knowledge, story, archive, direction);
        }

        Whole with(Hosting next) {
            return new Whole(
                    session, day, finance, market, next, lab, people, drive, knowledge, story, archive, direction);
        }

        Whole with(Lab next) {
            return new Whole(
                    session, day, finance, market, hosting, next, people, drive, knowledge, story, archive, direction);
        }

        Whole with(People next) {
            return new Whole(
                    session, day, finance, market, hosting, lab, next, drive, knowledge, story, archive, direction);
        }

        Whole with(Drive next) {
            return new Whole(
                    session, day, finance, market, hosting, lab, people, next, knowledge, story, archive, direction);
        }

        Whole with(Knowledge next) {
            return new Whole(
                    session, day, finance, market, hosting, lab, people, drive, next, story, archive, direction);
        }

        Whole with(Story.Whole next) {
            return new Whole(
                    session, day, finance, market, hosting, lab, people, drive, knowledge, next, archive, direction);
        }

        Whole with(Archive.Whole next) {
            return new Whole(
                    session, day, finance, market, hosting, lab, people, drive, knowledge, story, next, direction);
        }

        Whole with(Direction next) {
            return new Whole(
                    session, day, finance, market, hosting, lab, people, drive, knowledge, story, archive, next);
        }
    }
}
