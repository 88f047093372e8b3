package dev.weakspot.table;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Turns records into rows and back, component by column. Spark's own bean encoder gives records an
 * empty schema without a word, so nothing else may encode them.
 *
 * <p>Components are strings, boxed or primitive numbers, booleans, instants, lists of them, and
 * maps by string; a null component is a null column.
 */
final class RowCodec<R extends Record> {

  private static final Pattern HUMP = Pattern.compile("([a-z0-9])([A-Z])");

  private final RecordComponent[] components;
  private final String[] names;
  private final Constructor<R> constructor;

  RowCodec(Class<R> record, StructType schema) {
    this.components = record.getRecordComponents();
    this.names = Arrays.stream(components).map(RowCodec::columnName).toArray(String[]::new);
    if (!Arrays.equals(names, schema.fieldNames())) {
      throw new IllegalArgumentException(
          "%s has the components %s for the columns %s"
              .formatted(
                  record.getSimpleName(),
                  Arrays.toString(names),
                  Arrays.toString(schema.fieldNames())));
    }
    try {
      this.constructor =
          record.getDeclaredConstructor(
              Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException("every record has its canonical constructor", e);
    }
  }

  private static String columnName(RecordComponent component) {
    return HUMP.matcher(component.getName()).replaceAll("$1_$2").toLowerCase(java.util.Locale.ROOT);
  }

  Row toRow(R record) {
    Object[] values = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      values[i] = toColumn(valueOf(components[i], record));
    }
    return RowFactory.create(values);
  }

  R fromRow(Row row) {
    Object[] values = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      values[i] = fromColumn(row.get(row.fieldIndex(names[i])));
    }
    try {
      return constructor.newInstance(values);
    } catch (InvocationTargetException e) {
      throw new IllegalStateException("a row that is no " + constructor.getName(), e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Object valueOf(RecordComponent component, Object record) {
    try {
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Object toColumn(Object value) {
    if (value instanceof Instant instant) {
      return Timestamp.from(instant);
    }
    if (value instanceof List<?> list) {
      return list.toArray();
    }
    if (value instanceof Map<?, ?> map) {
      return CollectionConverters.asScala(new TreeMap<>(map));
    }
    return value;
  }

  private static Object fromColumn(Object value) {
    if (value instanceof Timestamp timestamp) {
      return timestamp.toInstant();
    }
    if (value instanceof scala.collection.Seq<?> sequence) {
      return List.copyOf(CollectionConverters.asJava(sequence));
    }
    if (value instanceof scala.collection.Map<?, ?> map) {
      return Map.copyOf(CollectionConverters.asJava(map));
    }
    return value;
  }
}
