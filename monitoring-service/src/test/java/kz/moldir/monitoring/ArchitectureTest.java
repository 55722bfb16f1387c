package kz.moldir.monitoring;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;

/** Who may see whom; a rule that matches nothing fails. */
@AnalyzeClasses(packages = "kz.moldir.monitoring", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String OURS = "kz.moldir.monitoring..";

    @ArchTest static final ArchRule eventsSeeNobody = only("events");

    @ArchTest static final ArchRule writeSeesEvents = only("write", "events");

    @ArchTest static final ArchRule readSeesEvents = only("read", "events");

    @ArchTest static final ArchRule publishingSeesEvents = only("publishing", "events");

    @ArchTest
    static final ArchRule listeningSeesWriteAndEvents = only("listening", "write", "events");

    @ArchTest
    static final ArchRule eventsAreMadeOfTheCouncilsWordsOnly =
            classes()
                    .that()
                    .resideInAPackage("kz.moldir.monitoring.events")
                    .should()
                    .onlyDependOnClassesThat(
                            resideInAnyPackage(
                                    "kz.moldir.monitoring.events",
                                    "kz.moldir.council",
                                    "java..",
                                    "org.jspecify.."));

    @ArchTest
    static final ArchRule onlyTheEdgesAreServedByHttp =
            classes()
                    .that()
                    .areAnnotatedWith("org.springframework.web.bind.annotation.RestController")
                    .should()
                    .resideInAnyPackage(
                            "kz.moldir.monitoring.write..", "kz.moldir.monitoring.read..")
                    .andShould()
                    .bePackagePrivate();

    /** A layer and whatever of this service it may see; libraries and kits are free. */
    private static ArchRule only(String layer, String... seen) {
        String[] allowed =
                Stream.concat(Stream.of(layer), Stream.of(seen))
                        .map(name -> "kz.moldir.monitoring." + name + "..")
                        .toArray(String[]::new);
        return classes()
                .that()
                .resideInAPackage("kz.moldir.monitoring." + layer + "..")
                .should()
                .onlyDependOnClassesThat(
                        resideInAnyPackage(allowed).or(resideOutsideOfPackage(OURS)));
    }
}
