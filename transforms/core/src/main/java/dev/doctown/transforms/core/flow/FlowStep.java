package dev.doctown.transforms.core.flow;

/**
 * A step of a flow.
 *
 * @param depth calls between it and the entry point
 * @param symbol number of what is called
 * @param file number of the file in which the call stands; of step 0 that of the definition
 * @param line of the call
 */
public record FlowStep(int depth, int symbol, int file, int line) {}
