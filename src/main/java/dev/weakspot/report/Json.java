package dev.weakspot.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.PrettyPrinter;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import dev.weakspot.failure.CodeRole;
import dev.weakspot.failure.Severity;
import dev.weakspot.problem.ProblemCode;
import dev.weakspot.statistics.LifeCycleState;
import dev.weakspot.summary.WeaknessChange;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.apache.commons.io.output.AppendableWriter;

/** How records become JSON: snake_case, ids of enums, rounded numbers, ASCII alone. */
final class Json {

  /** Enough for any reader, and free of the last digits that differ between machines. */
  private static final MathContext DIGITS = new MathContext(6);

  private static final ObjectMapper MAPPER =
      new ObjectMapper()
          .setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .registerModule(
              new SimpleModule()
                  .addSerializer(Optional.class, new Presence())
                  .addSerializer(String.class, text(Json::wellFormed))
                  .addSerializer(Double.class, new Rounded())
                  .addSerializer(double.class, new Rounded())
                  .addSerializer(Instant.class, text(Instant::toString))
                  .addSerializer(LocalDate.class, text(LocalDate::toString))
                  .addSerializer(Severity.class, text(Severity::id))
                  .addSerializer(CodeRole.class, text(CodeRole::id))
                  .addSerializer(ProblemCode.class, text(ProblemCode::id))
                  .addSerializer(LifeCycleState.class, text(LifeCycleState::id))
                  .addSerializer(WeaknessChange.Kind.class, text(WeaknessChange.Kind::id)));

  private Json() {}

  /** Writes to {@code out}, which closing leaves open. */
  static JsonGenerator generator(Appendable out) throws IOException {
    return MAPPER
        .getFactory()
        .createGenerator(out instanceof Writer writer ? writer : new AppendableWriter<>(out))
        .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
        .disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM)
        .setHighestNonEscapedChar(127);
  }

  /** Two spaces and line feeds, on any system. */
  static PrettyPrinter prettyPrinter() {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    return new DefaultPrettyPrinter()
        .withObjectIndenter(indenter)
        .withArrayIndenter(DefaultPrettyPrinter.NopIndenter.instance);
  }

  /** {@code text} with each unpaired surrogate replaced, so that it can be written as UTF-8. */
  static String wellFormed(String text) {
    StringBuilder mended = null;
    for (int index = 0; index < text.length(); ) {
      int character = text.codePointAt(index);
      if (character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE) {
        mended = mended == null ? new StringBuilder(text) : mended;
        mended.setCharAt(index, '\ufffd');
      }
      index += Character.charCount(character);
    }
    return mended == null ? text : mended.toString();
  }

  private static <T> JsonSerializer<T> text(Function<T, String> text) {
    return new Text<>(text);
  }

  private static final class Text<T> extends JsonSerializer<T> {

    private final Function<T, String> text;

    Text(Function<T, String> text) {
      this.text = text;
    }

    @Override
    public void serialize(T value, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      json.writeString(text.apply(value));
    }
  }

  /** A number; null where it is infinite or unknown. */
  private static final class Rounded extends JsonSerializer<Double> {

    @Override
    public void serialize(Double value, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      if (value.isInfinite() || value.isNaN()) {
        json.writeNull();
      } else {
        BigDecimal rounded = new BigDecimal(value).round(DIGITS).stripTrailingZeros();
        json.writeNumber(rounded.scale() < 0 ? rounded.setScale(0) : rounded);
      }
    }
  }

  /** The value, or null. */
  @SuppressWarnings("rawtypes")
  private static final class Presence extends JsonSerializer<Optional> {

    @Override
    public void serialize(Optional value, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      if (value.isPresent()) {
        provider.defaultSerializeValue(value.get(), json);
      } else {
        json.writeNull();
      }
    }
  }
}
