package kz.moldir.plan.write.orders;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kz.moldir.kit.command.Invalid;
import kz.moldir.plan.events.Request;
import kz.moldir.plan.write.orders.ActivityRequests.ProposeDatesRequest;
import org.jspecify.annotations.Nullable;

/** Up to five days that a form proposes; all but the first may be left empty. */
record ProposalForm(
        @NotBlank @Size(max = ActivityRequests.LINE) String whom,
        Request.@Nullable Channel channel,
        @NotNull LocalDate date1,
        @Nullable LocalTime time1,
        @Nullable LocalDate date2,
        @Nullable LocalTime time2,
        @Nullable LocalDate date3,
        @Nullable LocalTime time3,
        @Nullable LocalDate date4,
        @Nullable LocalTime time4,
        @Nullable LocalDate date5,
        @Nullable LocalTime time5,
        @Size(max = ActivityRequests.TEXT) @Nullable String note,
        @Size(max = 10) @Nullable Set<@Size(max = 100) String> sure) {

    /** The days that were named. */
    List<ProposeDatesRequest.Day> days() {
        List<ProposeDatesRequest.Day> days = new ArrayList<>();
        add(days, date1, time1);
        add(days, date2, time2);
        add(days, date3, time3);
        add(days, date4, time4);
        add(days, date5, time5);
        return days;
    }

    private static void add(
            List<ProposeDatesRequest.Day> days,
            @Nullable LocalDate date,
            @Nullable LocalTime time) {
        if (date != null) {
            days.add(new ProposeDatesRequest.Day(date, time));
        }
    }

    /** What is proposed; an hour without its day is a slip, not nothing. */
    ProposeDatesRequest request() {
        check("date2", date2, time2);
        check("date3", date3, time3);
        check("date4", date4, time4);
        check("date5", date5, time5);
        return new ProposeDatesRequest(whom, days(), channel, note, sure);
    }

    private static void check(String field, @Nullable LocalDate date, @Nullable LocalTime time) {
        if (date == null && time != null) {
            throw Invalid.field(field, "ui.field.required");
        }
    }
}
