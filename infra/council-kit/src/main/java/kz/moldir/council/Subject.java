package kz.moldir.council;

/**
 * What an activity is about.
 *
 * @param kind an agency that reports, a district of the city, or an object on the ground
 * @param name as written in the plan, or the district's name as the council's settings have it
 */
public record Subject(Kind kind, String name) {

    /** An agency, a district or an object. */
    public enum Kind {
        AGENCY,
        DISTRICT,
        OBJECT
    }
}
