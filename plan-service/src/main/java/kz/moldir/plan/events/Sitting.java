package kz.moldir.plan.events;

import java.time.LocalDate;
import kz.moldir.plan.events.recorded.Attendance;
import kz.moldir.plan.events.recorded.Decided;
import kz.moldir.plan.events.recorded.Entry;
import kz.moldir.plan.events.recorded.Materials;
import kz.moldir.plan.events.recorded.Minutes;
import kz.moldir.plan.events.recorded.Session;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of one occurrence of an activity.
 *
 * @param occurrence its id, or {@link Sittings#COMING} of the one that is yet to be held
 * @param date when it was held, or null
 */
public record Sitting(
        String occurrence,
        @Nullable LocalDate date,
        @Nullable Session session,
        @Nullable Materials materials,
        @Nullable Attendance attendance,
        @Nullable Minutes minutes) {

    /** One of which nothing is kept. */
    static Sitting empty(String occurrence, @Nullable LocalDate date) {
        return new Sitting(occurrence, date, null, null, null, null);
    }

    /** Whether something is kept of it. */
    public boolean kept() {
        return session != null || materials != null || attendance != null || minutes != null;
    }

    /** Whether fewer members were there than a decision needs. */
    public boolean lacksQuorum() {
        return attendance != null && attendance.lacksQuorum();
    }

    /** The one rule: whether what was put to it is a decision. */
    public boolean adopted(Decided decided) {
        return !decided.votedDown() && !lacksQuorum();
    }

    Sitting of(String id, @Nullable LocalDate day) {
        return new Sitting(id, day, session, materials, attendance, minutes);
    }

    /** Where it was emptied nothing is arranged. */
    Sitting with(Session arranged) {
        return new Sitting(
                occurrence,
                date,
                arranged.empty() ? null : arranged,
                materials,
                attendance,
                minutes);
    }

    Sitting with(Materials came) {
        return new Sitting(occurrence, date, session, came, attendance, minutes);
    }

    Sitting with(Attendance attended) {
        return new Sitting(occurrence, date, session, materials, attended, minutes);
    }

    Sitting with(Minutes written) {
        return new Sitting(occurrence, date, session, materials, attendance, written);
    }

    /** The same without what was taken back. */
    Sitting without(Entry gone) {
        return new Sitting(
                occurrence,
                date,
                gone == Entry.SESSION ? null : session,
                gone == Entry.MATERIALS ? null : materials,
                gone == Entry.ATTENDANCE ? null : attendance,
                gone == Entry.MINUTES ? null : minutes);
    }

    /** The same; what it does not have is taken from another. */
    Sitting or(Sitting other) {
        return new Sitting(
                occurrence,
                date,
                session == null ? other.session : session,
                materials == null ? other.materials : materials,
                attendance == null ? other.attendance : attendance,
                minutes == null ? other.minutes : minutes);
    }
}
