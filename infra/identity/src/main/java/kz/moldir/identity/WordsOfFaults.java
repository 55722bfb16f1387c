package kz.moldir.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import kz.moldir.ui.errors.Fault;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps the words of a fault out of the log, where the container would write them: they may quote
 * an address or a name. What the container itself refuses is its own.
 */
final class WordsOfFaults extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(WordsOfFaults.class);

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (InvalidParameterException refused) {
            throw refused;
        } catch (ServletException | RuntimeException failed) {
            // Without what was asked for: a link of a mail is a secret.
            LOG.error(
                    "{} {} failed",
                    request.getMethod(),
                    request.getRequestURI(),
                    Fault.logged(failed));
            if (response.isCommitted()) {
                // So that the container cuts an answer that has begun, not ends it.
                throw new ServletException(Fault.logged(failed));
            }
            response.sendError(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
        }
    }
}
