package escape.server.load;

import java.util.List;

/** Where the sockets of one table go. */
public record Places(List<Place> places) {

    /** @param token shown as a bearer */
    public record Place(String path, String token) {
        @Override
        public String toString() {
            return path;
        }
    }
}
