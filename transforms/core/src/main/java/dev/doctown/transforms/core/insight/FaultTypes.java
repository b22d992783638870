package dev.doctown.transforms.core.insight;

import java.util.regex.Pattern;

/**
 * Types that stand for what went wrong, by their names: what is thrown, and its kinds and codes.
 */
public final class FaultTypes {
  private static final Pattern FAULT =
      Pattern.compile(".*(?:Exception|Error|Warning)(?:Kind|Code)?");

  private FaultTypes() {}

  public static boolean isOne(String name) {
    return FAULT.matcher(name).matches();
  }
}
