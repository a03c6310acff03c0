package escape.server.session;

import escape.simulation.Refusal;
import java.util.List;

/** What became of a command. */
public sealed interface Outcome {

    /** It has happened and is on disk: its events are those from {@code firstVersion} to {@code version}. */
    record Acknowledged(long version, long firstVersion) implements Outcome {}

    /** Nothing happened, for these reasons. */
    record Refused(List<Refusal> reasons) implements Outcome {}

    /** Nothing is known to have happened, because it could not be written; trying again with the same key is safe. */
    record NotSaved() implements Outcome {}
}
