package kz.moldir.plan.read.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kz.moldir.plan.events.ActivityEvent;
import kz.moldir.plan.events.Carrying.Answer;
import kz.moldir.plan.events.Carrying.Attachment;
import kz.moldir.plan.events.Carrying.Attendance;
import kz.moldir.plan.events.Carrying.Decided;
import kz.moldir.plan.events.Carrying.Minutes;
import kz.moldir.plan.events.Carrying.Recommendation;
import kz.moldir.plan.events.Carrying.Session;
import kz.moldir.plan.events.CarryingOutEvent;
import kz.moldir.plan.events.CarryingOutEvent.AttendanceRecorded;
import kz.moldir.plan.events.CarryingOutEvent.DecisionTaken;
import kz.moldir.plan.events.CarryingOutEvent.DocumentAttached;
import kz.moldir.plan.events.CarryingOutEvent.DocumentPublished;
import kz.moldir.plan.events.CarryingOutEvent.EntryWithdrawn;
import kz.moldir.plan.events.CarryingOutEvent.MaterialsRecorded;
import kz.moldir.plan.events.CarryingOutEvent.MinutesWritten;
import kz.moldir.plan.events.CarryingOutEvent.ScheduleSet;
import kz.moldir.plan.events.CarryingOutEvent.SessionArranged;
import kz.moldir.plan.events.CarryingOutEvent.WordAnswered;
import kz.moldir.plan.events.CarryingOutEvent.WordReceived;
import kz.moldir.plan.read.history.HistoryView.Change;
import org.jspecify.annotations.Nullable;

/** What the history tells of the carrying out. */
final class CarryingOutChanges {

    private CarryingOutChanges() {}

    static List<Change> of(ActivityEvent.CarryingOut happened) {
        return switch ((CarryingOutEvent) happened) {
            case DocumentAttached now -> attached(now.attachment());
            case DocumentPublished now ->
                    List.of(
                            Change.set("file", now.copy().name()),
                            Change.set("sha256", now.copy().sha256()));
            case EntryWithdrawn now ->
                    List.of(
                            Change.set("entry", lower(now.entry())),
                            Change.set("why", now.reason()));
            case SessionArranged now -> arranged(now.session());
            case MaterialsRecorded now ->
                    List.of(
                            Change.set("materials", now.materials().received()),
                            Change.set("materialsOn", now.materials().on()),
                            Change.set("note", now.materials().note()));
            case WordReceived now ->
                    List.of(
                            Change.set("word", lower(now.word().kind())),
                            Change.set("from", now.word().from()),
                            Change.set("text", now.word().text()));
            case WordAnswered now -> answered(now.answer());
            case AttendanceRecorded now -> attended(now.attendance(), now.reason());
            case MinutesWritten now -> written(now.minutes(), now.reason());
            case DecisionTaken now -> taken(now.decided());
            case ScheduleSet now ->
                    now.slots().stream()
                            .map(slot -> Change.set("slot", slot.date() + " " + slot.object()))
                            .toList();
        };
    }

    private static List<Change> attached(Attachment attachment) {
        return List.of(
                Change.set("document", lower(attachment.kind())),
                Change.set("title", attachment.title()),
                Change.set("file", attachment.file().name()),
                Change.set("sha256", attachment.file().sha256()));
    }

    private static List<Change> arranged(Session session) {
        return List.of(
                Change.set("invited", lines(session.invited())),
                Change.set("agenda", lines(session.agenda())),
                Change.set("materialsUntil", session.materialsUntil()),
                Change.set("stream", session.stream()));
    }

    private static List<Change> answered(Answer answer) {
        return List.of(
                Change.set("accepted", answer.accepted()),
                Change.set("answer", answer.words()),
                Change.set("answeredOn", answer.on()));
    }

    private static List<Change> attended(Attendance attendance, @Nullable String why) {
        return List.of(
                Change.set("organiser", attendance.organiser()),
                Change.set("present", lines(attendance.present())),
                Change.set("guests", lines(attendance.guests())),
                Change.set("members", attendance.members()),
                Change.set("why", why));
    }

    private static List<Change> written(Minutes minutes, @Nullable String why) {
        return List.of(
                Change.set("minutes", minutes.number()),
                Change.set("chair", minutes.chair()),
                Change.set("secretary", minutes.secretary()),
                Change.set("heard", minutes.heard()),
                Change.set("why", why));
    }

    private static List<Change> taken(Decided decided) {
        List<Change> changes = new ArrayList<>();
        changes.add(Change.set("text", decided.text()));
        changes.add(Change.set("decidedOn", decided.on()));
        var votes = decided.votes();
        if (votes != null) {
            changes.add(
                    Change.set(
                            "votes",
                            votes.inFavour()
                                    + " / "
                                    + votes.against()
                                    + " / "
                                    + votes.abstained()));
        }
        Recommendation recommendation = decided.recommendation();
        if (recommendation != null) {
            changes.add(Change.set("agency", recommendation.agency()));
            changes.add(Change.set("until", recommendation.until()));
        }
        return changes;
    }

    private static @Nullable String lines(List<String> all) {
        return all.isEmpty() ? null : String.join("; ", all);
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
