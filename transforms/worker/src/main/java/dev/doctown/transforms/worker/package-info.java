/**
 * Native code in one child process, which all threads of this one share and which may die.
 *
 * <p>{@link dev.doctown.transforms.worker.Worker} is the parent's side; what runs in the child is a
 * {@link dev.doctown.transforms.worker.WorkerService}, found there by {@link
 * java.util.ServiceLoader}.
 */
@NullMarked
package dev.doctown.transforms.worker;

import org.jspecify.annotations.NullMarked;
