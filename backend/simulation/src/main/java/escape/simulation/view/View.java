package escape.simulation.view;

import java.util.List;

/** All that a kind of viewer sees at one version, in the order of the page. */
public record View(Viewer viewer, List<Section> sections) {}
