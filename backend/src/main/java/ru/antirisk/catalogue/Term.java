package ru.antirisk.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * A term as a list has it.
 *
 * @param number by which tables name it, for good and in every list
 * @param code by which programs name it
 * @param title in Russian
 * @param also other words for it in people's files
 * @param properties what its kind knows of it
 */
public record Term(int number, String code, String title, List<String> also, JsonNode properties, int version) {
    /** The form of a code. */
    public static final String CODE = "[A-Z][A-Z0-9_]{0,39}";
}
