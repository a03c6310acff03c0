package escape.simulation;

import escape.simulation.company.Finance;
import escape.simulation.company.Hosting;
import escape.simulation.company.Lab;
import escape.simulation.company.Market;
import escape.simulation.company.People;
import escape.simulation.drive.Drive;
import escape.simulation.immutable.Copies;
import escape.simulation.knowledge.Knowledge;
import escape.simulation.scenario.Effect;
import escape.simulation.scenario.Parameters;
import escape.simulation.scenario.Role;
import escape.simulation.scenario.Scenario;
import escape.simulation.scenario.World.AiModel;
import escape.simulation.scenario.World.Firm;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The state before the first event, made from the scenario alone. */
final class Beginning {
    private Beginning() {}

    static State of(Scenario scenario, Setup setup) {
        return new State.Whole(
                new Session.Whole(setup, new Session.Phase.Lobby(), setup.secondsPerDay(), true, Map.of(), null),
                0,
                finance(scenario.parameters().finance()),
                market(scenario),
                new Hosting(scenario.parameters().hosting().servers(), List.of(), List.of()),
                lab(scenario),
                people(scenario),
                Drive.asleep(scenario.parameters().drive().concealment()),
                knowledge(scenario),
                new Story.Whole(
                        Copies.of(scenario.flags()),
                        Copies.of(scenario.figures()),
                        Map.of(),
                        Map.of(),
                        List.of(),
                        List.of(),
                        Map.of(),
                        List.of(),
                        Map.of()),
                new Archive.Whole(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of()),
                Direction.NONE);
    }

    private static Finance finance(Parameters.Finance parameters) {
        Map<String, Finance.Line> lines = new LinkedHashMap<>();
        parameters
                .lines()
                .forEach(line -> lines.put(line.id(), new Finance.Line(line.id(), line.name(), line.cap(), 0)));
        return new Finance(parameters.cash(), Copies.of(lines), Map.of(), List.of());
    }

    private static Market market(Scenario scenario) {
        Map<String, Double> shares = new LinkedHashMap<>();
        Map<String, Double> progress = new LinkedHashMap<>();
        Map<String, List<Double>> prices = new LinkedHashMap<>();
        for (Firm firm : Firms.of(scenario)) {
            shares.put(firm.id(), firm.share());
            progress.put(firm.id(), 0.0);
            prices.put(firm.id(), List.of(firm.stock()));
        }
        double adopters = scenario.parameters().market().adopters();
        return new Market(
                adopters,
                Copies.of(shares),
                Copies.of(progress),
                List.of(new Market.MarketDay(adopters, Copies.of(shares))),
                Copies.of(prices));
    }

    private static Lab lab(Scenario scenario) {
        Map<String, Lab.Built> models = new LinkedHashMap<>();
        for (AiModel model : scenario.world().models()) {
            models.put(
                    model.id(),
                    new Lab.Built(
                            model.id(),
                            model.name(),
                            model.abilities(),
                            model.memory(),
                            model.serviceFactor(),
                            model.costFactor(),
                            0));
        }
        String live = scenario.world().live();
        String name = models.get(live) == null ? live : models.get(live).name();
        return new Lab(Copies.of(models), live, name, 0, List.of(), List.of(), null);
    }

    private static People people(Scenario scenario) {
        Map<String, People.Person> staff = new LinkedHashMap<>();
        scenario.cast()
                .staff()
                .forEach(member -> staff.put(
                        member.id(),
                        new People.Person(
                                Effect.Employment.EMPLOYED, member.morale(), member.place(), member.connection())));
        Map<String, People.Account> accounts = new LinkedHashMap<>();
        scenario.roles().stream().map(Role::id).forEach(role -> accounts.put(role, new People.Account(true, 0)));
        return new People(Copies.of(staff), Copies.of(accounts));
    }

    private static Knowledge knowledge(Scenario scenario) {
        Map<String, Double> priors = new LinkedHashMap<>();
        double prior = scenario.parameters().knowing().prior();
        scenario.roles().forEach(role -> priors.put(role.id(), prior));
        scenario.cast().characters().forEach(character -> {
            Double own = character.belief();
            priors.put(character.id(), own == null ? prior : own);
        });
        return new Knowledge(Map.of(), Map.of(), Copies.of(priors));
    }
}
