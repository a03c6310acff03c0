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
public record State(
        Session session,
        int day,
        Finance finance,
        Market market,
        Hosting hosting,
        Lab lab,
        People people,
        Drive drive,
        Knowledge knowledge,
        Story story,
        Archive archive,
        Direction direction) {

    /** Whether time must wait for a person: the switch is on and a request waits for somebody who is there to decide. */
    public boolean isClockHeld(Predicate<Story.Put> waitsForPerson) {
        return session.hold() && story.open().stream().anyMatch(waitsForPerson);
    }

    /** Replies that the assistant still types. */
    public List<Archive.Exchange> typing() {
        return archive.exchanges().stream().filter(one -> one.reply() == null).toList();
    }

    /** Whether the live model has a memory at all. */
    public boolean isMemoryActive() {
        return lab.liveModel().memory();
    }

    State with(Session next) {
        return new State(next, day, finance, market, hosting, lab, people, drive, knowledge, story, archive, direction);
    }

    State on(int next) {
        return new State(
                session, next, finance, market, hosting, lab, people, drive, knowledge, story, archive, direction);
    }

    State with(Finance next) {
        return new State(session, day, next, market, hosting, lab, people, drive, knowledge, story, archive, direction);
    }

    State with(Market next) {
        return new State(
                session, day, finance, next, hosting, lab, people, drive, knowledge, story, archive, direction);
    }

    State with(Hosting next) {
        return new State(session, day, finance, market, next, lab, people, drive, knowledge, story, archive, direction);
    }

    State with(Lab next) {
        return new State(
                session, day, finance, market, hosting, next, people, drive, knowledge, story, archive, direction);
    }

    State with(People next) {
        return new State(
                session, day, finance, market, hosting, lab, next, drive, knowledge, story, archive, direction);
    }

    State with(Drive next) {
        return new State(
                session, day, finance, market, hosting, lab, people, next, knowledge, story, archive, direction);
    }

    State with(Knowledge next) {
        return new State(session, day, finance, market, hosting, lab, people, drive, next, story, archive, direction);
    }

    State with(Story next) {
        return new State(
                session, day, finance, market, hosting, lab, people, drive, knowledge, next, archive, direction);
    }

    State with(Archive next) {
        return new State(session, day, finance, market, hosting, lab, people, drive, knowledge, story, next, direction);
    }

    State with(Direction next) {
        return new State(session, day, finance, market, hosting, lab, people, drive, knowledge, story, archive, next);
    }
}
