package kz.moldir.embedded.documents;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Answers writes as MongoDB does where the library does not: true counts, and ordered updates that
 * stop.
 */
final class WriteResults {
    private WriteResults() {}

    /** The library counts what was asked, not what was stored. */
    static Document countedInsert(Document command, Document answer) {
        List<Document> errors = documents(answer, "writeErrors");
        if (!errors.isEmpty()) {
            int asked = documents(command, "documents").size();
            int stored =
                    isOrdered(command) ? number(errors.getFirst(), "index") : asked - errors.size();
            answer.put("n", stored);
        }
        return answer;
    }

    /** The library goes on after a failed update even when it was told not to. */
    static Document orderedUpdates(Document command, UnaryOperator<Document> library) {
        List<Document> updates = documents(command, "updates");
        if (!isOrdered(command) || updates.size() < 2) {
            return library.apply(command);
        }
        Document sum = new Document("n", 0).append("nModified", 0);
        for (int i = 0; i < updates.size() && !sum.containsKey("writeErrors"); i++) {
            Document one = command.clone();
            one.put("updates", List.of(updates.get(i)));
            add(sum, library.apply(one), i);
        }
        return sum.append("ok", 1.0);
    }

    private static void add(Document sum, Document one, int index) {
        sum.put("n", number(sum, "n") + number(one, "n"));
        sum.put("nModified", number(sum, "nModified") + number(one, "nModified"));
        for (String list : List.of("upserted", "writeErrors")) {
            for (Document entry : documents(one, list)) {
                entry.put("index", index);
                List<Document> entries = new ArrayList<>(documents(sum, list));
                entries.add(entry);
                sum.put(list, entries);
            }
        }
    }

    private static boolean isOrdered(Document command) {
        return !Boolean.FALSE.equals(command.get("ordered"));
    }

    private static int number(Document document, String field) {
        return document.get(field) instanceof Number number ? number.intValue() : 0;
    }

    private static List<Document> documents(Document document, String field) {
        return document.get(field) instanceof Iterable<?> entries ? copy(entries) : List.of();
    }

    private static List<Document> copy(Iterable<?> entries) {
        List<Document> documents = new ArrayList<>();
        entries.forEach(entry -> documents.add((Document) entry));
        return documents;
    }
}
