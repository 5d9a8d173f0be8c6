package ru.antirisk.school;

import java.util.regex.Pattern;

/** Taxpayer number of a legal entity (ИНН): ten digits, the last of which is a check digit. */
public final class Inn {
    private static final Pattern FORM = Pattern.compile("\\d{10}");
    private static final int[] WEIGHTS = {2, 4, 10, 3, 5, 9, 4, 6, 8};

    private Inn() {}

    /** Ten digits whose weighted sum, modulo 11 and then 10, is the last one. */
    public static boolean isValid(String inn) {
        if (!FORM.matcher(inn).matches()) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (inn.charAt(i) - '0');
        }
        return sum % 11 % 10 == inn.charAt(9) - '0';
    }
}
