package kz.moldir.plan.write.plan;

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

/** What can be done with the rows of a draft or of an amendment, where numbers stay; pure. */
record RowDecisions(Written now) {

    private static final int MOST = 5000;

    RowAdded added(AddRow asked) {
        Integer free = now.free();
        if (now.rows().size() >= MOST) {
            throw new Refused(new RowRefusal.TooMany());
        }
        if (free != null && asked.row().continues() != null) {
            throw new Refused(new RowRefusal.NoDraft());
        }
        if (now.row(asked.row().id()) != null) {
            throw new Refused(new RowRefusal.ChangedMeanwhile());
        }
        now.refuseSecond(asked.row());
        int place = place(asked);
        inside(place, free != null ? free : now.last() + 1);
        return new RowAdded(
                asked.planId(),
                asked.row().numbered(place),
                asked.questions().stream().map(each -> each.ofRow(place)).toList(),
                null,
                asked.by());
    }

    private int place(AddRow asked) {
        Integer free = now.free();
        String after = asked.after();
        int number = asked.row().number();
        if (free != null && after != null) {
            throw new Refused(new RowRefusal.NumbersStay());
        }
        if (after != null && now.row(after) == null) {
            throw new Refused(new RowRefusal.FollowedGone());
        }
        return after != null
                ? row(after).number() + 1
                : free != null ? free : number == 0 ? now.last() + 1 : number;
    }

    RowChanged changed(ChangeRow asked) {
        Row present = row(asked.row().id());
        unchanged(present, asked.before());
        if (present.number() != asked.row().number()) {
            throw new Refused(new RowRefusal.ChangedMeanwhile());
        }
        if (now.free() != null && !Objects.equals(present.continues(), asked.row().continues())) {
            throw new Refused(new RowRefusal.CarriedOver());
        }
        now.refuseSecond(asked.row());
        boolean mark = asked.row().disclosed(null).equals(present.disclosed(null));
        return new RowChanged(
                asked.planId(), asked.row(), asked.questions(), null, mark ? true : null);
    }

    RowRemoved removed(RemoveRow asked) {
        unchanged(row(asked.before().id()), asked.before());
        return new RowRemoved(asked.planId(), asked.before().id());
    }

    RowMoved moved(MoveRow asked) {
        if (now.free() != null) {
            throw new Refused(new RowRefusal.NumbersStay());
        }
        int number = row(asked.rowId()).number();
        if (asked.seen() != null && asked.seen() != number) {
            throw new Refused(
                    new RowRefusal.MovedMeanwhile(
                            String.valueOf(asked.seen()), String.valueOf(number)));
        }
        inside(asked.number(), now.last());
        return new RowMoved(asked.planId(), asked.rowId(), asked.number());
    }

    private Row row(String id) {
        Row row = now.row(id);
        if (row == null) {
            throw new Refused(new RowRefusal.Unknown());
        }
        return row;
    }

    /** Whatever its number is by now, it still says what was seen. */
    private static void unchanged(Row now, Row before) {
        if (!now.numbered(0).equals(before.numbered(0))) {
            throw new Refused(new RowRefusal.ChangedMeanwhile());
        }
    }

    private static void inside(int number, int last) {
        if (number < 1 || number > last) {
            throw new Refused(new RowRefusal.NoSuchPlace());
        }
    }
}
