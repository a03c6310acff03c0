package escape.simulation;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same events must give the same state for ever, so time, identity and chance come in from outside. */
@AnalyzeClasses(packages = "escape.simulation", importOptions = ImportOption.DoNotIncludeTests.class)
class TheSimulationStaysPureTest {

    @ArchTest
    static final ArchRule standsOnTheJdkAlone = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify..", "escape.simulation..");

    @ArchTest
    static final ArchRule hasNoInputOutputThreadsOrChanceOfItsOwn = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.io..", "java.nio..", "java.net..", "java.sql..", "java.util.concurrent..")
            .orShould()
            .dependOnClassesThat()
            .haveNameMatching("java\\.util\\.(Random|SplittableRandom|Timer)|java\\.util\\.random\\..*"
                    + "|java\\.security\\.SecureRandom|java\\.time\\.Clock|java\\.lang\\.Thread");

    @ArchTest
    static final ArchRule asksNobodyForTimeIdentityOrChance = noClasses()
            .should()
            .accessTargetWhere(calls("System", "currentTimeMillis")
                    .or(calls("System", "nanoTime"))
                    .or(calls("Math", "random"))
                    .or(calls("StrictMath", "random"))
                    .or(target(name("randomUUID")))
                    .or(target(name("now")).and(target(owner(packageIs("java.time"))))));

    private static DescribedPredicate<JavaAccess<?>> calls(String type, String method) {
        return target(name(method)).and(target(owner(name("java.lang." + type))));
    }

    private static DescribedPredicate<JavaClass> packageIs(String name) {
        return JavaClass.Predicates.resideInAPackage(name);
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                ReadsTheCalendar.class,
                ReadsTheMilliseconds.class,
                PassesTheClockOn.class,
                ThrowsDice.class,
                ThrowsDiceQuietly.class,
                InventsAnIdentity.class,
                OpensAFile.class,
                CountsAcrossThreads.class,
                LeansOnALibrary.class
            })
    void findsACulprit(Class<?> culprit) {
        var classes = new ClassFileImporter().importClasses(culprit);
        assertThat(new ArchRule[] {
                    standsOnTheJdkAlone, hasNoInputOutputThreadsOrChanceOfItsOwn, asksNobodyForTimeIdentityOrChance
                })
                .anyMatch(rule -> rule.evaluate(classes).hasViolation());
    }

    @Test
    void letsACalculationPass() {
        var classes = new ClassFileImporter().importClasses(Adds.class);
        assertThat(standsOnTheJdkAlone.evaluate(classes).hasViolation()).isFalse();
        assertThat(asksNobodyForTimeIdentityOrChance.evaluate(classes).hasViolation())
                .isFalse();
    }

    record ReadsTheCalendar() {
        LocalDate today() {
            return LocalDate.now(ZoneOffset.UTC);
        }
    }

    record ReadsTheMilliseconds() {
        long instant() {
            return System.currentTimeMillis();
        }
    }

    record PassesTheClockOn() {
        Supplier<Instant> clock() {
            return Instant::now;
        }
    }

    record ThrowsDice() {
        int roll() {
            return new Random(1).nextInt(6);
        }
    }

    record ThrowsDiceQuietly() {
        double roll() {
            return Math.random();
        }
    }

    record InventsAnIdentity() {
        UUID id() {
            return UUID.randomUUID();
        }
    }

    record OpensAFile() {
        Path path() {
            return Path.of("somewhere");
        }
    }

    record CountsAcrossThreads(AtomicInteger count) {}

    record LeansOnALibrary() {
        void check() {
            assertThat(1).isOne();
        }
    }

    record Adds(int left, int right) {
        int sum() {
            return left + right;
        }
    }
}
