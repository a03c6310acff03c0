package escape.simulation.view;

/** A kind of viewer. Everybody of one kind gets the same view, so it is made and rendered once. */
public sealed interface Viewer {
    Viewer STAGE = new Stage();
    Viewer FACILITATOR = new Facilitator();

    /** A short name that is safe in addresses and element ids. */
    String key();

    record InRole(String role) implements Viewer {
        @Override
        public String key() {
            return role;
        }
    }

    /** The room's screen and every spectator: nothing secret. */
    record Stage() implements Viewer {
        @Override
        public String key() {
            return "stage";
        }
    }

    record Facilitator() implements Viewer {
        @Override
        public String key() {
            return "facilitator";
        }
    }
}
