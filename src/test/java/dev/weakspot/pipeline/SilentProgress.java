package dev.weakspot.pipeline;

/** Progress that nobody follows. */
public final class SilentProgress implements RunProgress {
  @Override
  public void begins(Stage stage) {}

  @Override
  public void says(String message) {}

  @Override
  public void ends() {}
}
