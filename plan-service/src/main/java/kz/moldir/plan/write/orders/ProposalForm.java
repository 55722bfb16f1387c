package kz.moldir.plan.write.orders;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import kz.moldir.kit.command.Invalid;
import kz.moldir.plan.write.orders.ActivityRequests.ProposeDatesRequest;
import org.jspecify.annotations.Nullable;

/** Up to three days that a form proposes; the second and the third may be left empty. */
record ProposalForm(
        @NotBlank @Size(max = ActivityRequests.LINE) String whom,
        @NotNull LocalDate date1,
        @Nullable LocalTime time1,
        @Nullable LocalDate date2,
        @Nullable LocalTime time2,
        @Nullable LocalDate date3,
        @Nullable LocalTime time3,
        @Size(max = ActivityRequests.TEXT) @Nullable String note) {

    /** The days that were named. */
    List<ProposeDatesRequest.Day> days() {
        List<ProposeDatesRequest.Day> days = new ArrayList<>();
        days.add(new ProposeDatesRequest.Day(date1, time1));
        if (date2 != null) {
            days.add(new ProposeDatesRequest.Day(date2, time2));
        }
        if (date3 != null) {
            days.add(new ProposeDatesRequest.Day(date3, time3));
        }
        return days;
    }

    /** What is proposed; an hour without its day is a slip, not nothing. */
    ProposeDatesRequest request() {
        if (date2 == null && time2 != null) {
            throw Invalid.field("date2", "ui.field.required");
        }
        if (date3 == null && time3 != null) {
            throw Invalid.field("date3", "ui.field.required");
        }
        return new ProposeDatesRequest(whom, days(), null, note);
    }
}
