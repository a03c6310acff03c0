package escape.server.fuzz;

import java.util.List;

/**
 * A form or a question as a page has it.
 *
 * @param by who sends it
 * @param oneIn as often as others it is sent one time in so many
 * @param path with what stands for the ids of a server in braces
 * @param fields each with a value that could be right
 */
record Form(By by, int oneIn, String method, String path, List<String> fields) {
    enum By {
        ANYBODY,
        /** Somebody at a table that may be lost. */
        SPARE,
        /** Somebody with an account who may be signed out. */
        LEAVING
    }

    /** @param written such as {@code POST /sessions/{id}/pace secondsPerDay=3000} */
    static Form of(By by, int oneIn, String written) {
        var parts = List.of(written.split(" "));
        return new Form(by, oneIn, parts.get(0), parts.get(1), parts.subList(2, parts.size()));
    }

    /** What a browser sends where the page says DELETE. */
    String verb() {
        return isDelete() ? "POST" : method;
    }

    boolean isDelete() {
        return method.equals("DELETE");
    }

    boolean takesFile() {
        return fields.contains("file");
    }

    /** Whose endpoints know a bearer and no cookie. */
    boolean isTheOperators() {
        return path.startsWith("/actuator");
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
