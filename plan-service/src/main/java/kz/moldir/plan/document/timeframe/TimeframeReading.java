package kz.moldir.plan.document.timeframe;

import java.util.List;
import kz.moldir.council.Timeframe;
import kz.moldir.plan.document.remark.Question;
import kz.moldir.plan.document.remark.Warning;

/**
 * A cell of the column "when", understood.
 *
 * @param note what the cell says behind its date, or an empty text
 */
public record TimeframeReading(
        Timeframe timeframe, String note, List<Question> questions, List<Warning> warnings) {}
