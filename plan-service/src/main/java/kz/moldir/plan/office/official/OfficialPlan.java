package kz.moldir.plan.office.official;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The official document in one language, ready to be set.
 *
 * @param language "kk", "ru" or "en"
 * @param approval the lines in the upper right corner
 * @param title the lines above the table, the first one large
 * @param header the headings of the four columns
 * @param excluded which rows decisions took out since, said below the table
 * @param clause the heading of the footer and its text; empty where it says nothing
 * @param page the words around a page's number, such as "стр. #"
 */
public record OfficialPlan(
        String language,
        List<String> approval,
        List<String> title,
        List<String> header,
        List<Line> rows,
        List<String> excluded,
        List<String> clause,
        String page) {

    /** Where the number of a page stands among its words. */
    public static final String PAGE = "#";

    /** The title as one line. */
    public String name() {
        return String.join(" ", title);
    }

    /**
     * One row.
     *
     * @param language of the council's own words
     * @param note stands behind the timeframe, not emphasised
     */
    public record Line(
            int number,
            String title,
            String timeframe,
            @Nullable String note,
            String responsible,
            String language) {}
}
