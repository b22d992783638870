package dev.doctown.transforms.core.flow;

/** What the code says of its calls and functions beyond the graph. */
public interface CallWords {
  /** Nothing. */
  CallWords NONE =
      new CallWords() {
        @Override
        public boolean isHandedOn(int file, int line, int symbol) {
          return false;
        }

        @Override
        public boolean isOnlyDeclared(int symbol) {
          return false;
        }
      };

  /** Whether a function is only named in a line, for others to call, and not called there. */
  boolean isHandedOn(int file, int line, int symbol);

  /** Whether a function has no body, or one that says that it must be replaced. */
  boolean isOnlyDeclared(int symbol);
}
