package kz.moldir.plan;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.InstanceofCheck;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.ReferencedClassObject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kz.moldir.kit.view.EventConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may see whom; a rule about classes that do not exist fails. */
class ArchitectureTest {

    private static final String HERE = MainClasses.HERE;

    /** Each layer, and what else of this service it may see; wiring and the application see all. */
    private static final Map<String, List<String>> ALLOWED =
            Map.of(
                    "events", List.of(),
                    "document", List.of(),
                    "office", List.of("document"),
                    "diff", List.of("events"),
                    "write", List.of("events", "document", "office", "diff"),
                    "read", List.of("events", "document", "office", "diff"),
                    "publishing", List.of("events"),
                    "automation", List.of("events", "write"),
                    "listening", List.of("events", "write", "read"),
                    "wiring",
                            List.of(
                                    "events",
                                    "document",
                                    "office",
                                    "diff",
                                    "write",
                                    "read",
                                    "publishing",
                                    "automation",
                                    "listening"));

    private static final JavaClasses CLASSES = MainClasses.ALL;

    @ParameterizedTest
    @MethodSource("layers")
    void eachLayerSeesOnlyWhatItMay(String layer) {
        String[] visible =
                ALLOWED.get(layer).stream().map(ArchitectureTest::within).toArray(String[]::new);

        classes()
                .that()
                .resideInAPackage(within(layer))
                .should()
                .onlyDependOnClassesThat(
                        resideInAPackage(within(layer))
                                .or(resideInAnyPackage(visible))
                                .or(resideOutsideOfPackage(HERE + "..")))
                .allowEmptyShould(false)
                .check(CLASSES);
    }

    @Test
    void everyClassBelongsToALayer() {
        classes()
                .that(
                        resideInAPackage(HERE + "..")
                                .and(DescribedPredicate.not(resideInAPackage(HERE))))
                .should()
                .resideInAnyPackage(
                        layers().stream().map(ArchitectureTest::within).toArray(String[]::new))
                .allowEmptyShould(false)
                .check(CLASSES);
    }

    @Test
    void everyLayerHasClasses() {
        assertThat(layers())
                .allSatisfy(
                        layer ->
                                assertThat(CLASSES.stream().filter(resideInAPackage(within(layer))))
                                        .as(layer)
                                        .isNotEmpty());
    }

    @Test
    void theVocabularyAndTheReaderOfDocumentsKnowNoFramework() {
        classes()
                .that()
                .resideInAnyPackage(within("events"), within("document"))
                .should()
                .onlyDependOnClassesThat(
                        resideInAnyPackage(
                                within("events"),
                                within("document"),
                                "java..",
                                "kz.moldir.council..",
                                "org.jspecify.annotations..",
                                "com.fasterxml.jackson.annotation.."))
                .allowEmptyShould(false)
                .check(CLASSES);
    }

    @Test
    void noServiceSeesAnother() {
        noClasses()
                .that()
                .resideInAPackage(HERE + "..")
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage(
                                "kz.moldir.monitoring..",
                                "kz.moldir.notification..",
                                "kz.moldir.reporting..",
                                "kz.moldir.standalone.."))
                .allowEmptyShould(false)
                .check(CLASSES);
    }

    @Test
    void aggregatesAndControllersAreSeenByNobody() {
        DescribedPredicate<JavaClass> inner =
                DescribedPredicate.describe(
                        "aggregates and controllers",
                        type ->
                                type.isAnnotatedWith(
                                                org.axonframework.modelling.command.AggregateRoot
                                                        .class)
                                        || type.isMetaAnnotatedWith(
                                                org.springframework.stereotype.Controller.class));

        classes().that(inner).should().bePackagePrivate().allowEmptyShould(false).check(CLASSES);
    }

    private static List<String> layers() {
        return List.copyOf(ALLOWED.keySet());
    }

    private static String within(String layer) {
        return HERE + "." + layer + "..";
    }

    /** What a consumer says it takes is what it looks for: it is told of nothing else. */
    @Test
    void eachConsumerSaysWhatItTakes() {
        List<JavaClass> consumers =
                CLASSES.stream().filter(each -> each.isAssignableTo(EventConsumer.class)).toList();
        assertThat(consumers).hasSizeGreaterThan(10);
        for (JavaClass consumer : consumers) {
            Set<JavaClass> looksFor =
                    consumer.getInstanceofChecks().stream()
                            .filter(check -> check.getOwner().getName().equals("on"))
                            .map(InstanceofCheck::getRawType)
                            .collect(Collectors.toSet());
            Set<JavaClass> says =
                    consumer.getReferencedClassObjects().stream()
                            .filter(each -> each.getOwner().getName().equals("events"))
                            .map(ReferencedClassObject::getRawType)
                            .collect(Collectors.toSet());
            assertThat(says).as(consumer.getName()).hasSize(1);
            if (!looksFor.isEmpty()) { // A switch is not seen.
                assertThat(says).as(consumer.getName()).isEqualTo(looksFor);
            }
        }
    }
}
