package escape.server;

import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.core.ApplicationModules;

class ModulesKeepTheirBordersTest {

    @Test
    void dependOnlyOnWhatTheyDeclare() {
        ApplicationModules.of(EscapeApplication.class).verify();
    }

    @Test
    void areWiredThroughConstructors() {
        NO_CLASSES_SHOULD_USE_FIELD_INJECTION.check(new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("escape.server"));
    }

    @Test
    void findsAnInjectedField() {
        var classes = new ClassFileImporter().importClasses(HasAnInjectedField.class);
        assertThat(NO_CLASSES_SHOULD_USE_FIELD_INJECTION.evaluate(classes).hasViolation())
                .isTrue();
    }

    static class HasAnInjectedField {
        @Autowired
        private Object injected = "";

        @Override
        public String toString() {
            return injected.toString();
        }
    }
}
