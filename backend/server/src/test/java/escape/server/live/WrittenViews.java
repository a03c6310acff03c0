package escape.server.live;

import escape.server.session.Current;
import escape.simulation.view.Viewer;
import escape.simulation.view.Views;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a viewer sees of a session, as programs get it. */
public final class WrittenViews {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private WrittenViews() {}

    /** The sections by name. */
    public static JsonNode sections(Current current, Viewer viewer) {
        var view = Views.of(current.simulation().scenario(), current.state(), viewer);
        var frame = new JsonFrames().write(new FromServer.Whole(current.version(), view));
        return JSON.readTree(frame).path("sections");
    }
}
