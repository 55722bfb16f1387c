package kz.moldir.plan.read.approval;

import kz.moldir.plan.events.PlanEvent.Scan;

/** Where the bytes of a signed scan come from; the database's files stand behind it. */
@FunctionalInterface
public interface ScanContent {

    /** All of it. */
    byte[] of(Scan scan);
}
