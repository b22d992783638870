package dev.doctown.transforms.worker;

/** Opens a service in the child, where {@link java.util.ServiceLoader} finds it. */
public interface WorkerServiceFactory {
  /** What {@link WorkerSpecification#service} names. */
  String name();

  /**
   * Opens the service, within {@link WorkerSpecification#startDeadline}.
   *
   * @throws dev.doctown.transforms.spi.DoctownException reaches all callers in the parent with its
   *     code and message
   */
  WorkerService open(byte[] configuration) throws Exception;
}
