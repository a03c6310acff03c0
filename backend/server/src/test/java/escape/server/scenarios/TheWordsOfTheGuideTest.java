package escape.server.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TheWordsOfTheGuideTest {

    @Test
    void areThoseThatFormulasKnow() throws IOException {
        String guide = Files.readString(Path.of("AUTHORING.md"));
        Set<String> told = new TreeSet<>();
        guide.lines().filter(line -> line.startsWith("| `")).forEach(line -> {
            Matcher name = Pattern.compile("`([a-z_]+)[^`]*`").matcher(line.split("\\|")[1]);
            while (name.find()) {
                told.add(name.group(1));
            }
        });
        Set<String> known = ScenarioNames.of(Sample.whole().scenario(), Limits.STANDARD.vocabulary()).names().stream()
                .map(name -> name.split("\\.")[0])
                .collect(Collectors.toCollection(TreeSet::new));
        known.add("arg");

        assertThat(told).isEqualTo(known);
        assertThat(FormulaLanguage.FUNCTIONS).allMatch(function -> guide.contains("`" + function + "`"));
    }
}
