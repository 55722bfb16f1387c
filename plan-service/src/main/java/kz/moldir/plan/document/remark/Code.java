package kz.moldir.plan.document.remark;

import java.util.Locale;

/** A stable name of a remark; its text stands in {@code messages/plan-import_*.properties}. */
public sealed interface Code permits Problem.Code, Question.Code, Warning.Code {

    /** The key of the text, such as {@code plan.import.problem.number-twice}. */
    String key();

    /** How many arguments the text takes. */
    int arguments();

    static String key(String family, Enum<?> code) {
        return "plan.import."
                + family
                + "."
                + code.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
