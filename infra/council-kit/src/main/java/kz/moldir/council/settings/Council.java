package kz.moldir.council.settings;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.moldir.council.LocalizedText;
import kz.moldir.council.calendar.CalendarEntry;
import kz.moldir.council.calendar.WorkingCalendar;
import org.jspecify.annotations.Nullable;

/**
 * One council with what it set for itself: first what the file says, later what the council
 * changed. Whoever holds it sees a change at once; whoever needs several settings of one moment
 * takes {@link #settings()}.
 */
public final class Council {

    private record Now(CouncilSettings settings, WorkingCalendar calendar) {

        static Now of(CouncilSettings settings) {
            return new Now(settings, WorkingCalendar.of(settings.weekend(), settings.calendar()));
        }
    }

    private final CouncilSettings file;
    private final @Nullable LocalizedText coverage;
    private volatile Now now;

    /**
     * A council as its file describes it; see {@link CouncilSettings} for the parts.
     *
     * @param coverage what a plan that says nothing of it says on its coverage; may be null
     */
    public Council(
            String id,
            LocalizedText name,
            ZoneId zone,
            Map<String, LocalizedText> commissions,
            List<LocalizedText> districts,
            Set<DayOfWeek> weekend,
            List<CalendarEntry> calendar,
            Terms terms,
            @Nullable LocalizedText coverage) {
        this.file =
                new CouncilSettings(
                        id,
                        name,
                        zone,
                        commissions,
                        districts,
                        weekend,
                        calendar,
                        terms,
                        null,
                        null,
                        null);
        this.coverage = coverage;
        this.now = Now.of(file);
    }

    /**
     * The council has these settings from now on.
     *
     * @throws IllegalArgumentException if they are another council's, or no calendar can be made
     */
    public void follow(CouncilSettings settings) {
        if (!settings.id().equals(id())) {
            throw new IllegalArgumentException("Settings of another council: " + settings.id());
        }
        now = Now.of(settings);
    }

    /** The settings before the council changed any. */
    public CouncilSettings file() {
        return file;
    }

    /** The words on coverage that a new plan begins with, or null where the council has none. */
    public @Nullable LocalizedText coverage() {
        return coverage;
    }

    /** All settings of this moment. */
    public CouncilSettings settings() {
        return now.settings();
    }

    public String id() {
        return settings().id();
    }

    public LocalizedText name() {
        return settings().name();
    }

    public ZoneId zone() {
        return settings().zone();
    }

    public Map<String, LocalizedText> commissions() {
        return settings().commissions();
    }

    public List<LocalizedText> districts() {
        return settings().districts();
    }

    public Set<DayOfWeek> weekend() {
        return settings().weekend();
    }

    public List<CalendarEntry> calendar() {
        return settings().calendar();
    }

    public Terms terms() {
        return settings().terms();
    }

    /** How many members a meeting needs, or null where the council set nothing. */
    public @Nullable Quorum quorum() {
        return settings().quorum();
    }

    /** The vote of the chair at a tie, or null where it decides nothing. */
    public @Nullable CastingVote castingVote() {
        return settings().castingVote();
    }

    /** The calendar in which the council's terms are counted. */
    public WorkingCalendar workingCalendar() {
        return now.calendar();
    }

    /** The council's day at the clock's time, whatever the clock's own zone. */
    public LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), zone());
    }
}
