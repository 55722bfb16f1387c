package kz.moldir.plan.write.register;

import java.util.Map;
import org.springframework.web.servlet.ModelAndView;

/** The page of an activity's register with a form that was not taken; the views stand behind it. */
public interface RegisterFormPages {

    /**
     * The page again.
     *
     * @param values what was typed, by field
     * @param errors each with field and message
     */
    ModelAndView again(String activityId, Map<String, String> values, Object errors, int status);
}
