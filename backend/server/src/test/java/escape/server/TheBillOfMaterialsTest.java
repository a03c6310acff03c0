package escape.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

class TheBillOfMaterialsTest {
    private final ClassPathResource bill = new ClassPathResource("META-INF/sbom/application.cdx.json");

    @Test
    void namesWhatTheServerIsMadeOfAndNotWhatItIsTestedWith() throws Exception {
        assumeThat(bill.exists())
                .as("it is not made in a build without a network")
                .isTrue();

        var read = new JsonMapper().readTree(bill.getContentAsByteArray());

        assertThat(read.path("bomFormat").asString()).isEqualTo("CycloneDX");
        assertThat(read.path("components")
                        .valueStream()
                        .map(component -> component.path("name").asString())
                        .collect(Collectors.toSet()))
                .contains("jetty-server", "h2", "postgresql", "spring-rabbit", "flyway-core")
                .doesNotContain("playwright", "testcontainers", "jqwik");
    }
}
