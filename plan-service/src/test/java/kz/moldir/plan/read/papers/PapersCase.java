package kz.moldir.plan.read.papers;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kz.moldir.council.settings.Council;
import kz.moldir.council.settings.CouncilSettings;
import kz.moldir.council.settings.Logo;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.TestCouncil;
import kz.moldir.plan.events.ActivityEvent.ActivityDateAgreed;
import kz.moldir.plan.events.recorded.InKazakh;
import kz.moldir.plan.events.recorded.Session;
import kz.moldir.plan.office.word.DocxOfLetter;
import kz.moldir.plan.read.activities.ActivityView;
import kz.moldir.plan.read.activities.ShownActivities;
import kz.moldir.plan.read.carrying.CarryingCases;
import kz.moldir.plan.read.carrying.CarryingView;
import kz.moldir.plan.read.papers.CoverageDrafts.Draft;
import kz.moldir.ui.language.Language;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Papers and texts of an activity, in the languages of the council. */
abstract class PapersCase {

    /** Nobody is in office, and everybody is called as they were written down. */
    static final Papers.Named NOBODY = new Roster(Map.of(), null);

    /** As the roster has it in Kazakh. */
    static final Papers.Named NAMED =
            new Roster(Map.of("Акимат Жетысуского района", "Жетісу ауданының әкімдігі"), null);

    record Roster(Map<String, String> names, LocalDate chairUntil) implements Papers.Named {

        @Override
        public String called(String name) {
            return names.getOrDefault(name, name);
        }

        @Override
        public String chair(LocalDate day) {
            return chairUntil == null || day.isAfter(chairUntil) ? null : "Ахметова А.А.";
        }
    }

    static String signed(Facts facts, Paper paper, LocalDate chairUntil) {
        Roster roster = new Roster(Map.of(), chairUntil);
        return new Papers(facts, RealPlan.TODAY, null, null, roster)
                .of(paper)
                .signatures()
                .getFirst()
                .name();
    }

    static Session session(List<String> agenda, InKazakh kazakh) {
        return new Session(List.of(), agenda, null, null, kazakh);
    }

    static String said(Session session, Language language, String place) {
        var planned = RealPlan.planned(RealPlan.zhetysu());
        String id = planned.activityId();
        ActivityView view =
                ShownActivities.after(
                        planned, new ActivityDateAgreed(id, RealPlan.TODAY, null, place));
        Facts facts = facts(view, language, CarryingCases.arranged(id, session));
        return facts.placeOrRoom()
                + " | "
                + (facts.agendaMark().strip() + " " + String.join("; ", facts.agenda())).strip();
    }

    static XWPFDocument invitation(Logo logo) throws IOException {
        CouncilSettings almaty = TestCouncil.ALMATY.settings();
        Council council =
                new Council(
                        almaty.id(),
                        almaty.name(),
                        almaty.zone(),
                        almaty.commissions(),
                        almaty.districts(),
                        almaty.weekend(),
                        almaty.calendar(),
                        almaty.terms(),
                        null);
        council.follow(almaty.withLogo(logo));
        Facts facts =
                new Facts(
                        TestCouncil.messages(),
                        council,
                        Language.KK,
                        ShownActivities.today(ShownActivities.zhetysu()),
                        CarryingCases.full(RealPlan.ZHETYSU));
        byte[] docx =
                DocxOfLetter.of(
                        new Papers(facts, RealPlan.TODAY, null, null, NOBODY).of(Paper.INVITATION));
        return new XWPFDocument(new ByteArrayInputStream(docx));
    }

    static byte[] docx(Paper paper, Language language, String number) {
        return DocxOfLetter.of(
                new Papers(
                                facts(ShownActivities.zhetysu(), language),
                                RealPlan.TODAY,
                                number,
                                null,
                                language == Language.KK ? NAMED : NOBODY)
                        .of(paper));
    }

    static String text(Paper paper, Language language, String number) throws IOException {
        byte[] docx = docx(paper, language, number);
        Path folder = Files.createDirectories(Path.of("target/papers"));
        Files.write(folder.resolve(paper.code() + "-" + language.code() + ".docx"), docx);
        try (var extractor =
                new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(docx)))) {
            return extractor.getText();
        }
    }

    static Facts facts(ActivityView activity, Language language) {
        return facts(activity, language, CarryingCases.full(activity.id()));
    }

    static Facts facts(ActivityView activity, Language language, CarryingView carrying) {
        return new Facts(
                TestCouncil.messages(),
                TestCouncil.ALMATY,
                language,
                ShownActivities.today(activity),
                carrying);
    }

    static List<Draft> drafts(ActivityView activity, Language language) {
        return new CoverageDrafts(facts(activity, language), RealPlan.TODAY).all();
    }
}
