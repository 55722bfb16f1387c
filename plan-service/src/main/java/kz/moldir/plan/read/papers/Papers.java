package kz.moldir.plan.read.papers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import kz.moldir.plan.events.recorded.Session;
import kz.moldir.plan.office.official.Letter;
import kz.moldir.plan.office.official.Letter.Line;
import kz.moldir.plan.office.official.Letter.Part;
import kz.moldir.plan.office.official.Letter.Signature;
import kz.moldir.ui.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * Says the papers of an activity in one language: the letters before it, and the notice.
 *
 * @param today the day of a letter
 * @param number written by hand, or null to leave room for it
 * @param to whom a letter goes, or null for all who are invited
 * @param roster whom the council knows, in the language of the paper
 */
record Papers(
        Facts facts, LocalDate today, @Nullable String number, @Nullable String to, Named roster) {

    /** What the roster says of agencies and persons. */
    interface Named {

        /** Its name of whom it knows by any name, else the same. */
        String called(String name);

        /** By what a person is known, however it is written. */
        default String person(String name) {
            return name;
        }

        /** Who is the council's chair on a day; null where nobody is in office. */
        @Nullable String chair(LocalDate day);
    }

    Letter of(Paper paper) {
        return switch (paper) {
            case INVITATION -> letter(paper, addressees(), invitation());
            case MATERIALS_REQUEST -> letter(paper, addressees(), materials());
            case NOTICE -> letter(paper, List.of(), notice());
            case MINUTES, EXTRACT ->
                    new MinutesPaper(
                                    facts,
                                    number,
                                    heads(),
                                    roster.chair(facts.day().orElse(today)),
                                    roster::person)
                            .of(paper);
        };
    }

    private Letter letter(Paper paper, List<Line> addressees, List<Part> body) {
        return new Letter(
                facts.language().code(),
                heads(),
                facts.text("paper.reference", day(today), given(number)),
                addressees,
                facts.text("paper." + paper.code() + ".title"),
                body,
                List.of(new Signature(facts.text("paper.chair"), roster.chair(today))),
                facts.logo());
    }

    private List<Part> invitation() {
        List<Part> body = new ArrayList<>();
        body.add(first("paper.invitation.body"));
        body.addAll(when());
        body.addAll(agenda(facts));
        return body;
    }

    private List<Part> materials() {
        Session session = facts.session();
        LocalDate until = session.materialsUntil();
        List<Part> body = new ArrayList<>();
        body.add(first("paper.materials-request.body"));
        body.add(
                plain(
                        facts.text(
                                "paper.materials-until", until == null ? Facts.ROOM : day(until))));
        body.addAll(agenda(facts));
        return body;
    }

    private List<Part> notice() {
        List<Part> body = new ArrayList<>();
        body.add(first(facts.whose("paper.notice.body")));
        String organiser = facts.organiser();
        if (organiser != null) {
            body.add(headed("paper.organiser", organiser));
        }
        body.addAll(when());
        body.addAll(agenda(facts));
        if (!facts.ofOthers()) {
            body.add(plain(facts.text("paper.notice.proposals")));
        }
        return body;
    }

    private Part first(String key) {
        return plain(
                facts.ofThePlan(
                        key, facts.council(facts.language()), facts.number(), facts.title()));
    }

    private List<Part> when() {
        Stream<Part> parts =
                Stream.of(
                        headed("paper.day", facts.dayOrRoom()),
                        headed("paper.time", facts.timeOrRoom()),
                        place(facts));
        String stream = facts.session().stream();
        return Stream.concat(
                        parts,
                        stream == null ? Stream.of() : Stream.of(headed("paper.stream", stream)))
                .toList();
    }

    private List<Line> addressees() {
        return (to == null ? facts.session().invited() : List.of(to))
                .stream()
                        .map(roster::called)
                        .map(name -> new Line(name, Spoken.of(name, facts.language())))
                        .toList();
    }

    private List<String> heads() {
        return List.of(facts.council(Language.KK), facts.council(Language.RU));
    }

    /** Where it is, in whichever language that is known. */
    static Part place(Facts facts) {
        return new Part(
                facts.text("paper.place"), facts.placeOrRoom(), false, facts.placeLanguage());
    }

    /** What is on the agenda; where it is known in the other language alone, that is said. */
    static List<Part> agenda(Facts facts) {
        return listed(facts, facts.text("paper.agenda") + facts.agendaMark(), facts.agenda());
    }

    /** A heading with its list; nothing where there is no line. */
    static List<Part> listed(Facts facts, String heading, List<String> lines) {
        return spoken(
                facts,
                heading,
                lines.stream()
                        .map(line -> new Line(line, Spoken.of(line, facts.language())))
                        .toList());
    }

    /** The same of lines whose language is known. */
    static List<Part> spoken(Facts facts, String heading, List<Line> lines) {
        if (lines.isEmpty()) {
            return List.of();
        }
        List<Part> parts = new ArrayList<>();
        parts.add(new Part(heading, "", false, facts.language().code()));
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            parts.add(new Part(null, (i + 1) + ". " + line.text(), true, line.language()));
        }
        return parts;
    }

    private Part headed(String heading, String text) {
        return new Part(facts.text(heading), text, false, Spoken.of(text, facts.language()));
    }

    private Part plain(String text) {
        return new Part(null, text, false, facts.language().code());
    }

    private String day(LocalDate day) {
        return facts.dates().day(day);
    }

    private static String given(@Nullable String number) {
        return Objects.requireNonNullElse(number, Facts.ROOM);
    }
}
