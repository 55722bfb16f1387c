package kz.moldir.plan.write.activity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import kz.moldir.plan.events.ActivityEvent;
import kz.moldir.plan.events.ActivityEvent.ActivityCancelled;
import kz.moldir.plan.events.ActivityEvent.ActivityClosed;
import kz.moldir.plan.events.ActivityEvent.ActivityCovered;
import kz.moldir.plan.events.ActivityEvent.ActivityDateAgreed;
import kz.moldir.plan.events.ActivityEvent.ActivityPostponed;
import kz.moldir.plan.events.ActivityEvent.AnswerReceived;
import kz.moldir.plan.events.ActivityEvent.Occurrence;
import kz.moldir.plan.events.ActivityEvent.OccurrenceRecorded;
import kz.moldir.plan.events.ActivityEvent.Publication;
import kz.moldir.plan.events.Correction;
import kz.moldir.plan.events.ReplanningEvent;
import kz.moldir.plan.events.SendingEvent.AnswerRequested;
import kz.moldir.plan.events.SendingEvent.LetterSent;
import kz.moldir.plan.events.Sent;
import org.jspecify.annotations.Nullable;

/** Which fields of a wrong record differ from the right one; all of them where nothing is right. */
final class CorrectedFields {

    private CorrectedFields() {}

    static List<Correction.Field> of(ActivityEvent wrong, @Nullable ActivityEvent right) {
        return whole(wrong, right).stream()
                .filter(field -> !Objects.equals(field.wrong(), field.right()))
                .toList();
    }

    /** All fields that have something, also those that are the same. */
    static List<Correction.Field> whole(ActivityEvent wrong, @Nullable ActivityEvent right) {
        Map<String, @Nullable Object> before = fields(wrong);
        Map<String, @Nullable Object> after = right == null ? new LinkedHashMap<>() : fields(right);
        List<Correction.Field> whole = new ArrayList<>();
        before.forEach(
                (field, value) -> {
                    String was = text(value);
                    String is = text(after.get(field));
                    if (was != null || is != null) {
                        whole.add(new Correction.Field(field, was, is));
                    }
                });
        return List.copyOf(whole);
    }

    /** By the names that the history has for them. */
    private static Map<String, @Nullable Object> fields(ActivityEvent event) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        switch (event) {
            case ActivityDateAgreed now -> {
                fields.put("date", now.date());
                fields.put("time", now.time());
                fields.put("place", now.place());
            }
            case ActivityPostponed now -> {
                fields.put("date", now.date());
                fields.put("time", now.time());
                fields.put("place", now.place());
                fields.put("reason", now.reason());
                fields.put("reasonKk", now.reasonKk());
            }
            case ReplanningEvent.ActivityCarriedOver now -> {
                fields.put("carriedOn", now.on());
                fields.put("carriedFrom", now.begins());
                fields.put("nextNumber", now.next().number());
            }
            case ActivityCancelled now -> {
                fields.put("cancelledOn", now.on());
                fields.put("reason", now.reason());
                fields.put("reasonKk", now.reasonKk());
                fields.put("decision", now.decision());
            }
            case OccurrenceRecorded now -> put(fields, now.occurrence());
            case ActivityClosed now -> {
                fields.put("closedOn", now.on());
                fields.put("result", now.result());
                fields.put("resultKk", now.resultKk());
            }
            case ActivityCovered now -> put(fields, now.publication());
            case AnswerRequested now -> {
                fields.put("channel", now.request().channel());
                put(fields, now.request());
            }
            case LetterSent now -> {
                put(fields, now.letter());
                fields.put("expected", now.letter().expected());
            }
            case AnswerReceived now -> {
                fields.put("answeredOn", now.on());
                fields.put("summary", now.summary());
            }
            default -> {}
        }
        return fields;
    }

    private static void put(Map<String, @Nullable Object> fields, Occurrence occurrence) {
        fields.put("occurrence", occurrence.date());
        fields.put("time", occurrence.time());
        fields.put("place", occurrence.place());
        fields.put("format", occurrence.format());
        fields.put("object", occurrence.object());
        fields.put("summary", occurrence.summary());
        fields.put("summaryKk", occurrence.summaryKk());
    }

    private static void put(Map<String, @Nullable Object> fields, Publication publication) {
        fields.put("publication", publication.url());
        fields.put("title", publication.title());
        fields.put("publishedOn", publication.date());
        fields.put("kind", publication.kind());
        fields.put("medium", publication.medium());
    }

    private static void put(Map<String, @Nullable Object> fields, Sent sent) {
        fields.put("whom", sent.whom());
        fields.put("letter", sent.number());
        fields.put("about", sent.about());
        fields.put("askedOn", sent.on());
    }

    private static @Nullable String text(@Nullable Object value) {
        return value instanceof Enum<?> constant
                ? constant.name().toLowerCase(Locale.ROOT)
                : value == null ? null : value.toString();
    }
}
