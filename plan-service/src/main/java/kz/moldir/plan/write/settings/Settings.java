package kz.moldir.plan.write.settings;

import java.util.EnumMap;
import java.util.Map;
import kz.moldir.council.settings.CouncilSettings;
import kz.moldir.kit.command.Refused;
import kz.moldir.plan.events.SettingsEvent;
import kz.moldir.plan.events.SettingsEvent.Part;
import kz.moldir.plan.events.SettingsEvent.SettingsChanged;
import kz.moldir.plan.write.settings.SettingsCommand.ChangeSettings;
import kz.moldir.plan.write.settings.SettingsCommand.TakeBack;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** What a council set for itself; before the first change its file counts. */
@AggregateRoot(type = "settings")
final class Settings {

    @SuppressWarnings("UnusedVariable") // Axon reads it.
    @AggregateIdentifier
    private @Nullable String id;

    private @Nullable CouncilSettings settings;
    private final Map<Part, Integer> parts = new EnumMap<>(Part.class);
    private final Map<Part, CouncilSettings> before = new EnumMap<>(Part.class);
    private int version;

    Settings() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    String handle(ChangeSettings command) {
        int changedAt = parts.getOrDefault(command.part(), 0);
        if (command.version() < changedAt || command.version() > version) {
            throw new Refused(new SettingsRefusal.ChangedMeanwhile());
        }
        CouncilSettings wanted =
                settings == null
                        ? command.settings()
                        : command.part().of(command.settings(), settings);
        if (!wanted.equals(settings)) {
            AggregateLifecycle.apply(
                    new SettingsChanged(
                            command.settingsId(), command.part(), wanted, command.reason()));
            return String.valueOf(version);
        }
        return "0";
    }

    @CommandHandler
    void handle(TakeBack command) {
        Part part = command.part();
        if (settings == null || command.version() != parts.getOrDefault(part, 0)) {
            throw new Refused(new SettingsRefusal.ChangedMeanwhile());
        }
        CouncilSettings earlier = before.getOrDefault(part, command.file());
        AggregateLifecycle.apply(
                new SettingsChanged(
                        command.settingsId(), part, part.of(earlier, settings), command.reason()));
    }

    @EventSourcingHandler
    void on(SettingsEvent event) {
        id = event.settingsId();
        switch (event) {
            case SettingsChanged changed -> {
                if (settings != null) {
                    before.put(changed.part(), settings);
                }
                settings = changed.settings();
                version++;
                parts.put(changed.part(), version);
            }
        }
    }
}
