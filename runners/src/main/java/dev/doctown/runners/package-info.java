/**
 * The {@code doctown} command: options to settings, one build from start to published pack,
 * progress, and the commands that read packs.
 *
 * <p>Only {@code …Graph} classes and {@link FlinkJobs} touch Beam and Flink, and only {@code build}
 * loads them.
 */
@NullMarked
package dev.doctown.runners;

import org.jspecify.annotations.NullMarked;
