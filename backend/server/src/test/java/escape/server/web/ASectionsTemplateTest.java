package escape.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class ASectionsTemplateTest {
    private static final Pattern AFTER_A_GAP = Pattern.compile("_([a-z])");

    /** An expression that two kinds of section shared would be compiled anew whenever they take turns. */
    @Test
    void callsTheSectionByItsOwnName() throws IOException {
        var templates = new PathMatchingResourcePatternResolver().getResources("classpath*:templates/sections/*.html");

        assertThat(templates).hasSizeGreaterThan(30);
        for (var template : templates) {
            var file = Objects.requireNonNull(template.getFilename());
            assertThat(template.getContentAsString(StandardCharsets.UTF_8))
                    .as(file)
                    .contains("th:fragment=\"section(" + inCamelCase(file.replace(".html", "")) + ")\"");
        }
    }

    private static String inCamelCase(String name) {
        return AFTER_A_GAP.matcher(name).replaceAll(found -> found.group(1).toUpperCase(Locale.ROOT));
    }
}
