package escape.server.speed;

import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Counts events, which are what a fold's speed is asked for. */
@AuxCounters(AuxCounters.Type.EVENTS)
@State(Scope.Thread)
public class Folded {
    public long events;
}
