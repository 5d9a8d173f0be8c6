package ru.antirisk.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import ru.antirisk.platform.problem.Problem.FieldProblem;

/** What is wrong with a body that is no JSON, or not the object that the operation takes. */
final class JsonFault {
    private static final Map<Class<?>, String> WANTED = Map.of(
            boolean.class, "true или false",
            Boolean.class, "true или false",
            int.class, "целое число",
            Integer.class, "целое число",
            BigDecimal.class, "число",
            String.class, "текст в кавычках",
            LocalDate.class, "дата в виде \"2021-12-31\"");

    private JsonFault() {}

    static FieldProblem of(JsonProcessingException e) {
        String pointer = e instanceof JsonMappingException mapping ? pointer(mapping) : "";
        if (e instanceof UnrecognizedPropertyException unknown) {
            return new FieldProblem(
                    pointer, "UNKNOWN_FIELD", "Поле «" + unknown.getPropertyName() + "» не предусмотрено");
        }
        if (e instanceof InvalidFormatException format && format.getTargetType().isEnum()) {
            return new FieldProblem(
                    pointer,
                    "UNKNOWN_VALUE",
                    "Недопустимое значение «" + format.getValue() + "». Можно: "
                            + Arrays.stream(format.getTargetType().getEnumConstants())
                                    .map(Object::toString)
                                    .collect(Collectors.joining(", ")));
        }
        if (e.getCause() instanceof InputCoercionException) {
            return new FieldProblem(pointer, "WRONG_TYPE", "Число вне допустимого");
        }
        if (e instanceof MismatchedInputException mismatch) {
            return new FieldProblem(
                    pointer, "WRONG_TYPE", pointer.isEmpty() ? "Ожидался объект JSON" : wanted(mismatch));
        }
        String place = e.getLocation() == null
                ? ""
                : ": строка " + e.getLocation().getLineNr() + ", знак "
                        + e.getLocation().getColumnNr();
        return new FieldProblem(pointer, "NOT_JSON", "Тело запроса — не JSON" + place);
    }

    private static String wanted(MismatchedInputException e) {
        Class<?> type = e.getTargetType();
        String wanted = type == null ? null : WANTED.get(type);
        return wanted == null ? "Значение другого типа" : "Нужно " + wanted;
    }

    /** RFC 6901, 3. */
    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    private static String pointer(JsonMappingException e) {
        return e.getPath().stream()
                .map(step -> "/" + (step.getFieldName() == null ? step.getIndex() : escaped(step.getFieldName())))
                .collect(Collectors.joining());
    }
}
