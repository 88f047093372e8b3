package dev.weakspot.reliability;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.LongFunction;

/**
 * What people and machines do to a folder of documents, one random edit after the other: add,
 * change, delete, rename, touch and revert documents, and the same for the folder's sidecar. Equal
 * seeds make equal edits.
 */
final class EditScript {

  private static final int MOST_DOCUMENTS = 4;

  private final CorpusFolder corpus;
  private final String folder;
  private final Random random;
  private final LongFunction<String> texts;
  private final List<String> earlier = new ArrayList<>();
  private final List<String> log = new ArrayList<>();
  private int named;

  /**
   * A script that edits one folder of {@code corpus}.
   *
   * @param texts the text for a random number
   */
  EditScript(CorpusFolder corpus, String folder, long seed, LongFunction<String> texts) {
    this.corpus = corpus;
    this.folder = folder;
    this.random = new Random(seed);
    this.texts = texts;
    add();
    add();
  }

  /** Some edits, now and then none. */
  void edit() {
    for (int edits = random.nextInt(4); edits > 0; edits--) {
      List<String> documents = corpus.documents(folder);
      if (documents.isEmpty() || (documents.size() < MOST_DOCUMENTS && random.nextInt(6) == 0)) {
        add();
      } else {
        edit(documents.get(random.nextInt(documents.size())));
      }
    }
  }

  /** What was done so far. */
  List<String> log() {
    return List.copyOf(log);
  }

  private void edit(String document) {
    int kind = random.nextInt(6);
    if (kind == 0) {
      editSidecar();
      return;
    }
    earlier.add(corpus.read(document));
    switch (kind) {
      case 1 -> write("change", document, text());
      case 2 -> {
        log.add("delete " + document);
        corpus.delete(document);
      }
      case 3 -> {
        String name = newName();
        log.add("rename " + document + " to " + name);
        corpus.rename(document, name);
      }
      case 4 -> {
        log.add("touch " + document);
        corpus.touch(document);
      }
      default -> write("revert", document, earlier.get(random.nextInt(earlier.size())));
    }
  }

  private void add() {
    write("add", newName(), text());
  }

  private void write(String what, String document, String text) {
    log.add(what + " " + document);
    corpus.write(document, text);
  }

  private String newName() {
    named++;
    return "%s/%sdocument-%d.md".formatted(folder, random.nextInt(3) == 0 ? "below/" : "", named);
  }

  /** Mostly whole documents, some cut short, some too large to be read. */
  private String text() {
    // Few seeds, so that scripts copy from one another: near-duplicates across folders.
    String text = texts.apply(random.nextInt(400));
    return switch (random.nextInt(12)) {
      case 0 -> text.substring(0, random.nextInt(text.length() + 1));
      case 1 -> text + "x".repeat(ReplayTest.MOST_BYTES);
      default -> text;
    };
  }

  private void editSidecar() {
    String sidecar = folder + "/metadata.json";
    boolean present = corpus.has(sidecar);
    int kind = present ? random.nextInt(4) : 0;
    log.add("sidecar " + kind);
    switch (kind) {
      case 0 -> corpus.write(sidecar, CorpusFolder.sidecar(random.nextBoolean() ? "cdk" : "tf"));
      case 1 -> corpus.write(sidecar, "{broken");
      case 2 -> corpus.touch(sidecar);
      default -> corpus.delete(sidecar);
    }
  }
}
