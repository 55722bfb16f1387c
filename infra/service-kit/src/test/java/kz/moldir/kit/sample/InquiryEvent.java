package kz.moldir.kit.sample;

/** What happens to an inquiry. */
public sealed interface InquiryEvent {

    String inquiryId();

    record InquirySent(String inquiryId, String text) implements InquiryEvent {}

    record InquiryReminded(String inquiryId) implements InquiryEvent {}

    record InquiryAnswered(String inquiryId, String text) implements InquiryEvent {}
}
