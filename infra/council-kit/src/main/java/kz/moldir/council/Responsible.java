package kz.moldir.council;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who carries an activity out: the plan's own words, and what was understood of them.
 *
 * @param text the words as written, never changed
 * @param commissions numbers of commissions as text, such as "2"
 * @param committees names of committees without the word itself, such as "Спорт"
 * @param persons names as in the roster, or as written where the roster has none
 * @param groups groups without names, such as "члены ОС"
 * @param note what else the cell says, such as "ДЧС – по согласованию"
 */
public record Responsible(
        String text,
        List<String> commissions,
        List<String> committees,
        List<String> persons,
        List<String> groups,
        @Nullable String note) {}
