package io.caseward.worklist;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * A task's form as it is read.
 *
 * @param schema the form's file, its texts in the reader's language
 * @param data what it is given, such as the options of its lists
 */
public record TaskForm(JsonNode schema, Map<String, Object> data) {}
