package dev.weakspot.weakness;

/** Deals documents out to folds by their paths, always the same way. */
final class Folds {

  private Folds() {}

  /** A number from 0 to below {@code folds}. */
  static int of(String document, int folds) {
    int hash = document.hashCode() * 0x9e3779b1;
    return Math.floorMod(hash ^ (hash >>> 15), folds);
  }
}
