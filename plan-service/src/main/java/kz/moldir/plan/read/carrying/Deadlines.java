package kz.moldir.plan.read.carrying;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import kz.moldir.council.ActivityKind;
import kz.moldir.council.calendar.WorkingCalendar;
import kz.moldir.council.settings.Term;
import kz.moldir.council.settings.Terms;
import kz.moldir.plan.events.ActivityEvent.Occurrence;
import kz.moldir.plan.events.Disclosure;
import kz.moldir.plan.events.recorded.Minutes;
import kz.moldir.plan.read.activities.PlannedActivity;
import kz.moldir.plan.read.carrying.CarryingView.Taken;
import kz.moldir.plan.read.settings.CountedDays;
import org.jspecify.annotations.Nullable;

/**
 * Until when the council's terms want something done around a row; what is done has none, and a
 * term that the council did not set wants nothing.
 */
public record Deadlines(Terms terms, WorkingCalendar calendar, LocalDate today) {

    /** States in which nothing is to be done any more. */
    private static final Set<String> GONE = Set.of("cancelled", "carriedOver");

    /** What a term is for. */
    public enum Matter {
        HEARING_NOTICE("hearingNotice"),
        PROTOCOL("protocol"),
        PUBLICATION("publication"),
        RECOMMENDATION_REPLY("recommendationReply");

        private final String code;

        Matter(String code) {
            this.code = code;
        }

        /** Part of message keys, and the name of the setting. */
        public String code() {
            return code;
        }
    }

    /**
     * A term that runs or has passed.
     *
     * @param last the last day in time
     * @param passed whether it has passed and the council is late
     * @param agency whose answer is expected, or null
     * @param of the occurrence that has no minutes yet; null of every other matter
     * @param counted how the last day was counted
     */
    public record Running(
            Matter matter,
            LocalDate last,
            boolean passed,
            Term term,
            @Nullable String agency,
            @Nullable Occurrence of,
            CountedDays counted) {

        static Running of(Matter matter, CountedDays counted, Term term, LocalDate today) {
            LocalDate last = counted.last();
            return new Running(matter, last, last.isBefore(today), term, null, null, counted);
        }

        Running of(Occurrence held) {
            return new Running(matter, last, passed, term, agency, held, counted);
        }

        Running asking(String whom) {
            return new Running(matter, last, passed, term, whom, of, counted);
        }
    }

    /** Whether what is kept around the carrying out has to be read to say so. */
    public static boolean ask(PlannedActivity row) {
        return !GONE.contains(row.state())
                && (row.kinds().contains(ActivityKind.HEARING) || !row.occurrences().isEmpty());
    }

    /** Those of a row; what had to be done before it was promised is not late. */
    public List<Running> of(PlannedActivity row, CarryingView kept) {
        LocalDate promised = row.approvedOn();
        List<Running> running = new ArrayList<>();
        if (!GONE.contains(row.state())) {
            notice(running, row, kept);
            protocol(running, row, kept);
            publication(running, row);
            running.removeIf(each -> promised != null && each.last().isBefore(promised));
        }
        kept.decisions().forEach(taken -> reply(running, taken));
        return running;
    }

    /** A hearing that lies ahead and to which nobody is invited yet. */
    private void notice(List<Running> running, PlannedActivity row, CarryingView kept) {
        LocalDate day = row.day();
        Term term = terms.hearingNotice();
        if (term != null
                && day != null
                && !day.isBefore(today)
                && row.kinds().contains(ActivityKind.HEARING)
                && row.occurrences().isEmpty()
                && kept.session() == null) {
            CountedDays counted = CountedDays.before(calendar, day, term.days());
            running.add(Running.of(Matter.HEARING_NOTICE, counted, term, today));
        }
    }

    /** Each time that it took place and has no minutes of; permanent work is never late. */
    private void protocol(List<Running> running, PlannedActivity row, CarryingView kept) {
        Term term = terms.protocol();
        if (term != null && Minutes.dueOf(row.kinds(), row.timeframe())) {
            row.occurrences().stream()
                    .filter(held -> kept.sittings().of(held.id()).minutes() == null)
                    .sorted(Comparator.comparing(Occurrence::date))
                    .map(held -> after(Matter.PROTOCOL, held.date(), term).of(held))
                    .forEach(running::add);
        }
    }

    /** Something that was held and is not published; of a restricted row nothing is. */
    private void publication(List<Running> running, PlannedActivity row) {
        Term term = terms.publication();
        LocalDate held = held(row);
        if (term != null
                && held != null
                && row.state().equals("held")
                && row.disclosure() != Disclosure.RESTRICTED) {
            running.add(after(Matter.PUBLICATION, held, term));
        }
    }

    /**
     * A recommendation that names no day of its own, until that day: whether it was answered
     * monitoring knows, so nobody is called late here.
     */
    private void reply(List<Running> running, Taken taken) {
        var recommendation = taken.decided().recommendation();
        Term term = terms.recommendationReply();
        if (recommendation != null && recommendation.until() == null && term != null) {
            Running reply = after(Matter.RECOMMENDATION_REPLY, taken.decided().on(), term);
            if (!reply.passed()) {
                running.add(reply.asking(recommendation.agency()));
            }
        }
    }

    private Running after(Matter matter, LocalDate from, Term term) {
        CountedDays counted = CountedDays.after(calendar, from, term.days());
        return Running.of(matter, counted, term, today);
    }

    private static @Nullable LocalDate held(PlannedActivity row) {
        return row.occurrences().stream()
                .map(Occurrence::date)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
