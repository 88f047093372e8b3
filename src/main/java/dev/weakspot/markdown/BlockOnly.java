package dev.weakspot.markdown;

import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.InlineParserFactory;
import com.vladsch.flexmark.parser.delimiter.DelimiterProcessor;
import com.vladsch.flexmark.parser.internal.InlineParserImpl;
import com.vladsch.flexmark.parser.internal.LinkRefProcessorData;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/**
 * Leaves inline markup unread: most of the parser's time and nearly all of its traps are there, and
 * extraction reads labels and links itself.
 */
final class BlockOnly implements InlineParserFactory {

  @Override
  public InlineParser inlineParser(
      DataHolder options,
      BitSet specialCharacters,
      BitSet delimiterCharacters,
      Map<Character, DelimiterProcessor> delimiterProcessors,
      LinkRefProcessorData linkRefProcessors,
      List<InlineParserExtensionFactory> inlineParserExtensions) {
    return new Unread(
        options,
        specialCharacters,
        delimiterCharacters,
        delimiterProcessors,
        linkRefProcessors,
        inlineParserExtensions);
  }

  private static final class Unread extends InlineParserImpl {

    Unread(
        DataHolder options,
        BitSet specialCharacters,
        BitSet delimiterCharacters,
        Map<Character, DelimiterProcessor> delimiterProcessors,
        LinkRefProcessorData linkRefProcessors,
        List<InlineParserExtensionFactory> inlineParserExtensions) {
      super(
          options,
          specialCharacters,
          delimiterCharacters,
          delimiterProcessors,
          linkRefProcessors,
          inlineParserExtensions);
    }

    @Override
    public void parse(BasedSequence content, Node block) {}
  }
}
