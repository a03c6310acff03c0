package escape.server.scenarios;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Limits.class)
class ScenarioWiring {

    /** @param folder of more scenarios, optional */
    @Bean
    Scenarios scenarios(@Value("${escape.scenarios:}") String folder, Limits limits, MessageSource words) {
        DayName dayName = (weekday, day, language) ->
                words.getMessage("day.named", new Object[] {weekday, String.valueOf(day)}, language);
        List<ScenarioFiles> files = new ArrayList<>(List.of(ScenarioFiles.bundled()));
        if (!folder.isBlank()) {
            files.add(ScenarioFiles.in(Path.of(folder), limits));
        }
        return new Scenarios(new ScenarioReader(limits, dayName), limits.remembered(), files);
    }

    /** Pages are there before the scenarios are, but the server calls itself ready with them, or does not start. */
    @Bean
    ApplicationRunner scenariosAreRead(Scenarios scenarios) {
        return arguments -> scenarios.all();
    }
}
