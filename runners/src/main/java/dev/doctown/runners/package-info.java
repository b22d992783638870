/**
 * The {@code doctown} command: options to settings, one build from start to published pack,
 * progress, and the commands that read packs.
 *
 * <p>Only {@code …Graph} classes and {@link FlinkJobs} touch Beam and Flink, and only {@code build}
 * loads them.
 *
 * <p>The way in is {@link Doctown}; what goes wrong leaves through {@link Faults}, and all that is
 * said goes through a {@link Terminal}. Behind it:
 *
 * <ul>
 *   <li>a build: {@link BuildCommand} starts a {@link BuildLaunch}, which claims {@link
 *       BuildFolders}, runs a {@link GraphRun} ({@link DirectGraph}, {@link FlinkGraph} or {@link
 *       ClusterGraph}) under an {@link InterruptGuard}, and hands the pack to the {@link
 *       Publisher};
 *   <li>its progress: {@link BuildProgress} turns counters into events for a {@link
 *       ProgressDisplay}; {@link BuildSummary} knows what came of it;
 *   <li>reading: {@link InspectCommand}, {@link SearchCommand}, {@link ShowCommand} and {@link
 *       ExplainCommand} are {@link PackCommand}s, which open one pack; {@link VerifyCommand} checks
 *       one;
 *   <li>the distribution: {@link Distribution} assembles it when the project is packaged, {@link
 *       Installation} shows libraries at run time what is in it.
 * </ul>
 */
@NullMarked
package dev.doctown.runners;

import org.jspecify.annotations.NullMarked;
