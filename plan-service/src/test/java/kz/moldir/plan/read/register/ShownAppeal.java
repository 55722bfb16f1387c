package kz.moldir.plan.read.register;

import java.time.LocalDate;
import java.util.List;
import kz.moldir.council.calendar.WorkingCalendar;
import kz.moldir.plan.TestCouncil;
import kz.moldir.plan.events.RegisterEvent.EntryOpened;
import kz.moldir.plan.events.RegisterEvent.Item;
import kz.moldir.plan.events.RegisterEvent.Register;

/** An appeal that nobody answered in time. */
public final class ShownAppeal {

    static final LocalDate CAME = LocalDate.of(2026, 1, 12);

    static final EntryOpened OPENED =
            new EntryOpened(
                    "e",
                    "a",
                    Register.APPEAL,
                    new Item("О тарифе на воду", "7", null, null, CAME, 15, null));

    private ShownAppeal() {}

    /** As it stands months later. */
    public static List<ShownEntry> overdue() {
        return List.of(
                ShownEntry.of(
                        EntryView.after(null, OPENED),
                        WorkingCalendar.of(TestCouncil.ALMATY.weekend(), List.of()),
                        CAME.plusMonths(3)));
    }
}
