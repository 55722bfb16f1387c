package kz.moldir.ui;

import jakarta.servlet.http.HttpServletRequest;

/** Knows who looks at a page; a service without sign-in declares none. */
public interface Visitors {

    /** Who sends the request. */
    Visitor of(HttpServletRequest request);
}
