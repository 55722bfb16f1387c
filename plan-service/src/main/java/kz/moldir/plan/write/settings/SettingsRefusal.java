package kz.moldir.plan.write.settings;

import kz.moldir.kit.command.Refusal;

/** Why the settings are not changed. */
public sealed interface SettingsRefusal extends Refusal {

    /** Somebody changed them since they were seen. */
    @Code("settings-changed")
    record ChangedMeanwhile() implements SettingsRefusal {}
}
