package kz.moldir.plan.publishing;

import java.util.Optional;
import kz.moldir.kit.publish.Publication;
import kz.moldir.plan.events.SettingsEvent;

/** What the world hears of the settings: all of them, as they are now. */
final class SettingsPublications {

    private SettingsPublications() {}

    static Optional<Publication> of(SettingsEvent event) {
        return switch (event) {
            case SettingsEvent.SettingsChanged now ->
                    Optional.of(
                            new Publication(
                                    "plan.settings-changed.v1",
                                    SettingsChangedV1.of(now.settings())));
        };
    }
}
