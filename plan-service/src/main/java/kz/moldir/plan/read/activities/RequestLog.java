package kz.moldir.plan.read.activities;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import kz.moldir.plan.events.Sent;
import kz.moldir.plan.read.activities.Outcome.SetDay;
import org.jspecify.annotations.Nullable;

/** The log of requests and letters of one activity, as one more event leaves it. */
final class RequestLog {

    private RequestLog() {}

    /**
     * The right one of a request that has an answer is the same request.
     *
     * @param agreed the day that had answered it before it was put right
     */
    static List<Asked> sent(
            List<Asked> log, Sent now, @Nullable Boolean afterwards, @Nullable LocalDate agreed) {
        return log.stream().anyMatch(each -> is(each, now.id()))
                ? log.stream().map(each -> each.put(now)).toList()
                : Stream.concat(log.stream(), Stream.of(Asked.of(now, afterwards).agreed(agreed)))
                        .toList();
    }

    static List<Asked> answered(
            List<Asked> log, String id, @Nullable LocalDate on, @Nullable String words) {
        return log.stream().map(each -> is(each, id) ? each.answered(on, words) : each).toList();
    }

    /**
     * Whoever was asked for one of these days has it: it is agreed, also where they answered in
     * words.
     *
     * @param before how many days were set before that one
     */
    static List<Asked> agreed(List<Asked> log, List<Offered> offers, LocalDate day, int before) {
        return log.stream()
                .map(
                        each ->
                                each.agreed() != null
                                                || !Offered.by(
                                                        offers, each.sent().id(), day, before)
                                        ? each
                                        : each.agreed(day))
                .toList();
    }

    /**
     * That day was set in error, so nobody has answered with it, unless with one that stands.
     *
     * @param stand the days that are left
     */
    static List<Asked> without(
            List<Asked> log, @Nullable LocalDate wrong, List<SetDay> stand, List<Offered> offers) {
        return log.stream()
                .map(
                        each ->
                                wrong != null && wrong.equals(each.agreed())
                                        ? each.agreed(
                                                Offered.answer(offers, each.sent().id(), stand))
                                        : each)
                .toList();
    }

    /** Whether its answer is in the log, so that what is right of it stays the same request. */
    static boolean hasAnswer(List<Asked> log, String id) {
        return log.stream().anyMatch(each -> is(each, id) && each.answeredOn() != null);
    }

    static List<Asked> without(List<Asked> log, String id) {
        return log.stream().filter(each -> !is(each, id)).toList();
    }

    private static boolean is(Asked asked, String id) {
        return asked.sent().id().equals(id);
    }
}
