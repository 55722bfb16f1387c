package kz.moldir.plan.write.settings;

import kz.moldir.council.settings.CouncilSettings;
import kz.moldir.plan.events.SettingsEvent.Part;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What the settings can be asked. */
public sealed interface SettingsCommand {

    /** The aggregate that decides. */
    static Class<?> handledBy() {
        return Settings.class;
    }

    /**
     * Sets a part of them anew, as whoever saw the version wants it; what others changed of other
     * parts meanwhile stays.
     */
    record ChangeSettings(
            @TargetAggregateIdentifier String settingsId,
            Part part,
            CouncilSettings settings,
            int version,
            @Nullable String reason)
            implements SettingsCommand {}

    /**
     * Sets a part as it was before it was changed last; services follow as they follow any change.
     *
     * @param version that the change left
     * @param file what counted before the first change
     */
    record TakeBack(
            @TargetAggregateIdentifier String settingsId,
            Part part,
            int version,
            CouncilSettings file,
            String reason)
            implements SettingsCommand {}
}
