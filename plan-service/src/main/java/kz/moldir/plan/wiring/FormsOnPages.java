package kz.moldir.plan.wiring;

import java.util.Locale;
import kz.moldir.plan.read.activity.ActivityInput;
import kz.moldir.plan.read.activity.ActivityPage;
import kz.moldir.plan.write.orders.FormPages;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/** A form that was not taken stands on the activity's page again. */
record FormsOnPages(ActivityPage page) implements FormPages {

    @Override
    public ModelAndView again(String lang, String activityId, Input input, Locale locale) {
        ModelAndView again = new ModelAndView("plan/activity");
        again.addAllObjects(
                page.model(
                        activityId,
                        ActivityInput.refused(
                                        input.action(),
                                        input.values(),
                                        input.errors(),
                                        input.stale())
                                .warned(input.warnings()),
                        locale));
        again.setStatus(HttpStatus.valueOf(input.status()));
        return again;
    }
}
