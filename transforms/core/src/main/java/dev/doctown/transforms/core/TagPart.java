package dev.doctown.transforms.core;

import dev.doctown.schemas.flow.PackPart;
import org.apache.avro.specific.SpecificRecord;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.SerializableFunction;
import org.apache.beam.sdk.values.PCollection;

/** Makes a record a part of its repository, so that parts of all types are grouped together. */
final class TagPart<R extends SpecificRecord> extends DoFn<R, PackPart> {
  private static final long serialVersionUID = 1L;

  private final SerializableFunction<R, String> repository;

  private TagPart(SerializableFunction<R, String> repository) {
    this.repository = repository;
  }

  /**
   * Tags a collection.
   *
   * @param name of the step in the graph
   * @param repository the id of an element's repository
   */
  static <R extends SpecificRecord> PCollection<PackPart> tagged(
      String name, PCollection<R> parts, SerializableFunction<R, String> repository) {
    return parts
        .apply(name, ParDo.of(new TagPart<>(repository)))
        .setCoder(FlowCoders.of(PackPart.class));
  }

  @ProcessElement
  public void process(@Element R part, OutputReceiver<PackPart> out) {
    out.output(new PackPart(repository.apply(part), part));
  }
}
