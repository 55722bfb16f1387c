package kz.moldir.notification.automation;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import kz.moldir.kit.command.Origin;
import kz.moldir.kit.command.Origins;

/** The origins of commands that time and the mail server cause. */
public final class MailOrigins {

    private MailOrigins() {}

    /**
     * A command for the sake of one mail.
     *
     * @param commandId the command's identity; sent again, it is done once
     * @param automation who sends it
     */
    public static Origin of(
            String notificationId, String commandId, Class<?> automation, Clock councilTime) {
        return new Origin(
                commandId,
                null,
                automation.getSimpleName(),
                Origins.SYSTEM,
                notificationId,
                notificationId,
                councilTime.instant().truncatedTo(ChronoUnit.MILLIS),
                null);
    }
}
