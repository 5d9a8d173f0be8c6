package ru.antirisk.platform.table;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Map;
import org.hibernate.validator.constraintvalidation.HibernateConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Checks a record by its catalogue; each fault is one of the component and carries its code as dynamic payload. */
public class DescribedValidator implements ConstraintValidator<Described, Record> {
    private Map<String, Column> columns = Map.of();

    @Override
    public void initialize(Described described) {
        columns = Catalogue.columns(described.value());
    }

    @Override
    public boolean isValid(@Nullable Record value, ConstraintValidatorContext context) {
        if (value == null) {
            return true;
        }
        boolean valid = true;
        for (RecordComponent component : value.getClass().getRecordComponents()) {
            Column column = columns.get(component.getName());
            ColumnFault fault = column == null ? null : ColumnFault.of(column, read(component, value));
            if (fault != null) {
                valid = false;
                leave(fault, component.getName(), context.unwrap(HibernateConstraintValidatorContext.class));
            }
        }
        return valid;
    }

    private static void leave(ColumnFault fault, String name, HibernateConstraintValidatorContext context) {
        context.disableDefaultConstraintViolation();
        context.withDynamicPayload(fault.code());
        context.buildConstraintViolationWithTemplate(fault.message())
                .addPropertyNode(name)
                .addConstraintViolation();
    }

    private static @Nullable Object read(RecordComponent component, Record value) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(value);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }
}
