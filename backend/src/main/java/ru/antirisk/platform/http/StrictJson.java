package ru.antirisk.platform.http;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import ru.antirisk.platform.russian.Spelling;

/**
 * Takes JSON as the contract says it: no number out of a text or the other way round, no date out of a number, no
 * truth out of 1, nothing out of an empty text; what may not be null is there. Letters of texts are composed.
 */
@Singleton
class StrictJson implements ObjectMapperCustomizer {
    private static final List<CoercionInputShape> NO_TEXT =
            List.of(CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean);

    private static final class ComposedText extends StringDeserializer {
        private static final long serialVersionUID = 1;

        @Override
        public String deserialize(JsonParser json, DeserializationContext context) throws IOException {
            return Spelling.composed(super.deserialize(json, context));
        }
    }

    private static final class PlainDay extends StdScalarDeserializer<LocalDate> {
        private static final long serialVersionUID = 1;

        PlainDay() {
            super(LocalDate.class);
        }

        @Override
        public LocalDate deserialize(JsonParser json, DeserializationContext context) throws IOException {
            if (!json.hasToken(JsonToken.VALUE_STRING)) {
                return (LocalDate) context.handleUnexpectedToken(LocalDate.class, json);
            }
            LocalDate day = IsoDay.parse(json.getText());
            return day != null
                    ? day
                    : (LocalDate) context.handleWeirdStringValue(
                            LocalDate.class, json.getText(), "year-month-day is expected");
        }
    }

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.setConfig(mapper.getDeserializationConfig().without(MapperFeature.ALLOW_COERCION_OF_SCALARS));
        mapper.enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);
        mapper.enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS);
        mapper.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        mapper.enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);
        mapper.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
        NO_TEXT.forEach(shape -> mapper.coercionConfigFor(LogicalType.Textual).setCoercion(shape, CoercionAction.Fail));
        for (LogicalType type : List.of(LogicalType.Enum, LogicalType.DateTime, LogicalType.POJO)) {
            mapper.coercionConfigFor(type)
                    .setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail)
                    .setAcceptBlankAsEmpty(false);
        }
        mapper.registerModule(new SimpleModule()
                .addDeserializer(String.class, new ComposedText())
                .addDeserializer(LocalDate.class, new PlainDay())
                .setDeserializerModifier(new BoundedLists()));
        mapper.configOverride(Instant.class).setFormat(JsonFormat.Value.forLeniency(false));
    }
}
