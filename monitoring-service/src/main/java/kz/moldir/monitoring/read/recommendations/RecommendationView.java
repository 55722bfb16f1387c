package kz.moldir.monitoring.read.recommendations;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import kz.moldir.council.LocalizedText;
import kz.moldir.council.text.Written;
import kz.moldir.monitoring.events.RecommendationEvent;
import kz.moldir.monitoring.events.RecommendationEvent.AgencyAnswered;
import kz.moldir.monitoring.events.RecommendationEvent.Asked;
import kz.moldir.monitoring.events.RecommendationEvent.CorrectionNotFollowed;
import kz.moldir.monitoring.events.RecommendationEvent.FulfilmentRefused;
import kz.moldir.monitoring.events.RecommendationEvent.FulfilmentVerified;
import kz.moldir.monitoring.events.RecommendationEvent.RecommendationCorrected;
import kz.moldir.monitoring.events.RecommendationEvent.RecommendationTakenUp;
import kz.moldir.monitoring.events.RecommendationEvent.RecommendationWithdrawn;
import kz.moldir.monitoring.read.CalledNow.Called;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A recommendation as it stands.
 *
 * @param key day and id, by which a list is ordered; empty where it is on no list any more
 * @param authors who recorded the decision or corrected its words and do not verify its fulfilment;
 *     told to nobody
 * @param standing what happened to it last
 * @param answers of the agency, the first one first
 * @param checkedOn the day on which its fulfilment was verified or refused last, or null
 * @param remark what was said then: a note, or why it is not fulfilled
 * @param textKk the text in Kazakh; null where it is written in one language alone
 * @param agencyName what the roster called the agency; null of one that it did not have
 * @param since what the council did to it after an answer or a check, which was of these words, or
 *     null
 * @param wordedKk the last text in Kazakh that it had, by which whoever says it again is known not
 *     to have worded it; null where it never had one
 */
public record RecommendationView(
        @BsonId String id,
        String key,
        String activityId,
        int number,
        LocalizedText title,
        String agency,
        String text,
        LocalDate on,
        @Nullable LocalDate until,
        @JsonIgnore List<String> authors,
        Standing standing,
        List<Answer> answers,
        @Nullable LocalDate checkedOn,
        @Nullable String remark,
        @Nullable String textKk,
        @Nullable LocalizedText agencyName,
        @Nullable Since since,
        @JsonIgnore @Nullable String wordedKk) {

    /** The same under the number and the title that its activity has in the plan in force. */
    RecommendationView called(Called now) {
        return new RecommendationView(
                id,
                key,
                activityId,
                now.number(),
                now.title(),
                agency,
                text,
                on,
                until,
                authors,
                standing,
                answers,
                checkedOn,
                remark,
                textKk,
                agencyName,
                since,
                wordedKk);
    }

    /** What happened to it last. */
    public enum Standing {
        OPEN,
        ANSWERED,
        NOT_FULFILLED,
        FULFILLED,
        WITHDRAWN
    }

    /**
     * What the council did to it after an answer or a check.
     *
     * @param withdrawn whether it took it back
     * @param now what stands in the plan, where it is known
     */
    public record Since(boolean withdrawn, String reason, @Nullable Asked now) {

        /** What is asked now, in the languages it is written in; null where it is not known. */
        public @Nullable LocalizedText words() {
            return now == null ? null : RecommendationView.words(now);
        }

        /** Who is asked now, in the languages that are known; null where it is not known. */
        public @Nullable LocalizedText addressee() {
            return now == null ? null : RecommendationView.addressee(now);
        }
    }

    /** What the agency answered. */
    public record Answer(LocalDate on, String text) {}

    static RecommendationView after(
            @Nullable RecommendationView before, RecommendationEvent event) {
        if (event instanceof RecommendationTakenUp now) {
            return of(now);
        }
        if (before == null) {
            throw new IllegalStateException("a recommendation begins with its taking up");
        }
        return switch (event) {
            case RecommendationTakenUp again -> before;
            case RecommendationCorrected now -> before.corrected(now);
            case RecommendationWithdrawn now -> before.withdrawn(now.reason());
            case CorrectionNotFollowed now -> before.since(now);
            case AgencyAnswered now -> before.answered(new Answer(now.on(), now.text()));
            case FulfilmentVerified now -> before.checked(Standing.FULFILLED, now.on(), now.note());
            case FulfilmentRefused now ->
                    before.checked(Standing.NOT_FULFILLED, now.on(), now.reason());
        };
    }

    private static RecommendationView of(RecommendationTakenUp now) {
        return new RecommendationView(
                now.recommendationId(),
                now.on() + " " + now.recommendationId(),
                now.activityId(),
                now.number(),
                now.title(),
                now.agency(),
                now.text(),
                now.on(),
                now.until(),
                now.authors(),
                Standing.OPEN,
                List.of(),
                null,
                null,
                now.textKk(),
                now.agencyName(),
                null,
                now.textKk());
    }

    private RecommendationView corrected(RecommendationCorrected now) {
        return new RecommendationView(
                id,
                now.on() + " " + id,
                activityId,
                number,
                title,
                now.agency(),
                now.text(),
                now.on(),
                now.until(),
                with(now.authors(!worded(now))),
                Standing.OPEN,
                answers,
                null,
                null,
                now.textKk(),
                now.agencyName(),
                null,
                now.textKk() == null ? wordedKk : now.textKk());
    }

    /** Whether it is asked in these words: whoever puts a day right has not worded it. */
    private boolean worded(RecommendationCorrected now) {
        return standing != Standing.WITHDRAWN
                && agency.equals(now.agency())
                && text.equals(now.text())
                && (now.textKk() == null || now.textKk().equals(wordedKk))
                && Objects.equals(until, now.until());
    }

    /** It stays as it was; put back into these words, there is nothing to tell. */
    private RecommendationView since(CorrectionNotFollowed now) {
        Asked stands = now.now();
        boolean asItWas = stands != null && asks(stands);
        return new RecommendationView(
                id,
                key,
                activityId,
                number,
                title,
                agency,
                text,
                on,
                until,
                authors,
                standing,
                answers,
                checkedOn,
                remark,
                textKk,
                agencyName,
                asItWas ? null : new Since(now.withdrawn(), now.reason(), stands),
                wordedKk);
    }

    /**
     * Whether that asks for the same; a translation, or the agency's new name, asks for no more.
     */
    private boolean asks(Asked stands) {
        return agency.equals(stands.agency())
                && text.equals(stands.text())
                && on.equals(stands.on())
                && Objects.equals(until, stands.until())
                && (textKk == null || stands.textKk() == null || textKk.equals(stands.textKk()));
    }

    private Asked these() {
        return new Asked(agency, text, on, until, textKk, agencyName);
    }

    private List<String> with(List<String> others) {
        return Stream.concat(authors.stream(), others.stream()).distinct().toList();
    }

    private RecommendationView withdrawn(String reason) {
        return new RecommendationView(
                id,
                "",
                activityId,
                number,
                title,
                agency,
                text,
                on,
                until,
                authors,
                Standing.WITHDRAWN,
                answers,
                checkedOn,
                reason,
                textKk,
                agencyName,
                null,
                wordedKk);
    }

    private RecommendationView answered(Answer answer) {
        List<Answer> all = new ArrayList<>(answers);
        all.add(answer);
        return with(Standing.ANSWERED, List.copyOf(all), checkedOn, remark);
    }

    private RecommendationView checked(Standing now, LocalDate day, @Nullable String said) {
        return with(now, answers, day, said);
    }

    private RecommendationView with(
            Standing now, List<Answer> all, @Nullable LocalDate day, @Nullable String said) {
        return new RecommendationView(
                id,
                key,
                activityId,
                number,
                title,
                agency,
                text,
                on,
                until,
                authors,
                now,
                all,
                day,
                said,
                textKk,
                agencyName,
                since,
                wordedKk);
    }

    /** What is asked, in the languages it is written in. */
    public LocalizedText asked() {
        return words(these());
    }

    /** Who is asked, in the languages that are known. */
    public LocalizedText addressee() {
        return addressee(these());
    }

    private static LocalizedText words(Asked asked) {
        return Written.words(asked.text(), asked.textKk());
    }

    private static LocalizedText addressee(Asked asked) {
        return asked.agencyName() == null
                ? Written.words(asked.agency(), null)
                : asked.agencyName();
    }

    /** Whether its agency owes an answer by now. */
    public boolean overdue(LocalDate today) {
        return standing == Standing.OPEN && until != null && until.isBefore(today);
    }

    /** The name of its shape in the shared set. */
    public String shape() {
        return switch (standing) {
            case OPEN -> "waiting";
            case ANSWERED -> "held";
            case NOT_FULFILLED -> "noRecord";
            case FULFILLED -> "covered";
            case WITHDRAWN -> "cancelled";
        };
    }

    /** The key of the words that say how it stands. */
    public String words() {
        return "monitoring.recommendation." + standing.name();
    }
}
