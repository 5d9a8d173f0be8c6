package ru.antirisk.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** What is set in a list of a term. */
public record TermInput(String title, List<String> also, JsonNode properties) {}
