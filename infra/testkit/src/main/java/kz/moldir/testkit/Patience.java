package kz.moldir.testkit;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Lets every test that waits without saying how long wait for a minute: a busy machine must not
 * decide what fails.
 */
public final class Patience implements LauncherSessionListener {

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        Awaitility.setDefaultTimeout(Duration.ofMinutes(1));
        // A thread of another test, whose server is just being killed, is none of its business.
        Awaitility.doNotCatchUncaughtExceptionsByDefault();
    }
}
