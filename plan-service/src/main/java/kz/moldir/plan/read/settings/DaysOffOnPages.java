package kz.moldir.plan.read.settings;

import java.time.LocalDate;
import kz.moldir.council.Timeframe;
import kz.moldir.council.TimeframeKind;
import kz.moldir.council.settings.Council;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Says of a term that is one day whether that day is worked, to a template that asks. */
@ControllerAdvice(annotations = Controller.class)
final class DaysOffOnPages {

    private final Council council;

    DaysOffOnPages(Council council) {
        this.council = council;
    }

    @ModelAttribute("daysOff")
    DaysOff daysOff() {
        return new DaysOff(council);
    }

    /** What the council's calendar says against terms. */
    public record DaysOff(Council council) {

        /** What there is to say, or null. */
        public @Nullable DayChecked of(Timeframe term) {
            LocalDate day = term.end();
            if (term.kind() != TimeframeKind.EXACT_DAY || day == null) {
                return null;
            }
            DayChecked checked = DayChecked.of(council, day);
            return checked.working() ? null : checked;
        }
    }
}
