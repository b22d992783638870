package dev.doctown.transforms.core.gate;

/** A gate for what has no place in documentation, whatever it says. */
interface HygieneRule extends Gate {
  @Override
  default String name() {
    return "hygiene";
  }
}
