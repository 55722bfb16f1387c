package kz.moldir.plan.events;

import kz.moldir.council.settings.CouncilSettings;

/** What the council changes about itself. */
public sealed interface SettingsEvent {

    /** The settings; there is one of them a council. */
    String settingsId();

    /** A part of the settings is another from now on; all of them are told. */
    record SettingsChanged(String settingsId, Part part, CouncilSettings settings)
            implements SettingsEvent {}

    /** What was changed. */
    enum Part {
        NAMES,
        CALENDAR,
        TERMS,
        RULES,
        LOGO
    }
}
