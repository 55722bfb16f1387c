package kz.moldir.plan.write.approval;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kz.moldir.kit.command.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.ModelAndView;

/** The page of the approval, shown again with what was typed; the views stand behind it. */
public interface ApprovalPages {

    /**
     * The page with what is wrong.
     *
     * @param caller who sent it
     * @param values what was typed, by field
     * @param errors each {field, message}
     * @param status of the answer
     */
    ModelAndView again(
            String planId,
            Caller caller,
            Map<String, String> values,
            List<Map<String, String>> errors,
            int status,
            Locale locale);

    /** The page of a version with what is wrong in the form that corrects its decision. */
    ModelAndView versionAgain(
            String planId,
            int version,
            Map<String, String> values,
            List<Map<String, String>> errors,
            int status,
            Locale locale);

    /**
     * Whether somebody wrote what is decided next: "none", "wrote", "deputy", "alone", or "program"
     * where programs alone wrote it.
     */
    String hand(String planId, Caller caller);

    /** The names of those who wrote or submitted what is decided next. */
    List<String> wrote(String planId, Locale locale);

    /** How many questions the amendment that is being written leaves open. */
    int questions(String planId);

    /** The amendment that was given up and can be brought back; null where there is none. */
    @Nullable Dropped dropped(String planId);

    /**
     * An amendment that was given up.
     *
     * @param reason why it was made
     * @param why it was given up
     * @param rows how many it changes
     * @param coverage whether it changes the words on that
     */
    record Dropped(String reason, LocalDate on, String why, int rows, boolean coverage) {}

    /** What the form of a decision begins with, by field. */
    Map<String, String> begun();
}
