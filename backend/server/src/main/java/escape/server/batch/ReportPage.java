package escape.server.batch;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import tools.jackson.databind.json.JsonMapper;

/** A batch as one page that needs nothing but itself: charts, styles and data are inside. */
final class ReportPage {
    private static final String CHARTS = "/META-INF/resources/_static/echarts/6.0.0/dist/echarts.common.min.js";

    private final SpringTemplateEngine engine = new SpringTemplateEngine();
    private final JsonMapper json = new JsonMapper();

    ReportPage() {
        ClassLoaderTemplateResolver templates = new ClassLoaderTemplateResolver();
        templates.setPrefix("templates/");
        templates.setSuffix(".html");
        templates.setCharacterEncoding("UTF-8");
        engine.setTemplateResolver(templates);
        ResourceBundleMessageSource words = new ResourceBundleMessageSource();
        words.setBasename("messages");
        words.setDefaultEncoding("UTF-8");
        engine.setTemplateEngineMessageSource(words);
    }

    String write(Summary summary) {
        Context context = new Context(Locale.ENGLISH);
        context.setVariable("summary", summary);
        // A closing tag inside of the data would end the script that holds them.
        context.setVariable(
                "data", json.writeValueAsString(summary.trajectories()).replace("</", "<\\/"));
        context.setVariable("charts", resource(CHARTS));
        context.setVariable("script", resource("/static/js/batch-report.js"));
        context.setVariable("style", resource("/static/css/batch-report.css"));
        return engine.process("batch/report", context);
    }

    private static String resource(String path) {
        try (InputStream in = Objects.requireNonNull(ReportPage.class.getResourceAsStream(path), path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
