package ru.antirisk.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.Arrays;
import java.util.stream.Collectors;
import ru.antirisk.platform.problem.Problem.FieldProblem;

/** What is wrong with a body that is no JSON, or not the object that the operation takes. */
final class JsonFault {
    private JsonFault() {}

    static FieldProblem of(JsonProcessingException e) {
        String pointer = e instanceof JsonMappingException mapping ? pointer(mapping) : "";
        if (e instanceof UnrecognizedPropertyException unknown) {
            return new FieldProblem(
                    pointer, "UnknownField", "Поле «" + unknown.getPropertyName() + "» не предусмотрено");
        }
        if (e instanceof InvalidFormatException format && format.getTargetType().isEnum()) {
            return new FieldProblem(
                    pointer,
                    "UnknownValue",
                    "Недопустимое значение «" + format.getValue() + "». Можно: "
                            + Arrays.stream(format.getTargetType().getEnumConstants())
                                    .map(Object::toString)
                                    .collect(Collectors.joining(", ")));
        }
        if (e instanceof MismatchedInputException) {
            return new FieldProblem(
                    pointer, "WrongType", pointer.isEmpty() ? "Ожидался объект JSON" : "Значение другого типа");
        }
        String place = e.getLocation() == null
                ? ""
                : ": строка " + e.getLocation().getLineNr() + ", знак "
                        + e.getLocation().getColumnNr();
        return new FieldProblem(pointer, "NotJson", "Тело запроса — не JSON" + place);
    }

    private static String pointer(JsonMappingException e) {
        return e.getPath().stream()
                .map(step -> "/" + (step.getFieldName() == null ? step.getIndex() : step.getFieldName()))
                .collect(Collectors.joining());
    }
}
