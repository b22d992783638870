package dev.doctown.transforms.worker;

/**
 * A message between the processes.
 *
 * @param id the request it belongs to; zero if none
 */
record Frame(FrameType type, long id, byte[] payload) {
  private static final byte[] NOTHING = {};

  static Frame bare(FrameType type, long id) {
    return new Frame(type, id, NOTHING);
  }
}
