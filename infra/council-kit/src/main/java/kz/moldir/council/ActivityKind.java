package kz.moldir.council;

/** What is done ({@code domain.md}, "Kinds of activity"). */
public enum ActivityKind {
    ORG_MEETING,
    PLANNING,
    HEARING,
    PUBLIC_MONITORING,
    SITE_VISIT,
    OUTREACH,
    ROUND_TABLE,
    DIALOGUE_PLATFORM,
    PUBLIC_DISCUSSION,
    WORKING_MEETING,
    DRAFT_REVIEW,
    APPEALS,
    ISSUE_REVIEW,
    COMMITTEE_SESSION,
    RESIDENTS_MEETING,
    ECO_ACTION,
    OTHER;

    /** Kinds that a monitoring team carries out on site, so that a visit can follow from them. */
    public boolean monitoring() {
        return this == SITE_VISIT || this == PUBLIC_MONITORING;
    }
}
