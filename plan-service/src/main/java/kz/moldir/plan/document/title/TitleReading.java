package kz.moldir.plan.document.title;

import java.util.List;
import kz.moldir.council.ActivityKind;
import kz.moldir.council.LocalizedText;
import kz.moldir.council.Organiser;
import kz.moldir.council.Subject;
import kz.moldir.plan.document.remark.Question;
import kz.moldir.plan.document.remark.Warning;

/**
 * A title, understood.
 *
 * @param kinds at least one; OTHER where the title names none
 */
public record TitleReading(
        LocalizedText title,
        List<ActivityKind> kinds,
        List<Subject> subjects,
        Organiser organiser,
        List<Question> questions,
        List<Warning> warnings) {}
