package dev.doctown.transforms.worker;

import java.time.Duration;

/** A parent that is killed: says its child's number, then waits in a call for ever. */
final class ParentProgram {
  private ParentProgram() {}

  public static void main(String[] arguments) {
    Worker worker = new Worker(TestServiceFactory.specification());
    System.out.println(Calls.call(worker, "pid"));
    worker.call(
        Calls.bytes("hang"),
        Duration.ofDays(1),
        (byte[] piece) -> {
          System.out.println("under way");
        });
  }
}
