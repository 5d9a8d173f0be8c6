package ru.antirisk.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files of a large region: municipalities and their schools, named as schools are. */
final class Territory {
    static final int MUNICIPALITIES = 200;

    private static final String[] TYPES = {"МБОУ", "МАОУ", "МКОУ"};
    private static final String[] LEVELS = {"СОШ", "СОШ", "СОШ", "ООШ", "НОШ", "Гимназия", "Лицей"};
    private static final int[] INN_WEIGHTS = {2, 4, 10, 3, 5, 9, 4, 6, 8};

    private Territory() {}

    static void writeMunicipalities(Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write("oktmo;name;regionCode\n");
            for (int i = 0; i < MUNICIPALITIES; i++) {
                out.write(oktmo(i) + ";Городской округ № " + (i + 1) + ";66\n");
            }
        }
    }

    private static int oktmo(int municipality) {
        return 65_700_000 + municipality * 1000;
    }

    /** @param schools at most 900,000 */
    static void writeSchools(Path file, int schools) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write("code;name;shortName;type;level;inn;oktmo;settlementStatus;students;teachers;address\n");
            for (int i = 0; i < schools; i++) {
                String level = LEVELS[i % LEVELS.length];
                int number = i / MUNICIPALITIES + 1;
                out.write((100_000 + i) + ";" + TYPES[i % 3] + " «" + level + " № " + number + "» ГО "
                        + (i % MUNICIPALITIES + 1) + ";" + level + " № " + number + ";" + TYPES[i % 3] + ";"
                        + level.toLowerCase(java.util.Locale.ROOT) + ";" + inn(i) + ";" + oktmo(i % MUNICIPALITIES)
                        + ";" + (i % 9 + 1) + ";" + (50 + i * 37 % 900) + ";" + (5 + i * 13 % 60)
                        + ";ул. Ленина, " + (i % 150 + 1) + "\n");
            }
        }
    }

    private static String inn(int school) {
        String nine = Integer.toString(662_000_000 + school);
        int sum = 0;
        for (int i = 0; i < INN_WEIGHTS.length; i++) {
            sum += INN_WEIGHTS[i] * (nine.charAt(i) - '0');
        }
        return nine + sum % 11 % 10;
    }
}
