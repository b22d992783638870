package dev.doctown.transforms.core.graph;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Settles what other files may ask for while the variables of its function are known: {@code
 * self.store = store} is bound to {@code Store()} where {@code store = Store()} stands before it.
 *
 * <p>Bindings come file by file, in the order of their places.
 */
final class LocalHops {
  private static final Pattern NAME = Pattern.compile("[\\p{L}_$][\\w$]*");

  /** What makes an object: a call of a path of names. */
  private static final Pattern MADE = Pattern.compile("(?:await |new )?[\\p{L}_$][\\w$.]*\\(.*");

  private LocalBindings locals = new LocalBindings();
  private int file = -1;

  /** The binding, by the value of the variable that it is bound to where that is plain. */
  Reference settled(Reference binding) {
    if (binding.place().file() != file) {
      file = binding.place().file();
      locals = new LocalBindings();
    }
    locals.add(binding);
    String value = binding.value();
    Reference held =
        value == null || binding.type() != null || !NAME.matcher(value).matches()
            ? null
            : before(binding, value);
    return held != null && isPlain(held) ? binding.to(held) : binding;
  }

  private @Nullable Reference before(Reference binding, String name) {
    return locals.before(binding.place().enclosing(), name, binding.place().start());
  }

  private boolean isPlain(Reference held) {
    String value = held.value();
    if (held.type() != null || value == null) {
      return held.type() != null;
    }
    String first = value.replaceFirst("^(?:await |new )", "").split("[.(]", 2)[0];
    return MADE.matcher(value.replace('\n', ' ')).matches() && before(held, first) == null;
  }
}
