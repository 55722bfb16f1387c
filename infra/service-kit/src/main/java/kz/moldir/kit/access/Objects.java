package kz.moldir.kit.access;

import java.util.Map;

/** Says whose the object is that an address names; each service that has any declares one. */
public interface Objects {

    /**
     * Whose it is.
     *
     * @param pattern of the handler's address, such as {@code /api/activities/{id}/close}
     * @param variables of the address
     */
    Owners of(String pattern, Map<String, String> variables);
}
