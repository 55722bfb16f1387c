package kz.moldir.reporting;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Who may see whom; a rule that matches nothing fails. */
@AnalyzeClasses(
        packages = "kz.moldir.reporting",
        importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule readModelsSeeOnlyReadModels =
            classes()
                    .that()
                    .resideInAPackage("..reporting.read..")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideOutsideOfPackages(
                            "..reporting.listening..",
                            "..reporting.wiring..",
                            "kz.moldir.plan..",
                            "kz.moldir.monitoring..",
                            "kz.moldir.notification..");

    @ArchTest
    static final ArchRule listeningSeesReadModels =
            classes()
                    .that()
                    .resideInAPackage("..reporting.listening..")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideOutsideOfPackages("..reporting.wiring..", "kz.moldir.plan..");

    @ArchTest
    static final ArchRule wiringIsSeenByNobody =
            classes()
                    .that()
                    .resideInAPackage("..reporting.wiring..")
                    .should()
                    .onlyHaveDependentClassesThat()
                    .resideInAPackage("..reporting.wiring..");

    @ArchTest
    static final ArchRule controllersWriteNothing =
            noClasses()
                    .that()
                    .resideInAnyPackage(
                            "..read.register..",
                            "..read.summary..",
                            "..read.detail..",
                            "..read.site..")
                    .should()
                    .dependOnClassesThat()
                    .haveFullyQualifiedName("kz.moldir.kit.view.View");
}
