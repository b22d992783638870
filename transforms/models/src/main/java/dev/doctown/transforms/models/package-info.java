/**
 * Where models and engines are on this machine, and fetching them: a hub of models in Hugging
 * Face's layout, and an npm registry for prebuilt native libraries.
 *
 * <p>Nothing here fetches behind the user's back: {@link dev.doctown.transforms.models.ModelPlaces}
 * and {@link dev.doctown.transforms.models.EngineFolder} look at the disk alone.
 */
@NullMarked
package dev.doctown.transforms.models;

import org.jspecify.annotations.NullMarked;
