package kz.moldir.plan.document.responsible;

import java.util.List;
import kz.moldir.council.External;
import kz.moldir.council.Responsible;
import kz.moldir.plan.document.remark.Question;

/** A cell of the column "who", understood. */
public record ResponsibleReading(
        Responsible responsible, List<External> external, List<Question> questions) {}
