package ru.antirisk.platform.table;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
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

    private static final char BYTE_ORDER_MARK = '\ufeff';

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

    /** Programs of Windows begin a file with the mark of byte order, which is no JSON. */
    private static JsonParser parser(InputStream in) throws IOException {
        Reader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        reader.mark(1);
        if (reader.read() != BYTE_ORDER_MARK) {
            reader.reset();
        }
        return JSON.createParser(reader);
    }

    /** The keys of all objects, in the order in which they first occur. */
    static List<String> keys(InputStream in) throws IOException {
        Map<String, Integer> keys = new LinkedHashMap<>();
        long object = 1;
        try (JsonParser parser = parser(in)) {
            while (nextObject(parser)) {
                object = line(parser);
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    keys.putIfAbsent(parser.currentName(), keys.size());
                    parser.nextToken();
                    parser.skipChildren();
                    if (keys.size() > Limits.COLUMNS) {
                        throw FileProblem.at(
                                line(parser),
                                "TOO_MANY_COLUMNS",
                                "больше " + Limits.COLUMNS + " полей. Уберите лишние");
                    }
                }
            }
        } catch (JsonParseException | StreamConstraintsException e) {
            throw malformed(object);
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
        if (!nextObject(parser)) {
            return false;
        }
        cells.begin(line(parser));
        try {
            read(cells);
        } catch (JsonParseException | StreamConstraintsException e) {
            throw malformed(cells.line());
        }
        return true;
    }

    @Override
    public long bytesRead() throws IOException {
        return file.position();
    }

    private void read(Cells cells) throws IOException {
        Arrays.fill(values, "");
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            Integer place = places.get(parser.currentName());
            JsonToken token = parser.nextToken();
            String value = token.isStructStart()
                    ? Unreadable.NESTED_VALUE.sign()
                    : token == JsonToken.VALUE_NULL ? "" : parser.getText();
            parser.skipChildren();
            if (place != null) {
                values[place] = value;
            }
        }
        for (String value : values) {
            cells.add(value);
        }
    }

    private static boolean nextObject(JsonParser parser) throws IOException {
        JsonToken token;
        try {
            token = parser.nextToken();
        } catch (JsonParseException | StreamConstraintsException e) { // between objects: the place is its own
            throw malformed(e.getLocation() == null ? 1 : e.getLocation().getLineNr());
        }
        if (token == null) {
            return false;
        }
        if (token != JsonToken.START_OBJECT) {
            throw malformed(line(parser));
        }
        return true;
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
