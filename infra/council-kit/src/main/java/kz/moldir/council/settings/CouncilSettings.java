package kz.moldir.council.settings;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import kz.moldir.council.LocalizedText;
import kz.moldir.council.calendar.CalendarEntry;
import org.jspecify.annotations.Nullable;

/**
 * What a council set for itself, all of it as it is on one day. Lists may be empty; a missing
 * setting is refused by name.
 *
 * @param id the short name in addresses, metadata and databases; it never changes
 * @param name the council's name
 * @param zone the zone in which its days begin and end
 * @param commissions names of its commissions by number, such as "2", in their order
 * @param districts names of its districts
 * @param weekend the days of the week that are not worked
 * @param calendar the days that differ from their place in the week
 * @param terms its terms in working days
 * @param languages in which it writes, in their order, such as "kk"; null where it set none
 * @param reminders days before something is due on which it is reminded, negative after it; null
 *     where it set none
 * @param quorum how many members a meeting needs; null where the council set none
 * @param logo shown on its pages and letterheads; null where it has none
 * @param castingVote of its chair; null where a tie adopts nothing
 */
public record CouncilSettings(
        String id,
        LocalizedText name,
        ZoneId zone,
        Map<String, LocalizedText> commissions,
        List<LocalizedText> districts,
        Set<DayOfWeek> weekend,
        List<CalendarEntry> calendar,
        Terms terms,
        @Nullable List<String> languages,
        @Nullable List<Integer> reminders,
        @Nullable Quorum quorum,
        @Nullable Logo logo,
        @Nullable CastingVote castingVote) {

    /** Without a casting vote. */
    public CouncilSettings(
            String id,
            LocalizedText name,
            ZoneId zone,
            Map<String, LocalizedText> commissions,
            List<LocalizedText> districts,
            Set<DayOfWeek> weekend,
            List<CalendarEntry> calendar,
            Terms terms,
            @Nullable List<String> languages,
            @Nullable List<Integer> reminders,
            @Nullable Quorum quorum,
            @Nullable Logo logo) {
        this(
                id,
                name,
                zone,
                commissions,
                districts,
                weekend,
                calendar,
                terms,
                languages,
                reminders,
                quorum,
                logo,
                null);
    }

    /** Without a logo. */
    public CouncilSettings(
            String id,
            LocalizedText name,
            ZoneId zone,
            Map<String, LocalizedText> commissions,
            List<LocalizedText> districts,
            Set<DayOfWeek> weekend,
            List<CalendarEntry> calendar,
            Terms terms,
            @Nullable List<String> languages,
            @Nullable List<Integer> reminders,
            @Nullable Quorum quorum) {
        this(
                id,
                name,
                zone,
                commissions,
                districts,
                weekend,
                calendar,
                terms,
                languages,
                reminders,
                quorum,
                null);
    }

    public CouncilSettings {
        Objects.requireNonNull(id, "The council has no id");
        Objects.requireNonNull(name, "The council has no name");
        Objects.requireNonNull(zone, "The council has no zone");
        Objects.requireNonNull(commissions, "The council has no commissions");
        Objects.requireNonNull(terms, "The council has no terms");
        commissions = Collections.unmodifiableMap(new LinkedHashMap<>(commissions));
        districts = List.copyOf(Objects.requireNonNull(districts, "The council has no districts"));
        Objects.requireNonNull(weekend, "The council has no weekend");
        weekend = Collections.unmodifiableSet(new TreeSet<>(weekend)); // The same text each time.
        calendar = List.copyOf(Objects.requireNonNull(calendar, "The council has no calendar"));
        languages = languages == null ? null : List.copyOf(languages);
        reminders = reminders == null ? null : List.copyOf(reminders);
    }

    /** The same under another name, with other languages. */
    public CouncilSettings named(
            LocalizedText other, ZoneId otherZone, @Nullable List<String> otherLanguages) {
        return new CouncilSettings(
                id,
                other,
                otherZone,
                commissions,
                districts,
                weekend,
                calendar,
                terms,
                otherLanguages,
                reminders,
                quorum,
                logo,
                castingVote);
    }

    /** The same with other commissions. */
    public CouncilSettings withCommissions(Map<String, LocalizedText> other) {
        return new CouncilSettings(
                id,
                name,
                zone,
                other,
                districts,
                weekend,
                calendar,
                terms,
                languages,
                reminders,
                quorum,
                logo,
                castingVote);
    }

    /** The same with other districts. */
    public CouncilSettings withDistricts(List<LocalizedText> other) {
        return new CouncilSettings(
                id,
                name,
                zone,
                commissions,
                other,
                weekend,
                calendar,
                terms,
                languages,
                reminders,
                quorum,
                logo,
                castingVote);
    }

    /** The same with another weekend. */
    public CouncilSettings withWeekend(Set<DayOfWeek> other) {
        return new CouncilSettings(
                id,
                name,
                zone,
                commissions,
                districts,
                other,
                calendar,
                terms,
                languages,
                reminders,
                quorum,
                logo,
                castingVote);
    }

    /** The same with another calendar. */
    public CouncilSettings withCalendar(List<CalendarEntry> other) {
        return new CouncilSettings(
                id,
                name,
                zone,
                commissions,
                districts,
                weekend,
                other,
                terms,
                languages,
                reminders,
                quorum,
                logo,
                castingVote);
    }

    /** The same with other terms. */
    public CouncilSettings withTerms(Terms other) {
        return new CouncilSettings(
                id,
                name,
                zone,
                commissions,
                districts,
                weekend,
                calendar,
                other,
                languages,
                reminders,
                quorum,
                logo,
                castingVote);
    }

    /** The same with other rules for reminders and meetings. */
    public CouncilSettings withRules(
            @Nullable List<Integer> otherReminders,
            @Nullable Quorum otherQuorum,
            @Nullable CastingVote otherCastingVote) {
        return new CouncilSettings(
                id,
                name,
                zone,
                commissions,
                districts,
                weekend,
                calendar,
                terms,
                languages,
                otherReminders,
                otherQuorum,
                logo,
                otherCastingVote);
    }

    /** The same with another logo, or with none. */
    public CouncilSettings withLogo(@Nullable Logo other) {
        return new CouncilSettings(
                id,
                name,
                zone,
                commissions,
                districts,
                weekend,
                calendar,
                terms,
                languages,
                reminders,
                quorum,
                other,
                castingVote);
    }
}
