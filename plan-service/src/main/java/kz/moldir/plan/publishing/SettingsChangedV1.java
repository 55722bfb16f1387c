package kz.moldir.plan.publishing;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.moldir.council.LocalizedText;
import kz.moldir.council.settings.CastingVote;
import kz.moldir.council.settings.CouncilSettings;
import kz.moldir.council.settings.Logo;
import kz.moldir.council.settings.Quorum;
import kz.moldir.council.settings.Term;
import kz.moldir.council.settings.Terms;
import org.jspecify.annotations.Nullable;

/** Wire form: the council's settings, all of them. */
public record SettingsChangedV1(
        String id,
        TextV1 name,
        String zone,
        Map<String, TextV1> commissions,
        List<TextV1> districts,
        List<String> weekend,
        List<DayV1> calendar,
        TermsV1 terms,
        @Nullable List<String> languages,
        @Nullable List<Integer> reminders,
        @Nullable QuorumV1 quorum,
        @Nullable LogoV1 logo,
        @Nullable CastingVoteV1 castingVote) {

    /** Wire form of a text in up to three languages. */
    public record TextV1(@Nullable String ru, @Nullable String kk, @Nullable String en) {

        static TextV1 of(LocalizedText text) {
            return new TextV1(text.ru(), text.kk(), text.en());
        }

        static @Nullable TextV1 orNull(@Nullable LocalizedText text) {
            return text == null ? null : of(text);
        }
    }

    /** Wire form of a day that differs from its place in the week. */
    public record DayV1(
            LocalDate day, String kind, @Nullable TextV1 name, @Nullable TextV1 source) {}

    /** Wire form of a term in working days. */
    public record TermV1(int days, @Nullable TextV1 source) {

        static @Nullable TermV1 orNull(@Nullable Term term) {
            return term == null ? null : of(term);
        }

        static TermV1 of(Term term) {
            return new TermV1(term.days(), TextV1.orNull(term.source()));
        }
    }

    /** Wire form of the terms; those that are not set are absent. */
    public record TermsV1(
            TermV1 noRecordGrace,
            TermV1 waitingLapse,
            @Nullable TermV1 recommendationReply,
            @Nullable TermV1 appealAnswer,
            @Nullable TermV1 appealForward,
            @Nullable TermV1 hearingNotice,
            @Nullable TermV1 protocol,
            @Nullable TermV1 publication) {

        static TermsV1 of(Terms terms) {
            return new TermsV1(
                    TermV1.of(terms.noRecordGrace()),
                    TermV1.of(terms.waitingLapse()),
                    TermV1.orNull(terms.recommendationReply()),
                    TermV1.orNull(terms.appealAnswer()),
                    TermV1.orNull(terms.appealForward()),
                    TermV1.orNull(terms.hearingNotice()),
                    TermV1.orNull(terms.protocol()),
                    TermV1.orNull(terms.publication()));
        }
    }

    /** Wire form of the share of members that a meeting needs. */
    public record QuorumV1(int percent, @Nullable TextV1 source) {

        static @Nullable QuorumV1 orNull(@Nullable Quorum quorum) {
            return quorum == null
                    ? null
                    : new QuorumV1(quorum.percent(), TextV1.orNull(quorum.source()));
        }
    }

    /** Wire form of the vote of the chair, which decides at a tie. */
    public record CastingVoteV1(@Nullable TextV1 source) {

        static @Nullable CastingVoteV1 orNull(@Nullable CastingVote vote) {
            return vote == null ? null : new CastingVoteV1(TextV1.orNull(vote.source()));
        }
    }

    /** Wire form of the logo: the picture itself, which is small. */
    public record LogoV1(String mediaType, String sha256, String data) {

        static @Nullable LogoV1 orNull(@Nullable Logo logo) {
            return logo == null ? null : new LogoV1(logo.mediaType(), logo.sha256(), logo.data());
        }
    }

    static SettingsChangedV1 of(CouncilSettings settings) {
        Map<String, TextV1> commissions = new LinkedHashMap<>();
        settings.commissions().forEach((number, name) -> commissions.put(number, TextV1.of(name)));
        return new SettingsChangedV1(
                settings.id(),
                TextV1.of(settings.name()),
                settings.zone().getId(),
                commissions,
                settings.districts().stream().map(TextV1::of).toList(),
                settings.weekend().stream().map(DayOfWeek::name).toList(),
                settings.calendar().stream()
                        .map(
                                entry ->
                                        new DayV1(
                                                entry.day(),
                                                entry.kind().name(),
                                                TextV1.orNull(entry.name()),
                                                TextV1.orNull(entry.source())))
                        .toList(),
                TermsV1.of(settings.terms()),
                settings.languages(),
                settings.reminders(),
                QuorumV1.orNull(settings.quorum()),
                LogoV1.orNull(settings.logo()),
                CastingVoteV1.orNull(settings.castingVote()));
    }
}
