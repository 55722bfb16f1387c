package kz.moldir.kit.limit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import kz.moldir.ui.errors.FilesSent;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Takes a body of at most a megabyte; files are bounded where they are read. A length that is said
 * is believed, and what is read is counted; of a form Tomcat does that itself.
 */
final class LongBodies extends OncePerRequestFilter {

    static final int MOST = 1 << 20;

    private final HandlerExceptionResolver problems;

    LongBodies(HandlerExceptionResolver problems) {
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return FilesSent.by(request);
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > MOST) {
            problems.resolveException(request, response, null, new TooMuch());
        } else {
            chain.doFilter(new Counted(request), response);
        }
    }

    private static final class Counted extends HttpServletRequestWrapper {

        Counted(HttpServletRequest request) {
            super(request);
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new CountedStream(super.getInputStream());
        }

        @Override
        public BufferedReader getReader() throws IOException {
            String encoding = getCharacterEncoding();
            return new BufferedReader(
                    encoding == null
                            ? new InputStreamReader(getInputStream(), StandardCharsets.UTF_8)
                            : new InputStreamReader(getInputStream(), encoding));
        }
    }

    private static final class CountedStream extends ServletInputStream {

        private final ServletInputStream body;
        private long read;

        CountedStream(ServletInputStream body) {
            this.body = body;
        }

        @Override
        public int read() throws IOException {
            int one = body.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int some = body.read(bytes, from, length);
            count(some);
            return some;
        }

        private void count(int some) throws TooMuch {
            read += Math.max(some, 0);
            if (read > MOST) {
                throw new TooMuch();
            }
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }
    }
}
