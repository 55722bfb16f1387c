package kz.moldir.kit.settings;

import org.bson.codecs.pojo.annotations.BsonId;

/**
 * The settings as they were heard last.
 *
 * @param id of the council
 * @param json the settings as text
 * @param sequence of the event that brought them
 */
public record KeptSettings(@BsonId String id, String json, long sequence) {}
