package kz.moldir.plan.write.plan;

import kz.moldir.council.LocalizedText;
import kz.moldir.plan.document.text.Letters;
import kz.moldir.plan.events.PlanEvent.Coverage;
import org.jspecify.annotations.Nullable;

/**
 * What a draft says on coverage after a file: a file says it in one language, a draft in up to
 * three, and a file that says the same as before takes nothing away.
 */
public final class CoverageOver {

    private CoverageOver() {}

    /** The words then, of a file over a draft. */
    public static @Nullable Coverage of(PlanCommand.Clause clause, @Nullable Coverage draft) {
        if (!clause.said()) {
            return draft;
        }
        Coverage file = clause.coverage();
        LocalizedText own = clause.own();
        LocalizedText was = draft == null ? null : draft.text();
        LocalizedText now = file == null ? null : file.text();
        if (own == null || was == null || now == null) {
            return file;
        }
        boolean same = repeats(clause, draft);
        return new Coverage(
                new LocalizedText(
                        one(own.ru(), now.ru(), was.ru(), same),
                        one(own.kk(), now.kk(), was.kk(), same),
                        one(own.en(), now.en(), was.en(), same)));
    }

    /**
     * Whether the file says what the draft said in its language. Where it does not, words of the
     * draft in another language stay, and may say what the file no longer does.
     */
    public static boolean repeats(PlanCommand.Clause clause, @Nullable Coverage draft) {
        LocalizedText own = clause.own();
        LocalizedText was = draft == null ? null : draft.text();
        return own != null
                && was != null
                && (own.ru() == null || same(own.ru(), was.ru()))
                && (own.kk() == null || same(own.kk(), was.kk()))
                && (own.en() == null || same(own.en(), was.en()));
    }

    private static @Nullable String one(
            @Nullable String own, @Nullable String now, @Nullable String was, boolean same) {
        if (own != null) {
            return own;
        }
        String first = same ? was : now;
        return first != null ? first : same ? now : was;
    }

    /** A comma or a line more is the same sentence. */
    static boolean same(@Nullable String one, @Nullable String other) {
        return one != null && other != null && letters(one).equals(letters(other));
    }

    private static String letters(String words) {
        return Letters.fold(words).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
