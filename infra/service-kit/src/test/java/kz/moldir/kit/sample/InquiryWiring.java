package kz.moldir.kit.sample;

import com.mongodb.client.MongoDatabase;
import jakarta.servlet.Filter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import kz.moldir.council.settings.Council;
import kz.moldir.eventstore.event.EventTypes;
import kz.moldir.kit.axon.ServiceModel;
import kz.moldir.kit.listen.Inbox;
import kz.moldir.kit.listen.Inboxes;
import kz.moldir.kit.publish.Publication;
import kz.moldir.kit.publish.Publications;
import kz.moldir.kit.view.RecordedEvent;
import kz.moldir.ui.Site;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

@Configuration(proxyBeanMethods = false)
public class InquiryWiring {

    public static final EventTypes TYPES =
            EventTypes.builder()
                    .add("inquiry.sent", "1", InquiryEvent.InquirySent.class)
                    .add("inquiry.reminded", "1", InquiryEvent.InquiryReminded.class)
                    .add("inquiry.answered", "1", InquiryEvent.InquiryAnswered.class)
                    .build();

    public static final String TOPIC = "moldir.inquiry";

    /** An inquiry that says this cannot be published. */
    public static final String WORDLESS = "...";

    /** Whether words are found for it after all. */
    public static final AtomicBoolean FOUND = new AtomicBoolean();

    public static final Publications PUBLICATIONS =
            new Publications() {
                @Override
                public String topic() {
                    return TOPIC;
                }

                @Override
                public Optional<Publication> of(RecordedEvent event) {
                    if (event.payload() instanceof InquiryEvent.InquirySent unsaid
                            && unsaid.text().equals(WORDLESS)
                            && !FOUND.get()) {
                        throw new IllegalStateException("there are no words for it");
                    }
                    return switch ((InquiryEvent) event.payload()) {
                        case InquiryEvent.InquirySent sent ->
                                Optional.of(
                                        new Publication(
                                                "inquiry.sent.v1",
                                                new InquirySentV1(sent.inquiryId(), sent.text())));
                        case InquiryEvent.InquiryReminded reminded ->
                                Optional.of(
                                        new Publication(
                                                "inquiry.reminded.v1",
                                                new InquiryRemindedV1(reminded.inquiryId())));
                        case InquiryEvent.InquiryAnswered _ -> Optional.empty();
                    };
                }
            };

    record InquirySentV1(String inquiryId, String text) {}

    record InquiryRemindedV1(String inquiryId) {}

    @Bean
    EventTypes eventTypes() {
        return TYPES;
    }

    @Bean
    Inquiries inquiries(MongoDatabase database) {
        return new Inquiries(database);
    }

    @Bean
    ServiceModel model(Inquiries inquiries) {
        return ServiceModel.of(Inquiry.class).projection("inquiries", inquiries, inquiries.view());
    }

    /** Fails where no handler of ours is, so that the framework answers. */
    @Bean
    FilterRegistrationBean<Filter> brokenFilter() {
        FilterRegistrationBean<Filter> filter =
                new FilterRegistrationBean<>(
                        (request, response, chain) -> {
                            throw new IllegalStateException("secret of the machine");
                        });
        filter.addUrlPatterns("/broken-before-everything");
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }

    @Bean
    Publications publications() {
        return PUBLICATIONS;
    }

    @Bean
    Letters letters(MongoDatabase database) {
        return new Letters(database);
    }

    @Bean
    Inbox inquiryLetters(Inboxes inboxes, Letters letters) {
        return inboxes.of(letters);
    }

    @Bean
    Site site(Council council) {
        return new Site(
                "inquiry",
                "inquiry.name",
                List.of(new Site.Entry("", "inquiry.name")),
                council.zone(),
                null,
                false);
    }
}
