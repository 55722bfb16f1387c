package kz.moldir.kit.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import kz.moldir.kit.command.Invalid;
import kz.moldir.kit.view.Positions;
import org.springframework.web.servlet.HandlerInterceptor;

/** Read your writes: a query with {@code ?after=<position>} waits until the views have seen it. */
public final class AwaitPosition implements HandlerInterceptor {

    private static final Duration AT_MOST = Duration.ofSeconds(2);

    private final Positions positions;

    public AwaitPosition(Positions positions) {
        this.positions = positions;
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        String after = request.getMethod().equals("GET") ? request.getParameter("after") : null;
        if (after != null) {
            long position = position(after);
            if (!positions.await(position, AT_MOST)) {
                throw new NotCaughtUp(position);
            }
        }
        return true;
    }

    private static long position(String after) {
        try {
            return Long.parseLong(after);
        } catch (NumberFormatException notANumber) {
            throw Invalid.field("after", "kit.problem.wrong-type");
        }
    }
}
