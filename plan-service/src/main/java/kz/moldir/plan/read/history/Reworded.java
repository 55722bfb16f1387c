package kz.moldir.plan.read.history;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kz.moldir.plan.events.CarryingOutEvent.DocumentDescribed;
import kz.moldir.plan.events.CarryingOutEvent.EntryWithdrawn;
import kz.moldir.plan.events.CarryingOutEvent.WordCorrected;
import kz.moldir.plan.events.recorded.Attachment;
import kz.moldir.plan.events.recorded.Entry;
import kz.moldir.plan.events.recorded.Word;
import kz.moldir.plan.read.history.HistoryView.Change;
import org.jspecify.annotations.Nullable;

/** What the history tells of a word or a document that was put down wrongly. */
final class Reworded {

    private static final List<String> ANSWER =
            List.of("accepted", "answer", "answerKk", "answeredOn");

    private Reworded() {}

    static List<Change> of(WordCorrected now, Map<String, String> known) {
        return changes(now.word().id(), fields(now.word()), known, now.reason());
    }

    static List<Change> of(DocumentDescribed now, Map<String, String> known) {
        return changes(
                now.documentId(),
                fields(now.kind(), now.title(), now.titleKk()),
                known,
                now.reason());
    }

    /** Nothing else says what an answer said once it is gone. */
    static List<Change> of(EntryWithdrawn gone, @Nullable String name, Map<String, String> known) {
        List<Change> changes = new ArrayList<>();
        changes.add(Change.set("entry", gone.entry().name().toLowerCase(Locale.ROOT)));
        changes.add(
                gone.entry() == Entry.ANSWER
                        ? Change.set("text", name)
                        : new Change("text", name, null));
        if (gone.entry() == Entry.ANSWER) {
            ANSWER.forEach(
                    field ->
                            changes.add(
                                    new Change(field, known.get(gone.id() + "/" + field), null)));
        }
        changes.add(Change.set("why", gone.reason()));
        return changes;
    }

    /** What is kept of a word for the next that takes its place. */
    static void keep(Map<String, String> known, Word word) {
        keep(known, word.id(), fields(word));
    }

    /** The same of a document. */
    static void keep(
            Map<String, String> known,
            String id,
            Attachment.Kind kind,
            @Nullable String title,
            @Nullable String titleKk) {
        keep(known, id, fields(kind, title, titleKk));
    }

    /** An answer that is given after this takes the place of none. */
    static void forget(Map<String, String> known, EntryWithdrawn gone) {
        if (gone.entry() == Entry.ANSWER) {
            ANSWER.forEach(field -> known.remove(gone.id() + "/" + field));
        }
    }

    private static void keep(
            Map<String, String> known, String id, Map<String, @Nullable String> fields) {
        fields.forEach(
                (field, value) -> {
                    if (value == null) {
                        known.remove(id + "/" + field);
                    } else {
                        known.put(id + "/" + field, value);
                    }
                });
    }

    private static List<Change> changes(
            String id, Map<String, @Nullable String> now, Map<String, String> known, String why) {
        List<Change> changes = new ArrayList<>();
        now.forEach(
                (field, value) ->
                        changes.add(new Change(field, known.get(id + "/" + field), value)));
        changes.add(Change.set("why", why));
        return changes;
    }

    private static Map<String, @Nullable String> fields(Word word) {
        Map<String, @Nullable String> fields = new LinkedHashMap<>();
        fields.put("word", word.kind().name().toLowerCase(Locale.ROOT));
        fields.put("from", word.from());
        fields.put("text", word.text());
        fields.put("textKk", word.textKk());
        fields.put("received", word.on().toString());
        return fields;
    }

    private static Map<String, @Nullable String> fields(
            Attachment.Kind kind, @Nullable String title, @Nullable String titleKk) {
        Map<String, @Nullable String> fields = new LinkedHashMap<>();
        fields.put("document", kind.name().toLowerCase(Locale.ROOT));
        fields.put("title", title);
        fields.put("titleKk", titleKk);
        return fields;
    }
}
