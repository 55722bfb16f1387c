package kz.moldir.kit.sample;

import kz.moldir.kit.command.Refusal;
import kz.moldir.kit.command.Refused;
import kz.moldir.kit.sample.InquiryCommand.AnswerInquiry;
import kz.moldir.kit.sample.InquiryCommand.RemindOfInquiry;
import kz.moldir.kit.sample.InquiryCommand.SendInquiry;
import kz.moldir.kit.sample.InquiryEvent.InquiryAnswered;
import kz.moldir.kit.sample.InquiryEvent.InquiryReminded;
import kz.moldir.kit.sample.InquiryEvent.InquirySent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;

/** A question to an office, answered once. */
@AggregateRoot(type = "inquiry")
public final class Inquiry {

    @AggregateIdentifier private String id;

    private String answer;

    Inquiry() {}

    @Refusal.Code("inquiry-already-answered")
    public record AlreadyAnswered(String answer) implements Refusal {}

    @CommandHandler
    Inquiry(SendInquiry command) {
        AggregateLifecycle.apply(new InquirySent(command.inquiryId(), command.text()));
    }

    @CommandHandler
    void handle(RemindOfInquiry command) {
        if (answer == null) {
            AggregateLifecycle.apply(new InquiryReminded(id));
        }
    }

    @CommandHandler
    String handle(AnswerInquiry command) {
        if (answer != null) {
            throw new Refused(new AlreadyAnswered(answer));
        }
        AggregateLifecycle.apply(new InquiryAnswered(id, command.text()));
        return "\"thanks\"";
    }

    @EventSourcingHandler
    void on(InquiryEvent event) {
        id = event.inquiryId();
        if (event instanceof InquiryAnswered answered) {
            answer = answered.text();
        }
    }
}
