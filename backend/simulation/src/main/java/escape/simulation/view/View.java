package escape.simulation.view;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All that a kind of viewer sees at one version, in the order of the page. */
public record View(Viewer viewer, List<Section> sections) {

    /** The same, for whoever looks for a section by its name. */
    public Map<String, Section> sectionsByName() {
        return byName(sections);
    }

    /** Sections in their order. */
    public static Map<String, Section> byName(List<Section> sections) {
        Map<String, Section> byName = new LinkedHashMap<>();
        sections.forEach(section -> byName.put(section.name(), section));
        return byName;
    }
}
