/** Routes as callers ask for them: what files show, put together over the whole repository. */
@NullMarked
package dev.doctown.transforms.core.route;

import org.jspecify.annotations.NullMarked;
