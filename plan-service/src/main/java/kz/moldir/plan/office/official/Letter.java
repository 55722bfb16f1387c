package kz.moldir.plan.office.official;

import java.util.List;
import kz.moldir.council.settings.Logo;
import org.jspecify.annotations.Nullable;

/**
 * A paper on the council's letterhead in one language, ready to be set.
 *
 * @param language "kk", "ru" or "en"
 * @param heads the council's names side by side, as its letterhead has them
 * @param reference day and number, with room for a number that is written by hand
 * @param to whom it goes, a line each
 * @param title its heading
 * @param body its paragraphs
 * @param signatures an office or a role with a name, or with room for one
 * @param logo over the names, or null
 */
public record Letter(
        String language,
        List<String> heads,
        String reference,
        List<Line> to,
        String title,
        List<Part> body,
        List<Signature> signatures,
        @Nullable Logo logo) {

    /** One line of the address. */
    public record Line(String text, String language) {}

    /**
     * One paragraph.
     *
     * @param heading what stands before it in bold, or null
     * @param listed whether it is one of a list
     */
    public record Part(@Nullable String heading, String text, boolean listed, String language) {}

    /** Who signs. */
    public record Signature(String role, @Nullable String name) {}
}
