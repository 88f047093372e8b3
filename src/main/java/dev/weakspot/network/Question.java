package dev.weakspot.network;

/** The tasks that share the layers of a network but the last (multi-task learning). */
public enum Question {
  CATEGORY,
  WEAKNESS
}
