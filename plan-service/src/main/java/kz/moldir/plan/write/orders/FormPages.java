package kz.moldir.plan.write.orders;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.web.servlet.ModelAndView;

/** The page that a form stands on, shown again with what was typed; the views stand behind it. */
public interface FormPages {

    /**
     * What a form brought, and why it was not taken.
     *
     * @param action which form
     * @param values what was typed, by field
     * @param errors each {field, message}
     * @param status of the answer
     * @param stale whether somebody else changed the activity since the form was opened
     * @param warnings what is to be read before it is recorded
     */
    record Input(
            String action,
            Map<String, String> values,
            List<Map<String, String>> errors,
            int status,
            boolean stale,
            List<String> warnings) {

        /** A form that was not taken. */
        public Input(
                String action,
                Map<String, String> values,
                List<Map<String, String>> errors,
                int status,
                boolean stale) {
            this(action, values, errors, status, stale, List.of());
        }
    }

    /** The activity's page with that form open. */
    ModelAndView again(String lang, String activityId, Input input, Locale locale);
}
