package ru.antirisk.platform.table;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** NDJSON: an object a line, its keys are the columns. */
final class NdjsonTable implements TableReader {
    private static final JsonFactory JSON = JsonFactory.builder()
            .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Limits.CELL)
                    .maxNumberLength(100)
                    .maxNameLength(200)
                    .maxNestingDepth(20)
                    .build())
            .build();

    private final RawFile file;
    private final JsonParser parser;
    private final Map<String, Integer> places = new LinkedHashMap<>();
    private final String[] values;
    private boolean headerRead;

    NdjsonTable(RawFile in, List<String> keys) throws IOException {
        this.file = in;
        this.parser = parser(new BufferedInputStream(in));
        for (String key : keys) {
            places.put(key, places.size());
        }
        this.values = new String[keys.size()];
    }

    private static JsonParser parser(InputStream in) throws IOException {
        return JSON.createParser(new InputStreamReader(in, StandardCharsets.UTF_8));
    }

    /** The keys of all objects, in the order in which they first occur. */
    static List<String> keys(InputStream in) throws IOException {
        Map<String, Integer> keys = new LinkedHashMap<>();
        try (JsonParser parser = parser(in)) {
            while (nextObject(parser)) {
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    keys.putIfAbsent(parser.currentName(), keys.size());
                    refuseNested(parser, parser.nextToken());
                    if (keys.size() > Limits.COLUMNS) {
                        throw FileProblem.at(
                                line(parser),
                                "TOO_MANY_COLUMNS",
                                "больше " + Limits.COLUMNS + " полей. Уберите лишние");
                    }
                }
            }
        } catch (JsonParseException | StreamConstraintsException e) {
            throw malformed(e.getLocation() == null ? 1 : e.getLocation().getLineNr());
        }
        return new ArrayList<>(keys.keySet());
    }

    @Override
    public boolean next(Cells cells) throws IOException {
        if (!headerRead) {
            headerRead = true;
            cells.begin(0);
            places.keySet().forEach(cells::add);
            return true;
        }
        try {
            return nextObject(parser) && read(cells);
        } catch (JsonParseException | StreamConstraintsException e) {
            throw malformed(line(parser));
        }
    }

    @Override
    public long bytesRead() throws IOException {
        return file.position();
    }

    private boolean read(Cells cells) throws IOException {
        cells.begin(line(parser));
        Arrays.fill(values, "");
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            Integer place = places.get(parser.currentName());
            JsonToken token = parser.nextToken();
            refuseNested(parser, token);
            if (place != null && token != JsonToken.VALUE_NULL) {
                values[place] = parser.getText();
            }
        }
        for (String value : values) {
            cells.add(value);
        }
        return true;
    }

    private static boolean nextObject(JsonParser parser) throws IOException {
        JsonToken token = parser.nextToken();
        if (token == null) {
            return false;
        }
        if (token != JsonToken.START_OBJECT) {
            throw malformed(line(parser));
        }
        return true;
    }

    private static void refuseNested(JsonParser parser, JsonToken token) {
        if (token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY) {
            throw FileProblem.at(
                    line(parser), "NESTED_VALUE", "в поле стоит объект или массив. Оставьте в полях числа и строки");
        }
    }

    private static int line(JsonParser parser) {
        return parser.currentTokenLocation().getLineNr();
    }

    private static FileProblem malformed(long line) {
        return FileProblem.at(line, "BROKEN_JSON", "это не объект JSON. В каждой строке NDJSON — один объект {…}");
    }

    @Override
    public void close() throws IOException {
        parser.close();
        file.close();
    }
}
