package kz.moldir.plan.write.next;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import kz.moldir.council.Timeframe;
import kz.moldir.council.TimeframeKind;
import kz.moldir.plan.document.timeframe.PlanPeriod;
import kz.moldir.plan.events.Continues;
import kz.moldir.plan.events.Continues.Reason;
import kz.moldir.plan.events.Row;
import kz.moldir.plan.write.next.EarlierPlans.EarlierPlan;
import kz.moldir.plan.write.next.EarlierPlans.EarlierRow;
import org.jspecify.annotations.Nullable;

/**
 * What an earlier plan leaves to go on with: what was not done, what recurs, what does not end. A
 * term is read again for the new half-year; where it lies outside of that, the day it was moved to
 * stands, or a day is to be agreed. No day is invented.
 *
 * @param read understands the words of a term within the new half-year
 * @param today what is due on this day or later in its own half-year can still be held there
 * @param toBeAgreed the words for a term that is still to be agreed, by those of the old one
 */
record Continuation(
        PlanPeriod period,
        LocalDate today,
        Function<String, Timeframe> read,
        Function<Row, String> toBeAgreed) {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("dd.MM.uuuu", Locale.ROOT);

    List<Offer> of(EarlierPlan plan, UnaryOperator<String> id) {
        List<Offer> offers = new ArrayList<>();
        for (EarlierRow earlier : plan.rows()) {
            Reason reason = reason(earlier);
            if (reason != null) {
                offers.add(offer(plan, earlier, reason, id.apply(earlier.row().id())));
            }
        }
        return offers;
    }

    private Offer offer(EarlierPlan plan, EarlierRow earlier, Reason reason, String id) {
        Row old = earlier.row();
        Timeframe again = term(earlier);
        Row row =
                old.identified(id)
                        .due(again)
                        .continuing(
                                new Continues(
                                        old.id(),
                                        plan.plan().year(),
                                        plan.plan().half(),
                                        old.number(),
                                        reason));
        Offer.Hold hold = reason == Reason.NOT_DONE ? hold(earlier) : null;
        return new Offer(
                earlier,
                row,
                reason,
                reason != Reason.REPEATED && hold == null,
                hold,
                !again.text().equals(old.timeframe().text()),
                period.begunBefore(again) != null);
    }

    private Offer.@Nullable Hold hold(EarlierRow earlier) {
        if (earlier.underway()) {
            return Offer.Hold.UNDERWAY;
        }
        if (earlier.state().equals("beforeApproval")) {
            return Offer.Hold.BEFORE_APPROVAL;
        }
        LocalDate due = earlier.due();
        return due != null && !due.isBefore(today) && due.isBefore(period.first())
                ? Offer.Hold.AHEAD
                : null;
    }

    private static @Nullable Reason reason(EarlierRow earlier) {
        TimeframeKind kind = earlier.row().timeframe().kind();
        return switch (earlier.state()) {
            case "cancelled", "carriedOver" -> null;
            case "permanent" -> Reason.PERMANENT;
            case "held", "covered" ->
                    kind == TimeframeKind.RECURRING ? Reason.RECURRING : Reason.REPEATED;
            default -> kind == TimeframeKind.RECURRING ? Reason.RECURRING : Reason.NOT_DONE;
        };
    }

    /**
     * What a person said of a term goes on where that has no end, and is asked anew where it has.
     */
    private Timeframe term(EarlierRow earlier) {
        LocalDate moved = earlier.day();
        if (moved != null && within(moved)) {
            return read.apply(DAY.format(moved));
        }
        Timeframe old = earlier.row().timeframe();
        Timeframe again = read.apply(old.text());
        if (old.kind().permanent() && again.kind() != old.kind()) {
            return new Timeframe(old.text(), old.kind(), null, null);
        }
        LocalDate end = again.end();
        boolean said = again.kind() == TimeframeKind.UNKNOWN && old.kind() != TimeframeKind.UNKNOWN;
        boolean fits = !said && (again.kind().permanent() || end == null || within(end));
        return fits ? again : read.apply(toBeAgreed.apply(earlier.row()));
    }

    private boolean within(LocalDate day) {
        return !day.isBefore(period.first()) && !day.isAfter(period.last());
    }
}
