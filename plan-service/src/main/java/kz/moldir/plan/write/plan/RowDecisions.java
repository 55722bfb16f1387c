package kz.moldir.plan.write.plan;

import java.util.List;
import java.util.Objects;
import kz.moldir.kit.command.Refused;
import kz.moldir.plan.events.PlanEvent.RowAdded;
import kz.moldir.plan.events.PlanEvent.RowChanged;
import kz.moldir.plan.events.PlanEvent.RowMoved;
import kz.moldir.plan.events.PlanEvent.RowRemoved;
import kz.moldir.plan.events.Row;
import kz.moldir.plan.write.plan.PlanCommand.AddRow;
import kz.moldir.plan.write.plan.PlanCommand.ChangeRow;
import kz.moldir.plan.write.plan.PlanCommand.MoveRow;
import kz.moldir.plan.write.plan.PlanCommand.RemoveRow;

/** What can be done with the rows of a draft; pure. */
record RowDecisions(List<Row> rows) {

    private static final int MOST = 5000;

    RowAdded added(AddRow asked) {
        if (rows.size() >= MOST) {
            throw new Refused(new RowRefusal.TooMany());
        }
        if (rows.stream().anyMatch(row -> row.id().equals(asked.row().id()))) {
            throw new Refused(new RowRefusal.ChangedMeanwhile());
        }
        inside(asked.row().number(), last() + 1);
        return new RowAdded(asked.planId(), asked.row(), asked.questions());
    }

    RowChanged changed(ChangeRow asked) {
        Row now = row(asked.row().id());
        unchanged(now, asked.before());
        if (now.number() != asked.row().number()) {
            throw new Refused(new RowRefusal.ChangedMeanwhile());
        }
        return new RowChanged(asked.planId(), asked.row(), asked.questions());
    }

    RowRemoved removed(RemoveRow asked) {
        unchanged(row(asked.before().id()), asked.before());
        return new RowRemoved(asked.planId(), asked.before().id());
    }

    RowMoved moved(MoveRow asked) {
        row(asked.rowId());
        inside(asked.number(), last());
        return new RowMoved(asked.planId(), asked.rowId(), asked.number());
    }

    private Row row(String id) {
        return rows.stream()
                .filter(row -> row.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refused(new RowRefusal.Unknown()));
    }

    /** Whatever its number is by now, it still says what was seen. */
    private static void unchanged(Row now, Row before) {
        boolean same =
                now.title().equals(before.title())
                        && now.kinds().equals(before.kinds())
                        && now.timeframe().text().equals(before.timeframe().text())
                        && now.responsible().text().equals(before.responsible().text())
                        && Objects.equals(now.note(), before.note());
        if (!same) {
            throw new Refused(new RowRefusal.ChangedMeanwhile());
        }
    }

    private int last() {
        return rows.stream().mapToInt(Row::number).max().orElse(0);
    }

    private static void inside(int number, int last) {
        if (number < 1 || number > last) {
            throw new Refused(new RowRefusal.NoSuchPlace());
        }
    }
}
