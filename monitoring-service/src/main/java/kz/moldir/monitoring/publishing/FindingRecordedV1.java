package kz.moldir.monitoring.publishing;

import kz.moldir.monitoring.events.VisitEvent.Severity;

/** Wire form: a visit found something; its text stays inside until it is published. */
public record FindingRecordedV1(
        String visitId, String activityId, String findingId, Severity severity) {}
