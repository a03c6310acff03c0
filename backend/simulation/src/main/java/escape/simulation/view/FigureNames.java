package escape.simulation.view;

import escape.simulation.scenario.Cast.StaffMember;
import escape.simulation.scenario.Parameters;
import escape.simulation.scenario.Scenario;
import escape.simulation.scenario.World.Firm;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What the facilitator reads for a figure: of which kind it is, and whose. */
final class FigureNames {
    private static final Set<String> ONE_OF_MANY = Set.of("stock", "share", "progress", "morale", "figures");

    private final Scenario scenario;

    FigureNames(Scenario scenario) {
        this.scenario = scenario;
    }

    /** {@code line.training.cap} is a {@code line.cap}, {@code stock.us} a {@code stock}, {@code cash} itself. */
    String kind(String figure) {
        List<String> parts = List.of(figure.split("\\."));
        if (parts.getFirst().equals("line")) {
            return "line." + parts.getLast();
        }
        return parts.size() > 1 && ONE_OF_MANY.contains(parts.getFirst()) ? parts.getFirst() : figure;
    }

    String subject(String figure) {
        List<String> parts = List.of(figure.split("\\."));
        return switch (parts.getFirst()) {
            case "line" -> line(parts.get(1));
            case "stock", "share", "progress" -> firm(parts.get(1));
            case "morale" -> person(parts.get(1));
            case "figures" -> parts.get(1).replace('_', ' ');
            default -> "";
        };
    }

    private String line(String id) {
        return scenario.parameters().finance().lines().stream()
                .filter(line -> line.id().equals(id))
                .map(Parameters.Line::name)
                .findFirst()
                .orElse(id);
    }

    private String firm(String id) {
        return Stream.concat(Stream.of(scenario.world().company()), scenario.world().competitors().stream())
                .filter(firm -> firm.id().equals(id))
                .map(Firm::name)
                .findFirst()
                .orElse(id);
    }

    private String person(String id) {
        return scenario.cast().staff().stream()
                .filter(member -> member.id().equals(id))
                .map(StaffMember::name)
                .findFirst()
                .orElse(id);
    }
}
