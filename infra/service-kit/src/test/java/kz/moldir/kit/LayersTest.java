package kz.moldir.kit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

class LayersTest {

    @Test
    void commandsKnowTheWebOnlyWhereACallerIsRead() {
        ArchRule rule =
                noClasses()
                        .that()
                        .resideInAPackage("kz.moldir.kit.command")
                        .and()
                        .doNotHaveSimpleName("CallerResolver")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(
                                "org.springframework.web..",
                                "org.springframework.http..",
                                "jakarta.servlet..");

        rule.check(
                new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("kz.moldir.kit"));
    }
}
