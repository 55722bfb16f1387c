package kz.moldir.plan.write.register;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.ModelAndView;

/** The page of an activity's register with a form that was not taken; the views stand behind it. */
public interface RegisterFormPages {

    /**
     * What a form brought, and why it was not taken.
     *
     * @param form which of the forms of the entry
     * @param entryId null in the form of a new entry
     * @param values what was typed, by field
     * @param errors each with field and message
     * @param status of the answer; 409 where what is recorded stands against it
     */
    record Sent(
            String form,
            @Nullable String entryId,
            Map<String, String> values,
            List<Map<String, String>> errors,
            int status) {}

    /** The page with that form open. */
    ModelAndView again(String activityId, Sent sent);
}
