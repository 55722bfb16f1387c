package kz.moldir.plan.read.papers;

import static java.util.function.Predicate.not;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import kz.moldir.plan.events.PlanEvent.Votes;
import kz.moldir.plan.events.recorded.Answer;
import kz.moldir.plan.events.recorded.Attendance;
import kz.moldir.plan.events.recorded.Decided;
import kz.moldir.plan.events.recorded.Minutes;
import kz.moldir.plan.events.recorded.Recommendation;
import kz.moldir.plan.office.official.Letter;
import kz.moldir.plan.office.official.Letter.Line;
import kz.moldir.plan.office.official.Letter.Part;
import kz.moldir.plan.office.official.Letter.Signature;
import kz.moldir.plan.read.carrying.CarryingView.Said;
import kz.moldir.plan.read.carrying.CarryingView.Taken;
import org.jspecify.annotations.Nullable;

/**
 * Says the minutes of an activity, and the extract that has only its decisions. What was not
 * adopted stands apart from what was decided, in the extract only where nothing else was.
 *
 * @param number of the paper; an extract's is not that of the minutes that it names
 * @param presided who was the council's chair that day, or null
 * @param person by what somebody is known, however the name is written
 */
record MinutesPaper(
        Facts facts,
        @Nullable String number,
        List<String> heads,
        @Nullable String presided,
        UnaryOperator<String> person) {

    Letter of(Paper paper) {
        Minutes minutes = facts.carrying().minutes();
        String chair = minutes == null ? presided : minutes.chair();
        String secretary = minutes == null ? null : minutes.secretary();
        String own = minutes == null ? null : minutes.number();
        String shown = number != null ? number : Objects.requireNonNullElse(own, Facts.ROOM);
        return new Letter(
                facts.language().code(),
                heads,
                facts.text("paper.reference", facts.dayOrRoom(), shown),
                List.of(),
                facts.text(
                        "paper." + paper.code() + ".title",
                        paper == Paper.MINUTES
                                ? shown
                                : Objects.requireNonNullElse(own, Facts.ROOM)),
                paper == Paper.MINUTES ? whole(minutes) : extract(),
                List.of(
                        new Signature(facts.text("paper.presiding"), chair),
                        new Signature(facts.text("paper.secretary"), secretary)),
                facts.logo());
    }

    private List<Part> whole(@Nullable Minutes minutes) {
        List<Part> body = new ArrayList<>(subject());
        body.add(Papers.place(facts));
        body.add(headed("paper.time", facts.timeOrRoom()));
        Attendance attendance = facts.carrying().attendance();
        if (attendance != null) {
            body.addAll(Papers.listed(facts, facts.text("paper.present"), attendance.present()));
            body.addAll(Papers.listed(facts, facts.text("paper.guests"), attendance.guests()));
            if (attendance.members() != null) {
                body.add(
                        plain(
                                facts.text(
                                        "paper.attendance",
                                        attendance.persons(person),
                                        attendance.members())));
            }
            quorum(attendance).ifPresent(body::add);
        }
        body.addAll(Papers.agenda(facts));
        heard(minutes).ifPresent(body::add);
        body.addAll(
                Papers.spoken(
                        facts,
                        facts.text("paper.words"),
                        facts.carrying().words().stream().map(this::word).toList()));
        body.addAll(decided());
        body.addAll(votedDown());
        return body;
    }

    /** As the page of the carrying out counts it; nothing where nobody is counted. */
    private Optional<Part> quorum(Attendance attendance) {
        Integer needed = attendance.needed();
        return Optional.ofNullable(needed)
                .map(
                        least ->
                                attendance.persons(person) < least
                                        ? facts.text("paper.no-quorum", least)
                                        : facts.text("paper.quorum", least))
                .map(this::plain);
    }

    /** Also where it was written in Kazakh alone. */
    private Optional<Part> heard(@Nullable Minutes minutes) {
        if (minutes == null) {
            return Optional.empty();
        }
        String once = minutes.heard() == null ? minutes.heardKk() : minutes.heard();
        if (once == null || once.isBlank()) {
            return Optional.empty();
        }
        Line line = facts.told(once, minutes.heardKk());
        return Optional.of(
                new Part(facts.text("paper.heard"), line.text(), false, line.language()));
    }

    private List<Part> extract() {
        List<Part> decided = decided();
        List<Part> body = new ArrayList<>(subject());
        body.addAll(decided.isEmpty() ? votedDown() : decided);
        return body;
    }

    private List<Part> subject() {
        return List.of(plain(facts.ofThePlan("paper.subject", facts.number(), facts.title())));
    }

    private List<Part> decided() {
        return decisions("paper.decided", facts.carrying()::adopted);
    }

    private List<Part> votedDown() {
        return decisions("paper.voted-down", not(facts.carrying()::adopted));
    }

    private List<Part> decisions(String heading, Predicate<Taken> which) {
        return Papers.spoken(
                facts,
                facts.text(heading),
                facts.carrying().decisions().stream()
                        .filter(which)
                        .map(Taken::decided)
                        .map(this::decision)
                        .toList());
    }

    private Line decision(Decided decided) {
        Line told = facts.told(decided.text(), decided.textKk());
        StringBuilder text = new StringBuilder(told.text());
        Recommendation recommendation = decided.recommendation();
        if (recommendation != null) {
            text.append('\n')
                    .append(facts.text("paper.agency", facts.best(recommendation.called())));
            if (recommendation.until() != null) {
                text.append(' ')
                        .append(
                                facts.text(
                                        "paper.until", facts.dates().day(recommendation.until())));
            }
        }
        Votes votes = decided.votes();
        if (votes != null) {
            text.append('\n')
                    .append(
                            facts.text(
                                    "paper.votes",
                                    votes.inFavour(),
                                    votes.against(),
                                    votes.abstained()));
            if (Boolean.TRUE.equals(decided.byChair())) {
                text.append(' ').append(facts.text("paper.by-chair"));
            }
        }
        return new Line(text.toString(), told.language());
    }

    private Line word(Said said) {
        Line told = facts.told(said.word().text(), said.word().textKk());
        String asked = said.word().from() + ": " + told.text();
        Answer answer = said.answer();
        return answer == null
                ? new Line(asked, told.language())
                : new Line(
                        asked
                                + '\n'
                                + facts.text(
                                        "paper.answer",
                                        facts.told(answer.words(), answer.wordsKk()).text()),
                        told.language());
    }

    private Part headed(String heading, String text) {
        return new Part(facts.text(heading), text, false, Spoken.of(text, facts.language()));
    }

    private Part plain(String text) {
        return new Part(null, text, false, facts.language().code());
    }
}
