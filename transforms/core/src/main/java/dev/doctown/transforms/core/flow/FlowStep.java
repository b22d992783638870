package dev.doctown.transforms.core.flow;

/**
 * A step of a flow.
 *
 * @param depth calls between it and the entry point
 * @param symbol number of what runs
 * @param named number of what the call names: {@code symbol}, a declaration of it in C or C++, or
 *     the function of an interface or of an abstract class that {@code symbol} alone implements
 * @param file number of the file in which the call stands; of step 0 that of the definition
 * @param line of the call
 * @param leftOut how many others of the project's own functions and types it calls that are no step
 *     of the flow
 * @param handedOn whether the call only names it, for others to call
 */
public record FlowStep(
    int depth, int symbol, int named, int file, int line, int leftOut, boolean handedOn) {}
