package kz.moldir.plan.publishing;

/** Wire form: a draft exists; it carries counts, since rows are published when approved. */
public record PlanImportedV1(
        String planId, int year, int half, String file, int activities, int questions) {}
