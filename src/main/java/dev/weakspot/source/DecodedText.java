package dev.weakspot.source;

import dev.weakspot.problem.Problem;
import dev.weakspot.problem.ProblemCode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A document's bytes as text: UTF-8, else UTF-16 by its byte order mark, else Windows-1252, in
 * which every byte has a meaning.
 *
 * @param text the whole text, byte order mark included
 * @param problem what was odd about the bytes
 */
public record DecodedText(String text, Optional<Problem> problem) {

  private static final Charset FALLBACK = Charset.forName("windows-1252");

  /** Decodes {@code bytes}; every input gives a text. */
  public static DecodedText of(byte[] bytes) {
    try {
      return new DecodedText(strictly(bytes, StandardCharsets.UTF_8), Optional.empty());
    } catch (CharacterCodingException notUtf8) {
      Charset charset = startsWithUtf16Mark(bytes) ? StandardCharsets.UTF_16 : FALLBACK;
      return new DecodedText(
          new String(bytes, charset),
          Optional.of(
              Problem.ofDocument(ProblemCode.NOT_UTF8, "not UTF-8, read as " + charset.name())));
    }
  }

  private static String strictly(byte[] bytes, Charset charset) throws CharacterCodingException {
    return charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT)
        .decode(ByteBuffer.wrap(bytes))
        .toString();
  }

  private static boolean startsWithUtf16Mark(byte[] bytes) {
    return bytes.length >= 2
        && ((bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF)
            || (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE));
  }
}
