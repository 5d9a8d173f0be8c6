package ru.antirisk.platform.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.NullValueProvider;
import com.fasterxml.jackson.databind.deser.std.CollectionDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringCollectionDeserializer;
import com.fasterxml.jackson.databind.jsontype.TypeDeserializer;
import com.fasterxml.jackson.databind.type.CollectionType;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * Keeps of a list no more elements than its {@link Size} allows and one, by which the check sees that there were too many:
 * checking a list of thousands of wrong elements takes time that grows with the square of their number.
 */
final class BoundedLists extends BeanDeserializerModifier {
    private static final long serialVersionUID = 1;

    @Override
    public JsonDeserializer<?> modifyCollectionDeserializer(
            DeserializationConfig config, CollectionType type, BeanDescription bean, JsonDeserializer<?> deserializer) {
        if (deserializer instanceof StringCollectionDeserializer texts) {
            return new Bounded(
                    new CollectionDeserializer(type, null, null, texts.getValueInstantiator()), Integer.MAX_VALUE);
        }
        return deserializer instanceof CollectionDeserializer list && list.getClass() == CollectionDeserializer.class
                ? new Bounded(list, Integer.MAX_VALUE)
                : deserializer;
    }

    private static final class Bounded extends CollectionDeserializer {
        private static final long serialVersionUID = 1;

        private final int most;

        Bounded(CollectionDeserializer list, int most) {
            super(list);
            this.most = most;
        }

        @Override
        public CollectionDeserializer createContextual(DeserializationContext context, @Nullable BeanProperty property)
                throws JsonMappingException {
            Size size = property == null ? null : property.getAnnotation(Size.class);
            return new Bounded(
                    super.createContextual(context, property), size == null ? Integer.MAX_VALUE : size.max());
        }

        @Override
        protected Bounded withResolved(
                JsonDeserializer<?> delegate,
                JsonDeserializer<?> elements,
                TypeDeserializer elementType,
                NullValueProvider nulls,
                Boolean unwrapSingle) {
            return new Bounded(super.withResolved(delegate, elements, elementType, nulls, unwrapSingle), most);
        }

        @Override
        protected Collection<Object> _deserializeFromArray(
                JsonParser json, DeserializationContext context, Collection<Object> result) throws IOException {
            for (JsonToken token = json.nextToken(); token != JsonToken.END_ARRAY; token = json.nextToken()) {
                if (result.size() > most) {
                    json.skipChildren();
                    continue;
                }
                try {
                    result.add(element(json, context, token));
                } catch (IOException | RuntimeException e) {
                    throw JsonMappingException.wrapWithPath(e, result, result.size());
                }
            }
            return result;
        }

        private @Nullable Object element(JsonParser json, DeserializationContext context, JsonToken token)
                throws IOException {
            if (token == JsonToken.VALUE_NULL) {
                return _nullProvider.getNullValue(context);
            }
            return _valueTypeDeserializer == null
                    ? _valueDeserializer.deserialize(json, context)
                    : _valueDeserializer.deserializeWithType(json, context, _valueTypeDeserializer);
        }
    }
}
