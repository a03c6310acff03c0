package escape.server.scenarios;

/**
 * Something in a scenario file that its author has to mend.
 *
 * @param line from 1
 * @param column from 1
 * @param path keys from the root of the file; parts of lists by their id where they have one
 */
public record Problem(String file, int line, int column, String path, String message) {

    @Override
    public String toString() {
        return file + ":" + line + ":" + column + ": " + (path.isEmpty() ? "" : path + ": ") + message;
    }
}
