package kz.moldir.plan;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** The classes of this service, read once for all tests that look at them: it takes seconds. */
public final class MainClasses {

    static final String HERE = "kz.moldir.plan";

    public static final JavaClasses ALL =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages(HERE);

    private MainClasses() {}
}
