package kz.moldir.kit.sample;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What an inquiry can be asked. */
public sealed interface InquiryCommand {

    record SendInquiry(@TargetAggregateIdentifier String inquiryId, String text)
            implements InquiryCommand {}

    record RemindOfInquiry(@TargetAggregateIdentifier String inquiryId) implements InquiryCommand {}

    record AnswerInquiry(@TargetAggregateIdentifier String inquiryId, String text)
            implements InquiryCommand {}
}
