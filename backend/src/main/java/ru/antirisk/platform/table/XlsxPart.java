package ru.antirisk.platform.table;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Goes through a part of an XLSX as its reader will, and stops where a few bytes would take memory or time out of all
 * proportion: a cell far to the right, millions of texts, a cell of a million letters.
 */
final class XlsxPart {
    /** Excel's own bound: XFD. */
    private static final int LAST_COLUMN = 16_384;

    private static final XMLInputFactory XML = factory();

    private long texts;
    private long gaps;
    private long described;
    private long letters;
    private int column;
    private int depthOfRows;

    private XlsxPart() {}

    private static XMLInputFactory factory() {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /**
     * Reads to the end, or to where it is no XML: a reader gets no farther than that, either.
     *
     * @throws FileProblem TOO_MANY_COLUMNS, CELL_TOO_LONG, ARCHIVE_TOO_LARGE
     */
    static XlsxPart check(InputStream in) {
        XlsxPart part = new XlsxPart();
        try {
            XMLStreamReader reader = XML.createXMLStreamReader(in);
            try {
                while (reader.hasNext()) {
                    part.next(reader.next(), reader);
                }
            } finally {
                reader.close();
            }
        } catch (FileProblem e) {
            throw e;
        } catch (XMLStreamException | RuntimeException e) {
            return part; // not well-formed; the parser leaves some of it unchecked
        }
        return part;
    }

    /** Texts that a reader keeps. */
    long texts() {
        return texts;
    }

    /** What is said besides the rows. */
    long described() {
        return described;
    }

    private void next(int event, XMLStreamReader reader) {
        if (event == XMLStreamConstants.START_ELEMENT) {
            begin(reader);
        } else if (event == XMLStreamConstants.END_ELEMENT) {
            if (isRows(reader.getLocalName())) {
                depthOfRows--;
            }
        } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
            letters += reader.getTextLength();
            if (letters > Limits.TEXT) {
                throw new FileProblem("CELL_TOO_LONG", "В ячейке больше " + Limits.CELL + " знаков. Сократите её");
            }
        }
    }

    private void begin(XMLStreamReader reader) {
        String name = reader.getLocalName();
        letters = name.equals("t") || name.equals("r") || name.equals("rPr") ? letters : 0;
        switch (name) {
            case "sheetData", "sst" -> depthOfRows++;
            case "row" -> column = 0;
            case "c" -> cell(reader.getAttributeValue(null, "r"));
            case "si" -> texts++;
            case "f" -> described += "shared".equals(reader.getAttributeValue(null, "t")) ? 1 : 0;
            default -> described += depthOfRows == 0 ? 1 : 0;
        }
        if (described > Limits.DESCRIBED) {
            throw XlsxArchive.tooLarge();
        }
    }

    private static boolean isRows(String name) {
        return name.equals("sheetData") || name.equals("sst");
    }

    private void cell(@Nullable String reference) {
        int at = reference == null ? column + 1 : column(reference);
        if (at > LAST_COLUMN) {
            throw new FileProblem("TOO_MANY_COLUMNS", "Больше " + Limits.COLUMNS + " столбцов. Уберите лишние");
        }
        gaps += Math.max(0, at - column - 1);
        column = at;
        if (gaps > Limits.GAPS) {
            throw XlsxArchive.tooLarge();
        }
    }

    /** From 1; more than the last one for what is no column. */
    private static int column(String reference) {
        int column = 0;
        for (int i = 0; i < reference.length() && column <= LAST_COLUMN; i++) {
            char letter = reference.charAt(i);
            if (letter < 'A' || letter > 'Z') {
                break;
            }
            column = column * 26 + letter - 'A' + 1;
        }
        return column;
    }
}
