package kz.moldir.embedded.documents.index;

import de.bwaldvogel.mongo.bson.Document;

/**
 * A document that a walk came upon.
 *
 * @param key where it stands in the map that is walked
 * @param bytes its size as BSON
 */
public record Found(Key key, Document document, int bytes) {}
