package kz.moldir.plan.read.papers;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The papers of an activity. */
public enum Paper {
    INVITATION,
    MATERIALS_REQUEST,
    NOTICE,
    MINUTES,
    EXTRACT;

    /** Its name in addresses and keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Paper> of(String code) {
        return Stream.of(values()).filter(paper -> paper.code().equals(code)).findFirst();
    }
}
