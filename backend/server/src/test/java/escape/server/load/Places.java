package escape.server.load;

import java.util.List;

/** Where the sockets of one table go. */
record Places(List<Place> places) {

    /** @param token shown as a bearer */
    record Place(String path, String token) {
        @Override
        public String toString() {
            return path;
        }
    }
}
