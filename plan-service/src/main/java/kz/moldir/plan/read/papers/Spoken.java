package kz.moldir.plan.read.papers;

import java.util.regex.Pattern;
import kz.moldir.ui.language.Language;

/** In which language something was typed, told by its letters: Kazakh has nine of its own. */
final class Spoken {

    private static final Pattern KAZAKH = Pattern.compile("[әғқңөұүһіӘҒҚҢӨҰҮҺІ]");
    private static final Pattern CYRILLIC = Pattern.compile("\\p{IsCyrillic}");
    private static final Pattern LETTER = Pattern.compile("\\p{L}");

    private Spoken() {}

    /**
     * The code of the language.
     *
     * @param around the language of the paper, which counts where no letter says otherwise
     */
    static String of(String text, Language around) {
        if (KAZAKH.matcher(text).find()) {
            return Language.KK.code();
        }
        if (CYRILLIC.matcher(text).find()) {
            return Language.RU.code();
        }
        return LETTER.matcher(text).find() ? Language.EN.code() : around.code();
    }
}
