package kz.moldir.plan.read.activities;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import kz.moldir.plan.events.ActivityEvent.DatesProposed;
import kz.moldir.plan.events.ActivityEvent.ProposedDay;
import kz.moldir.plan.events.SendingEvent;
import kz.moldir.plan.events.SendingEvent.AnswerRequested;
import kz.moldir.plan.read.activities.Outcome.SetDay;
import org.jspecify.annotations.Nullable;

/**
 * Days that somebody was asked to choose among.
 *
 * @param request by which they were proposed; null until it is recorded, right after them
 * @param set how many days were set by then
 */
public record Offered(List<ProposedDay> days, @Nullable String request, int set) {

    static List<Offered> with(List<Offered> offers, DatesProposed now, int set) {
        Offered last = new Offered(now.days(), null, set);
        return Stream.concat(offers.stream(), Stream.of(last)).toList();
    }

    /**
     * The last of the days that are set was withdrawn: what is set next comes after all of them.
     */
    static List<Offered> withoutDay(List<Offered> offers, int left) {
        return offers.stream()
                .map(each -> new Offered(each.days, each.request, Math.min(each.set, left)))
                .toList();
    }

    /** The request that follows days is the one that proposed them. */
    static List<Offered> after(List<Offered> offers, SendingEvent now) {
        return now instanceof AnswerRequested
                ? offers.stream()
                        .map(each -> each.request == null ? each.askedBy(now.sent().id()) : each)
                        .toList()
                : offers;
    }

    /** A request was recorded in error; where the right one follows, that proposed the same. */
    static List<Offered> without(List<Offered> offers, String request, boolean replaced) {
        return offers.stream()
                .filter(each -> replaced || !request.equals(each.request))
                .map(each -> request.equals(each.request) ? each.askedBy(null) : each)
                .toList();
    }

    /**
     * Whether that request proposed that day before it was set.
     *
     * @param before how many days were set before it
     */
    static boolean by(List<Offered> offers, String request, LocalDate day, int before) {
        return offers.stream()
                .anyMatch(
                        each ->
                                request.equals(each.request)
                                        && each.set <= before
                                        && each.has(day));
    }

    /** The first day that was set of those that a request had proposed. */
    static @Nullable LocalDate answer(List<Offered> offers, String request, List<SetDay> set) {
        for (int before = 0; before < set.size(); before++) {
            LocalDate day = set.get(before).date();
            if (day != null && by(offers, request, day, before)) {
                return day;
            }
        }
        return null;
    }

    private Offered askedBy(@Nullable String id) {
        return new Offered(days, id, set);
    }

    private boolean has(LocalDate day) {
        return days.stream().anyMatch(each -> each.date().equals(day));
    }
}
