package kz.moldir.reporting.read.activity;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a promise, as far as words and lists tell it.
 *
 * @param time agreed with the day, or null
 * @param place agreed with the day, or null
 * @param moved why it was moved last
 * @param cancelled why it will not take place
 * @param result with which the row was closed
 * @param documents that everybody can have now
 * @param decisions that everybody can read now
 * @param resultKk the result once more in Kazakh; null where it was written once
 * @param movedKk the same of why it was moved
 * @param cancelledKk the same of why it will not take place
 */
public record Outcome(
        @Nullable LocalTime time,
        @Nullable String place,
        @Nullable String moved,
        @Nullable String cancelled,
        @Nullable String result,
        List<Occurrence> occurrences,
        List<Publication> publications,
        List<PublishedDocument> documents,
        List<PublicDecision> decisions,
        @Nullable String resultKk,
        @Nullable String movedKk,
        @Nullable String cancelledKk) {

    /** Nothing yet. */
    public static final Outcome NONE =
            new Outcome(
                    null, null, null, null, null, List.of(), List.of(), List.of(), List.of(), null,
                    null, null);

    Outcome agreed(@Nullable LocalTime at, @Nullable String where) {
        return new Outcome(
                at,
                where,
                moved,
                cancelled,
                result,
                occurrences,
                publications,
                documents,
                decisions,
                resultKk,
                movedKk,
                cancelledKk);
    }

    Outcome moved(
            @Nullable LocalTime at, @Nullable String where, String why, @Nullable String whyKk) {
        return new Outcome(
                at,
                at == null && where == null ? place : where,
                why,
                cancelled,
                result,
                occurrences,
                publications,
                documents,
                decisions,
                resultKk,
                whyKk,
                cancelledKk);
    }

    /** Of the cancellation, else of the last move. */
    public @Nullable String reason() {
        return cancelled != null ? cancelled : moved;
    }

    /** The same once more in Kazakh. */
    public @Nullable String reasonKk() {
        return cancelled != null ? cancelledKk : movedKk;
    }

    Outcome moved(@Nullable String why, @Nullable String whyKk) {
        return new Outcome(
                time,
                place,
                why,
                cancelled,
                result,
                occurrences,
                publications,
                documents,
                decisions,
                resultKk,
                whyKk,
                cancelledKk);
    }

    /** No day of before stands. */
    Outcome termStands(@Nullable String why) {
        return new Outcome(
                null,
                null,
                why == null ? moved : why,
                cancelled,
                result,
                occurrences,
                publications,
                documents,
                decisions,
                resultKk,
                why == null ? movedKk : null,
                cancelledKk);
    }

    Outcome cancelled(String why, @Nullable String whyKk) {
        return new Outcome(
                time,
                place,
                moved,
                why,
                result,
                occurrences,
                publications,
                documents,
                decisions,
                resultKk,
                movedKk,
                whyKk);
    }

    Outcome closed(String with, @Nullable String withKk) {
        return new Outcome(
                time,
                place,
                moved,
                cancelled,
                with,
                occurrences,
                publications,
                documents,
                decisions,
                withKk,
                movedKk,
                cancelledKk);
    }

    /** What took place, the first day first, whenever each was recorded or put right. */
    public List<Occurrence> byDay() {
        return occurrences.stream().sorted(Comparator.comparing(Occurrence::date)).toList();
    }

    Outcome occurred(Occurrence once) {
        return new Outcome(
                time,
                place,
                moved,
                cancelled,
                result,
                plus(occurrences, once),
                publications,
                documents,
                decisions,
                resultKk,
                movedKk,
                cancelledKk);
    }

    /** One that is known already says more. */
    Outcome told(Occurrence once) {
        List<Occurrence> all =
                occurrences.stream()
                        .map(each -> each.id().equals(once.id()) ? once : each)
                        .toList();
        return new Outcome(
                time,
                place,
                moved,
                cancelled,
                result,
                all,
                publications,
                documents,
                decisions,
                resultKk,
                movedKk,
                cancelledKk);
    }

    Outcome covered(Publication publication) {
        return new Outcome(
                time,
                place,
                moved,
                cancelled,
                result,
                occurrences,
                plus(publications, publication),
                documents,
                decisions,
                resultKk,
                movedKk,
                cancelledKk);
    }

    Outcome notCancelled() {
        return new Outcome(
                time,
                place,
                moved,
                null,
                result,
                occurrences,
                publications,
                documents,
                decisions,
                resultKk,
                movedKk,
                null);
    }

    Outcome reopened() {
        return new Outcome(
                time,
                place,
                moved,
                cancelled,
                null,
                occurrences,
                publications,
                documents,
                decisions,
                null,
                movedKk,
                cancelledKk);
    }

    Outcome withoutOccurrence(String id) {
        List<Occurrence> left = occurrences.stream().filter(each -> !each.id().equals(id)).toList();
        return new Outcome(
                time,
                place,
                moved,
                cancelled,
                result,
                left,
                publications,
                documents,
                decisions,
                resultKk,
                movedKk,
                cancelledKk);
    }

    Outcome withoutPublication(String id) {
        List<Publication> left =
                publications.stream().filter(each -> !each.id().equals(id)).toList();
        return new Outcome(
                time,
                place,
                moved,
                cancelled,
                result,
                occurrences,
                left,
                documents,
                decisions,
                resultKk,
                movedKk,
                cancelledKk);
    }

    Outcome published(PublishedDocument document) {
        return new Outcome(
                time,
                place,
                moved,
                cancelled,
                result,
                occurrences,
                publications,
                plus(withoutDocument(document.id()).documents, document),
                decisions,
                resultKk,
                movedKk,
                cancelledKk);
    }

    Outcome withoutDocument(String id) {
        List<PublishedDocument> left =
                documents.stream().filter(each -> !each.id().equals(id)).toList();
        return new Outcome(
                time,
                place,
                moved,
                cancelled,
                result,
                occurrences,
                publications,
                left,
                decisions,
                resultKk,
                movedKk,
                cancelledKk);
    }

    Outcome decided(PublicDecision decision) {
        return with(plus(withoutDecision(decision.id()).decisions, decision));
    }

    Outcome withoutDecision(String id) {
        return with(decisions.stream().filter(each -> !each.id().equals(id)).toList());
    }

    private Outcome with(List<PublicDecision> all) {
        return new Outcome(
                time,
                place,
                moved,
                cancelled,
                result,
                occurrences,
                publications,
                documents,
                all.stream().sorted(Comparator.comparing(PublicDecision::decidedOn)).toList(),
                resultKk,
                movedKk,
                cancelledKk);
    }

    private static <T> List<T> plus(List<T> some, T more) {
        List<T> all = new ArrayList<>(some);
        all.add(more);
        return List.copyOf(all);
    }
}
