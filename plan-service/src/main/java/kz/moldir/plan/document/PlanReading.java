package kz.moldir.plan.document;

/** What came of reading a file: a document, or the reasons why it cannot be read. */
public sealed interface PlanReading permits PlanDocument, UnreadablePlan {}
