package escape.simulation;

import java.util.List;

/** Whoever can be given a seat that no person takes. They give the same commands as people, by the same rules. */
public interface BuiltIns {
    BuiltIns NONE = new BuiltIns() {
        @Override
        public boolean canPlay(String kind, String role) {
            return false;
        }

        @Override
        public List<Command> wishes(State state, String kind, String role) {
            return List.of();
        }
    };

    boolean canPlay(String kind, String role);

    /** What it would do now, what it wants most first; the rules may refuse any of it. */
    List<Command> wishes(State state, String kind, String role);
}
