package kz.moldir.notification.read.reminders;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import kz.moldir.notification.events.Item;
import kz.moldir.notification.events.Matter;
import kz.moldir.notification.events.Occasion;
import kz.moldir.notification.events.ReminderEvent;
import kz.moldir.notification.events.ReminderEvent.DueDayAgreed;
import kz.moldir.notification.events.ReminderEvent.DueDayMoved;
import kz.moldir.notification.events.ReminderEvent.DueDayTakenBack;
import kz.moldir.notification.events.ReminderEvent.DueDayTold;
import kz.moldir.notification.events.ReminderEvent.DueDayWithheld;
import kz.moldir.notification.events.ReminderEvent.MatterAmended;
import kz.moldir.notification.events.ReminderEvent.MatterGoesOn;
import kz.moldir.notification.events.ReminderEvent.ReminderClosed;
import kz.moldir.notification.events.ReminderEvent.ReminderOpened;
import kz.moldir.notification.events.ReminderEvent.ReminderReopened;
import kz.moldir.notification.events.ReminderEvent.RemindersScheduled;
import kz.moldir.notification.events.ReminderEvent.RemindersTakenUp;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * The reminders of one matter as they stand.
 *
 * @param term as the plan words it
 * @param occasions still to come, the earliest first
 * @param agenda its place in the order of what is due, null when nothing is to come
 * @param takenFor the mail that is to be prepared with what was taken up, or null
 * @param takenUp the reminders that were taken up for it
 */
public record ReminderView(
        @BsonId String id,
        Matter matter,
        String term,
        @Nullable LocalDate dueDay,
        @Nullable LocalTime time,
        @Nullable String place,
        List<Occasion> occasions,
        @Nullable String agenda,
        @Nullable String takenFor,
        List<Integer> takenUp) {

    static ReminderView after(@Nullable ReminderView before, ReminderEvent event) {
        if (event instanceof ReminderOpened now) {
            return new ReminderView(
                    now.reminderId(),
                    now.matter(),
                    now.term().text(),
                    null,
                    null,
                    null,
                    List.of(),
                    null,
                    null,
                    List.of());
        }
        if (before == null) {
            throw new IllegalStateException("reminders begin with their opening");
        }
        return before.with(event);
    }

    /**
     * A day that is withheld, told or taken back leaves the one that was scheduled: where the term
     * names another, its schedule follows; where it names the same, nothing does.
     */
    private ReminderView with(ReminderEvent event) {
        return switch (event) {
            case ReminderOpened again -> this;
            case DueDayAgreed now ->
                    copy(now.date(), now.time(), now.place(), occasions, takenFor, takenUp);
            case DueDayMoved now -> copy(now.date(), null, place, occasions, takenFor, takenUp);
            case DueDayWithheld now ->
                    now.later() != null
                            ? this
                            : copy(dueDay, null, null, occasions, takenFor, takenUp);
            case DueDayTold now ->
                    copy(
                            now.date() == null ? dueDay : now.date(),
                            null,
                            null,
                            occasions,
                            takenFor,
                            takenUp);
            case DueDayTakenBack now -> copy(dueDay, null, null, occasions, takenFor, takenUp);
            case MatterAmended now -> amended(now);
            case RemindersScheduled now -> scheduled(now);
            case RemindersTakenUp now ->
                    copy(dueDay, time, place, left(now), now.notificationId(), now.daysBefore());
            case MatterGoesOn now -> this;
            case ReminderReopened now -> this;
            case ReminderClosed now -> copy(dueDay, time, place, List.of(), takenFor, takenUp);
        };
    }

    /** A day of the term has no hour; what was agreed with another day is not its own. */
    private ReminderView scheduled(RemindersScheduled now) {
        boolean same = now.dueDay().equals(dueDay);
        return copy(
                now.dueDay(),
                same ? time : null,
                same ? place : null,
                now.occasions(),
                takenFor,
                takenUp);
    }

    private ReminderView amended(MatterAmended now) {
        return new ReminderView(
                id,
                now.matter(),
                now.term().text(),
                dueDay,
                time,
                place,
                occasions,
                place(occasions, now.matter().number()),
                takenFor,
                takenUp);
    }

    /** A mail was prepared; what was taken up for it is in it. */
    static ReminderView mailed(@Nullable ReminderView before, String notificationId) {
        if (before == null) {
            throw new IllegalStateException("a mail holds what was taken up for it");
        }
        return notificationId.equals(before.takenFor) ? before.mailed() : before;
    }

    private ReminderView mailed() {
        return copy(dueDay, time, place, occasions, null, List.of());
    }

    private List<Occasion> left(RemindersTakenUp event) {
        return occasions.stream()
                .filter(occasion -> !event.daysBefore().contains(occasion.daysBefore()))
                .toList();
    }

    private ReminderView copy(
            @Nullable LocalDate day,
            @Nullable LocalTime at,
            @Nullable String where,
            List<Occasion> toCome,
            @Nullable String mail,
            List<Integer> mailed) {
        return new ReminderView(
                id,
                matter,
                term,
                day,
                at,
                where,
                toCome,
                place(toCome, matter.number()),
                mail,
                mailed);
    }

    private @Nullable String place(List<Occasion> toCome, int number) {
        return toCome.isEmpty() ? null : "%s %05d %s".formatted(toCome.getFirst().at(), number, id);
    }

    /** When the next reminder falls due; only where one is to come. */
    public Instant next() {
        return occasions.getFirst().at();
    }

    /** What has fallen due by now, or was taken up already. */
    Item item(List<Integer> daysBefore) {
        if (dueDay == null) {
            throw new IllegalStateException("nothing is due without a day");
        }
        return new Item(id, matter, term, dueDay, List.copyOf(daysBefore), time, place);
    }

    List<Integer> dueBy(Instant now) {
        List<Integer> due = new ArrayList<>();
        occasions.stream()
                .filter(occasion -> !occasion.at().isAfter(now))
                .forEach(occasion -> due.add(occasion.daysBefore()));
        return due;
    }
}
