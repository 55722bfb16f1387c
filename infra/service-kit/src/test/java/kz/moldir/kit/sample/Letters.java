package kz.moldir.kit.sample;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kz.moldir.kit.listen.Listener;
import kz.moldir.kit.listen.PublishedEvent;
import kz.moldir.kit.view.View;
import org.bson.codecs.pojo.annotations.BsonId;

/** What an office would make of published inquiries: a letter each. Some it cannot read. */
public final class Letters implements Listener {

    private final View<Letter> view;
    private final Obstacles obstacles = new Obstacles();

    /** A letter, and how often it was written. */
    public record Letter(@BsonId String id, String text, int times) {}

    private record InquirySentV1(String inquiryId, String text) {}

    public Letters(MongoDatabase database) {
        this.view = View.of(database, "letters", 1, Letter.class);
    }

    @Override
    public String name() {
        return "inquiryLetters";
    }

    @Override
    public String topic() {
        return InquiryWiring.TOPIC;
    }

    @Override
    public List<View<?>> views() {
        return List.of(view);
    }

    @Override
    public void on(PublishedEvent event) {
        obstacles.meet(event.subject());
        obstacles.meet(event.subject() + "/" + event.sequence());
        view.fold(
                event.subject(),
                event.source(),
                event.sequence(),
                before ->
                        new Letter(
                                event.subject(),
                                event.type().endsWith(".reminded.v1")
                                        ? Objects.requireNonNull(before).text()
                                        : event.as(InquirySentV1.class).text(),
                                before == null ? 1 : before.times() + 1));
    }

    /** From now on, or no longer, the inquiry's events cannot be read. */
    public void unreadable(String inquiry, boolean now) {
        obstacles.unreadable(inquiry, now);
    }

    public Obstacles obstacles() {
        return obstacles;
    }

    public Optional<Letter> find(String id) {
        return view.get(id);
    }
}
