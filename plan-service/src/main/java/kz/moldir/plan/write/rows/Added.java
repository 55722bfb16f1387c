package kz.moldir.plan.write.rows;

import kz.moldir.plan.events.Row;
import kz.moldir.plan.write.rows.DraftPlans.DraftPlan;
import kz.moldir.plan.write.rows.RowOrders.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.ModelAndView;

/**
 * Where the form of a new row adds it; at the end where neither is said.
 *
 * @param number that was typed
 * @param follows the id of the row behind which the form stands
 */
public record Added(@Nullable String number, @Nullable String follows) {

    static final Added AT_END = new Added(null, null);

    /** The place; one that is no number is refused where it is written. */
    Place place() {
        String typed = number == null ? "" : number.strip();
        String after = follows == null || follows.isEmpty() ? null : follows;
        if (typed.isEmpty() || after != null) {
            return new Place(null, after);
        }
        return new Place(typed.matches("\\d{1,4}") ? Integer.valueOf(typed) : -1, null);
    }

    /** The row beside which the form of a row stands: itself, or the one that it follows. */
    @Nullable String beside(String row) {
        return RowForm.NEW.equals(row) && follows != null ? follows : row;
    }

    /** As the page has it; a row that is gone by now is followed by none. */
    void in(ModelAndView page, DraftPlan plan) {
        boolean adds =
                page.getModel().get("form") instanceof RowForm form
                        && RowForm.NEW.equals(form.row());
        Row before = adds && follows != null ? plan.row(follows) : null;
        page.addObject("number", number);
        page.addObject("follows", before == null ? null : before.id());
    }
}
