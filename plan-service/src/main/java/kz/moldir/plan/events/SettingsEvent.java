package kz.moldir.plan.events;

import kz.moldir.council.settings.CouncilSettings;
import org.jspecify.annotations.Nullable;

/** What the council changes about itself. */
public sealed interface SettingsEvent {

    /** The settings; there is one of them a council. */
    String settingsId();

    /**
     * A part of the settings is another from now on; all of them are told.
     *
     * @param reason why, where something wrong was put right; may be null
     */
    record SettingsChanged(
            String settingsId, Part part, CouncilSettings settings, @Nullable String reason)
            implements SettingsEvent {

        /** Without a reason. */
        public SettingsChanged(String settingsId, Part part, CouncilSettings settings) {
            this(settingsId, part, settings, null);
        }
    }

    /** What was changed. */
    enum Part {
        NAMES {
            @Override
            public CouncilSettings of(CouncilSettings these, CouncilSettings others) {
                return others.named(these.name(), these.zone(), these.languages());
            }
        },
        COMMISSIONS {
            @Override
            public CouncilSettings of(CouncilSettings these, CouncilSettings others) {
                return others.withCommissions(these.commissions());
            }
        },
        CALENDAR {
            @Override
            public CouncilSettings of(CouncilSettings these, CouncilSettings others) {
                return others.withCalendar(these.calendar());
            }
        },
        TERMS {
            @Override
            public CouncilSettings of(CouncilSettings these, CouncilSettings others) {
                return others.withTerms(these.terms());
            }
        },
        RULES {
            @Override
            public CouncilSettings of(CouncilSettings these, CouncilSettings others) {
                return others.withRules(these.reminders(), these.quorum(), these.castingVote());
            }
        },
        LOGO {
            @Override
            public CouncilSettings of(CouncilSettings these, CouncilSettings others) {
                return others.withLogo(these.logo());
            }
        },
        DISTRICTS {
            @Override
            public CouncilSettings of(CouncilSettings these, CouncilSettings others) {
                return others.withDistricts(these.districts());
            }
        },
        WEEKEND {
            @Override
            public CouncilSettings of(CouncilSettings these, CouncilSettings others) {
                return others.withWeekend(these.weekend());
            }
        };

        /** This part of the one settings, all else as the others have it. */
        public abstract CouncilSettings of(CouncilSettings these, CouncilSettings others);
    }
}
