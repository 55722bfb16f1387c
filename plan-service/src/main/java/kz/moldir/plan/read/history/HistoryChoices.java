package kz.moldir.plan.read.history;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import kz.moldir.kit.view.View;
import org.bson.Document;
import org.bson.codecs.pojo.annotations.BsonId;

/** Who changed what of each plan, each role, account and field once. */
final class HistoryChoices {

    private static final Document ORDER = new Document("planId", 1).append("_id", 1);
    private static final String ROLE = "role";
    private static final String ACCOUNT = "account";
    private static final String FIELD = "field";
    private static final int MOST = 10_000;

    private final View<Choice> view;

    /** By the event that was the first to bring it: that one brings it again where it must. */
    private final Map<String, Long> offered = new ConcurrentHashMap<>();

    HistoryChoices(MongoDatabase database) {
        this.view = View.of(database, "history-choices", 1, Choice.class, ORDER);
    }

    /** One of them. */
    public record Choice(@BsonId String id, String planId, String kind, String value) {}

    /** What a line can be found by. */
    void offer(LineView line) {
        offer(line, ROLE, line.entry().by());
        String account = line.entry().actor();
        if (account != null) {
            offer(line, ACCOUNT, account);
        }
        line.fields().forEach(field -> offer(line, FIELD, field));
    }

    private void offer(LineView line, String kind, String value) {
        String id = line.planId() + "/" + kind + "/" + value;
        Long first = offered.get(id);
        if (first != null && first < line.place()) {
            return;
        }
        view.put(id, new Choice(id, line.planId(), kind, value));
        if (offered.size() > MOST) {
            offered.clear();
        }
        offered.put(id, line.place());
    }

    Choices of(String planId) {
        List<Choice> all = view.list(new Document("planId", planId), ORDER, MOST);
        return new Choices(of(all, ROLE), of(all, ACCOUNT), of(all, FIELD));
    }

    private static List<String> of(List<Choice> all, String kind) {
        return all.stream()
                .filter(choice -> choice.kind().equals(kind))
                .map(Choice::value)
                .toList();
    }

    View<Choice> view() {
        return view;
    }
}
