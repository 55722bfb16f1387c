package kz.moldir.plan.write.carrying;

import java.util.Locale;
import kz.moldir.plan.write.orders.FormPages;
import org.springframework.web.servlet.ModelAndView;

/** The page of the carrying out, shown again with what was typed; the views stand behind it. */
@FunctionalInterface
public interface CarryingPages {

    /** The page with the form that was not taken open. */
    ModelAndView again(String activityId, FormPages.Input input, Locale locale);
}
