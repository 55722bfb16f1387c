package kz.moldir.plan.read.carrying.page;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import kz.moldir.plan.events.Untold;
import kz.moldir.plan.events.recorded.Attendance;
import kz.moldir.plan.read.activities.InsideOnly;
import kz.moldir.plan.read.carrying.CarryingView;
import kz.moldir.plan.read.carrying.CarryingView.Taken;
import kz.moldir.plan.read.carrying.Deadlines.Running;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers what the page of a carrying out shows. */
@InsideOnly
@RestController
final class CarryingAnswers {

    private final CarryingPage page;

    CarryingAnswers(CarryingPage page) {
        this.page = page;
    }

    /**
     * What is kept around the carrying out, and what follows from it.
     *
     * @param deadlines the terms of the council that run or have passed
     * @param quorum absent where nobody is counted
     * @param strangers who was there and is not in the roster
     * @param untold the decisions that cannot be published
     */
    record Answer(
            @JsonUnwrapped CarryingView kept,
            List<Running> deadlines,
            @Nullable Counted quorum,
            List<String> strangers,
            List<Inside> untold) {}

    /**
     * Whether enough members were there.
     *
     * @param needed how many had to be
     * @param present how many were, each person once
     */
    record Counted(int needed, int present, boolean reached) {

        static @Nullable Counted of(@Nullable Attendance attendance, UnaryOperator<String> called) {
            Integer needed = attendance == null ? null : attendance.needed();
            if (attendance == null || needed == null) {
                return null;
            }
            int present = attendance.persons(called);
            return new Counted(needed, present, present >= needed);
        }
    }

    /** A decision that cannot be published, and why. */
    record Inside(String decision, Untold why) {

        private static @Nullable Inside of(Taken taken, CarryingView kept, boolean told) {
            Untold why = taken.publishedOn() != null ? null : kept.untold(taken, told);
            return why == null ? null : new Inside(taken.decided().id(), why);
        }

        static List<Inside> of(CarryingView kept, boolean told) {
            return kept.decisions().stream()
                    .flatMap(taken -> Stream.ofNullable(of(taken, kept, told)))
                    .toList();
        }
    }

    /**
     * All that is kept, or what is kept of one occurrence.
     *
     * @param occurrence its id, or "coming" for the one that is yet to be held
     */
    @GetMapping("/api/activities/{id}/carrying-out")
    Answer carrying(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String occurrence,
            Locale locale) {
        return page.answer(id, occurrence, locale);
    }
}
