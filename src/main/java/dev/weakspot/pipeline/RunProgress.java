package dev.weakspot.pipeline;

/** Is told how a run goes on. Called by one thread. */
public interface RunProgress {

  /** A stage begins. */
  void begins(Stage stage);

  /** A word to the reader about the stage that is under way. */
  void says(String message);

  /** The last stage ended. */
  void ends();
}
