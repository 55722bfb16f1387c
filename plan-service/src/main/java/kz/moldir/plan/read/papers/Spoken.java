package kz.moldir.plan.read.papers;

import java.util.Objects;
import kz.moldir.council.text.Written;
import kz.moldir.ui.language.Language;

/** In which language something was typed, told by its letters as on the pages. */
final class Spoken {

    private Spoken() {}

    /**
     * The code of the language.
     *
     * @param around the language of the paper, which counts where no letter says otherwise
     */
    static String of(String text, Language around) {
        return Objects.requireNonNullElse(Written.typed(text), around.code());
    }
}
