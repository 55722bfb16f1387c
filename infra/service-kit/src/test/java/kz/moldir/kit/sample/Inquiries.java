package kz.moldir.kit.sample;

import com.mongodb.client.MongoDatabase;
import java.util.Optional;
import kz.moldir.kit.view.EventConsumer;
import kz.moldir.kit.view.RecordedEvent;
import kz.moldir.kit.view.View;
import org.bson.codecs.pojo.annotations.BsonId;

/** Each inquiry with the words last said about it. */
public final class Inquiries implements EventConsumer {

    private final View<InquiryView> view;
    private final Obstacles obstacles = new Obstacles();

    public record InquiryView(@BsonId String id, String text, long sequence) {}

    public Inquiries(MongoDatabase database) {
        this.view = View.of(database, "inquiries", 1, InquiryView.class);
    }

    public View<InquiryView> view() {
        return view;
    }

    @Override
    public void on(RecordedEvent event) {
        obstacles.meet(event.subject());
        String text =
                switch ((InquiryEvent) event.payload()) {
                    case InquiryEvent.InquirySent sent -> sent.text();
                    case InquiryEvent.InquiryReminded _ -> "?!";
                    case InquiryEvent.InquiryAnswered answered -> answered.text();
                };
        view.fold(event, _ -> new InquiryView(event.subject(), text, event.sequence()));
    }

    public Obstacles obstacles() {
        return obstacles;
    }

    public Optional<InquiryView> find(String id) {
        return view.get(id);
    }
}
