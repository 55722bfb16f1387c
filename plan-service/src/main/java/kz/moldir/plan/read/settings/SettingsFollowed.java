package kz.moldir.plan.read.settings;

import kz.moldir.kit.settings.CouncilFollower;
import kz.moldir.kit.view.EventConsumer;
import kz.moldir.kit.view.RecordedEvent;
import kz.moldir.plan.events.SettingsEvent.SettingsChanged;

/** This service follows the settings that were changed in it, as the others do. */
public final class SettingsFollowed implements EventConsumer {

    private final CouncilFollower follower;

    public SettingsFollowed(CouncilFollower follower) {
        this.follower = follower;
    }

    @Override
    public void on(RecordedEvent event) {
        if (event.payload() instanceof SettingsChanged changed) {
            follower.heard("own/" + event.subject(), event.sequence(), changed.settings());
        }
    }

    @Override
    public Class<?> events() {
        return SettingsChanged.class;
    }
}
