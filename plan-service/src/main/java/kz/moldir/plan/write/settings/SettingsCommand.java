package kz.moldir.plan.write.settings;

import kz.moldir.council.settings.CouncilSettings;
import kz.moldir.plan.events.SettingsEvent.Part;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What the settings can be asked. */
public sealed interface SettingsCommand {

    /** The aggregate that decides. */
    static Class<?> handledBy() {
        return Settings.class;
    }

    /** Sets them anew, as whoever saw the version wants them. */
    record ChangeSettings(
            @TargetAggregateIdentifier String settingsId,
            Part part,
            CouncilSettings settings,
            int version)
            implements SettingsCommand {}
}
