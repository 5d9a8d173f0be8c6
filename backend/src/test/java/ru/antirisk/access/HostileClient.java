package ru.antirisk.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import ru.antirisk.access.Contract.Operation;
import ru.antirisk.access.Country.Place;
import ru.antirisk.support.RawHttp;

/**
 * Thinks up requests that nobody in his right mind would send: good ones of every operation with one thing or two
 * spoiled, in address, query, headers, method or body. The same seed thinks up the same requests.
 */
final class HostileClient {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern IN_PATH = Pattern.compile("\\{(\\w+)}");
    private static final List<String> OF_LISTS = List.of("page", "size", "sort", "columns");

    private static final List<String> ADDRESSES = List.of(
            "-1",
            "0",
            "2147483647",
            "2147483648",
            "99999999999999999999",
            "abc",
            "%00",
            "%2e%2e",
            "..%2f..%2fetc",
            "%ff%fe",
            "%27%20or%201=1--",
            "",
            "1;x=y",
            "%F0%9F%92%A9",
            "1%0d%0aX:y",
            "a".repeat(3_000),
            "1e3",
            "%D0%BF",
            "null",
            "01");
    private static final List<String> VALUES = List.of(
            "",
            "-1",
            "0",
            "2147483648",
            "99999999999999999999",
            "NaN",
            "true",
            "' or 1=1--",
            "\0",
            "%",
            "_",
            "\\",
            "{}",
            "[]",
            "ъ".repeat(5_000),
            "💩",
            "\ud800",
            "2021-02-31",
            "1999-01-01",
            "9999999-01-01",
            "null",
            "undefined",
            "<script>",
            "1,2,3",
            "-name",
            "--name",
            "name;drop table school",
            "   ",
            "\t\n",
            "т".repeat(200),
            "1.5",
            "+1");
    private static final List<String> RAW_VALUES =
            List.of("%", "%zz", "%00", "%ff", "a=b=c", "&", "+", "%u0041", "#", "[0]");
    private static final List<String> NODES = List.of(
            "null",
            "true",
            "0",
            "-1",
            "1.5",
            "1e400",
            "-1e-400",
            "99999999999999999999999999",
            "\"\"",
            "\" \"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"💩\"",
            "[]",
            "{}",
            "[[]]",
            "[null]",
            "{\"\":{}}",
            "\"2021-02-31\"",
            "\"+999999999-01-01\"",
            "\"=1+1\"",
            "\"<b>\"",
            "\"' or 1=1--\"",
            "{\"kind\": \"ALL_OF\", \"conditions\": []}",
            "{\"kind\": \"NOPE\"}",
            "\"" + "х".repeat(300_000) + "\"",
            "[" + "null,".repeat(20_000) + "null]",
            "[".repeat(900) + "]".repeat(900),
            "{\"a\":".repeat(900) + "1" + "}".repeat(900),
            "1".repeat(2_000),
            "\"\\u202e\"",
            "-0.0");
    private static final List<String> HEADERS = List.of(
            "Accept: x",
            "Accept: */*;q=banana",
            "Accept: text/csv",
            "Accept: application/x-ndjson",
            "Accept: application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "Accept: text/csv; dialect=excel",
            "Accept: application/json;charset=utf-16",
            "Accept: ;;;",
            "Accept:",
            "Accept: " + "a/b,".repeat(900) + "a/b",
            "Accept-Encoding: gzip, x",
            "Accept-Language: " + "ъ",
            "Content-Encoding: gzip",
            "Content-Encoding: br",
            "Idempotency-Key:",
            "Idempotency-Key: " + "k".repeat(300),
            "Idempotency-Key: ключ",
            "Idempotency-Key: same",
            "If-Match: *",
            "If-Match: W/\"0\"",
            "If-Match: 0",
            "If-Match: \"99999999999999999999\"",
            "If-Match:",
            "If-Match: \"0\", \"1\"",
            "If-None-Match: *",
            "If-None-Match: \"0\"",
            "Range: bytes=0-1",
            "Range: bytes=9-1",
            "X-HTTP-Method-Override: DELETE",
            "X-Forwarded-For: ::::, 999.1.1.1",
            "X-Forwarded-Proto: javascript",
            "X-Forwarded-Host: evil.example",
            "Cookie: refresh=x; device=y",
            "Cookie: refresh=\"; ; =",
            "Origin: null",
            "Content-Language: xx",
            "Upgrade: websocket",
            "X-Long: " + "x".repeat(6_000));
    private static final List<String> CONTENT_TYPES = List.of(
            "x",
            "a/b/c",
            ";;;",
            "text/",
            "/",
            "application/json;charset=windows-1251",
            "application/json;charset=nope",
            "application/json; charset=utf-7",
            "multipart/form-data",
            "multipart/form-data; boundary=x",
            "text/csv;charset=x",
            "text/csv;header=absent",
            "application/xml",
            "text/plain",
            "*/*",
            "application/x-www-form-urlencoded",
            "application/merge-patch+json",
            "application/gzip",
            "");
    private static final List<String> METHODS =
            List.of("GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE");

    private final Random random;

    HostileClient(long seed) {
        this.random = new Random(seed);
    }

    /** @param text the start of it, for whoever has to find out what was wrong */
    record Request(byte[] bytes, String method, String target, String text) {}

    /**
     * @param goodBody that the matrix sends
     * @param goodQuery that the matrix sends, as people read it
     * @param authorization the header's value; empty for none
     */
    Request next(Operation operation, Place place, String goodBody, String goodQuery, String authorization) {
        int what = random.nextInt(12);
        String path = what < 3 ? spoiledPath(operation, place) : path(operation, place);
        String query = what == 3 || what == 4 || (operation.isList() && random.nextInt(3) > 0)
                ? spoiledQuery(operation, goodQuery)
                : encoded(goodQuery);
        boolean hasBody =
                !operation.method().equals("get") && !operation.method().equals("delete");
        List<String> headers = new ArrayList<>();
        byte[] body = hasBody ? goodBody.getBytes(StandardCharsets.UTF_8) : new byte[0];
        String type = operation.consumes();
        if (what == 5 || what == 6) {
            headers.add(one(HEADERS));
        }
        if (what == 7) {
            type = one(CONTENT_TYPES);
        } else if (what > 7 && hasBody) {
            body = operation.consumes().equals("application/json") ? spoiledJson(goodBody) : spoiledFile(goodBody);
        }
        String method =
                random.nextInt(25) == 0 ? one(METHODS) : operation.method().toUpperCase(java.util.Locale.ROOT);
        if (!authorization.isEmpty()) {
            headers.add("Authorization: " + authorization);
        }
        if (headers.stream().noneMatch(header -> header.startsWith("If-Match"))) {
            headers.add("If-Match: \"0\"");
        }
        if (hasBody || what == 7) {
            headers.add("Content-Type: " + type);
        }
        String target = path + (query.isEmpty() ? "" : "?" + query);
        byte[] bytes = RawHttp.request(method, target, headers, body);
        String text = new String(bytes, 0, Math.min(bytes.length, 1_200), StandardCharsets.UTF_8);
        return new Request(bytes, method, target, text);
    }

    private String one(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }

    private static String path(Operation operation, Place place) {
        return IN_PATH.matcher(operation.path())
                .replaceAll(name -> Matcher.quoteReplacement(
                        encode(String.valueOf(place.ids().getOrDefault(name.group(1), "1")))));
    }

    private String spoiledPath(Operation operation, Place place) {
        List<String> names = IN_PATH.matcher(operation.path())
                .results()
                .map(found -> found.group(1))
                .toList();
        if (names.isEmpty()) {
            return operation.path() + one(List.of("/", "//", "/..", ".", "%00", ";x", "/%2e", "/ъ", "?", "/1/2/3"));
        }
        String spoiled = one(names);
        String filled = operation.path().replace("{" + spoiled + "}", one(ADDRESSES));
        return IN_PATH.matcher(filled)
                .replaceAll(name -> Matcher.quoteReplacement(
                        encode(String.valueOf(place.ids().getOrDefault(name.group(1), "1")))));
    }

    private String spoiledQuery(Operation operation, String good) {
        List<String> names = new ArrayList<>(operation.filters().keySet());
        if (operation.isList()) {
            names.addAll(OF_LISTS);
        }
        names.add("unknown");
        List<String> pairs = new ArrayList<>();
        if (!good.isEmpty() && random.nextBoolean()) {
            pairs.add(encoded(good));
        }
        int count = random.nextInt(20) == 0 ? 300 : 1 + random.nextInt(2);
        for (int i = 0; i < count; i++) {
            String value = random.nextInt(4) == 0 ? one(RAW_VALUES) : encode(one(VALUES));
            String pair = one(names) + "=" + value;
            pairs.add(pair);
            if (random.nextInt(6) == 0) {
                pairs.add(pair);
            }
        }
        String query = String.join("&", pairs);
        return query.substring(0, Math.min(query.length(), 3_500)).replaceAll("[^\\x21-\\x7e]", "");
    }

    /** A query of the matrix, whose values stand there as people read them. */
    private static String encoded(String query) {
        return Arrays.stream(query.split("&"))
                .filter(pair -> !pair.isEmpty())
                .map(pair -> pair.split("=", 2))
                .map(pair -> pair[0] + "=" + encode(pair.length > 1 ? pair[1] : ""))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private byte[] spoiledJson(String good) {
        return switch (random.nextInt(14)) {
            case 0 -> bytes(one(NODES));
            case 1 -> bytes(good.substring(0, random.nextInt(good.length() + 1)));
            case 2 -> new byte[0];
            case 3 -> good.getBytes(StandardCharsets.UTF_16);
            case 4 -> good.replace("Н", "\u00ff").getBytes(StandardCharsets.ISO_8859_1);
            case 5 -> bytes("\ufeff" + good + good);
            case 6 -> noise(1 + random.nextInt(2_000));
            case 7 -> bytes(good.replaceFirst("\\{", "{\"unknown\": 1, \"\": 2, "));
            case 8 -> bytes(good.replaceFirst("\"", "\"" + "\\u0000"));
            default -> bytes(mutated(good));
        };
    }

    /** The body with one node of it replaced, removed or said twice. */
    private String mutated(String good) {
        JsonNode root;
        try {
            root = JSON.readTree(good);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(good, e);
        }
        List<ObjectNode> objects = new ArrayList<>();
        collect(root, objects);
        if (objects.isEmpty()) {
            return one(NODES);
        }
        ObjectNode object = objects.get(random.nextInt(objects.size()));
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        String name = names.isEmpty() ? "name" : one(names);
        if (random.nextInt(6) == 0) {
            object.remove(name);
        } else {
            object.putRawValue(name, new RawValue(one(NODES)));
        }
        try {
            return JSON.writeValueAsString(root);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void collect(JsonNode node, List<ObjectNode> objects) {
        if (node instanceof ObjectNode object) {
            objects.add(object);
        }
        if (node instanceof ObjectNode || node instanceof ArrayNode) {
            node.forEach(inner -> collect(inner, objects));
        }
    }

    private byte[] spoiledFile(String good) {
        return switch (random.nextInt(18)) {
            case 0 -> new byte[0];
            case 1 -> noise(4_000);
            case 2 -> bytes("\"" + good);
            case 3 -> bytes(good.replace("\n", "\0\n"));
            case 4 -> bytes(good + "\"".repeat(5_000));
            case 5 -> bytes("a;".repeat(5_000) + "\n" + "1;".repeat(5_000));
            case 6 -> bytes("code;name\n" + "х".repeat(200_000));
            case 7 -> gzip(good.repeat(50_000));
            case 8 -> Arrays.copyOf(gzip(good), 15);
            case 9 ->
                workbook(
                        "<worksheet><sheetData><row r=\"1\"><c r=\"ZZZZZZ1\"><v>1</v></c></row></sheetData></worksheet>");
            case 10 ->
                workbook(
                        "<worksheet><sheetData><row r=\"-5\"><c t=\"s\"><v>999999</v></c></row></sheetData></worksheet>");
            case 11 -> workbook("<worksheet><sheetData>" + "<row><c><v>1</v></c></row>".repeat(3_000));
            case 12 -> workbook("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><worksheet>&e;</worksheet>");
            case 13 -> good.getBytes(StandardCharsets.UTF_16LE);
            case 14 -> bytes("{\"code\": " + "[".repeat(2_000) + "\n");
            case 15 -> bytes("{\"code\": \"1\", \"code\": 2}\n{\"code\": null}\n[]\n");
            case 16 -> bytes("%PDF-1.7\n" + good);
            default -> bytes(good.lines().map(this::shuffled).collect(Collectors.joining("\n")));
        };
    }

    private String shuffled(String line) {
        return IntStream.range(0, line.length())
                .mapToObj(i -> random.nextInt(10) == 0 ? one(VALUES) : line.substring(i, i + 1))
                .map(part -> part.substring(0, Math.min(part.length(), 50)))
                .collect(Collectors.joining());
    }

    private byte[] noise(int length) {
        byte[] noise = new byte[length];
        random.nextBytes(noise);
        return noise;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] gzip(String text) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes(text.substring(0, Math.min(text.length(), 3_000_000))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private static byte[] workbook(String sheet) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(packed)) {
            part(
                    out,
                    "xl/workbook.xml",
                    "<workbook xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
                            + "<sheets><sheet name=\"a\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
            part(
                    out,
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
            part(out, "xl/worksheets/sheet1.xml", sheet);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private static void part(ZipOutputStream out, String name, String text) throws IOException {
        out.putNextEntry(new ZipEntry(name));
        out.write(bytes(text));
    }
}
