package dev.doctown.transforms.core;

import org.apache.avro.specific.SpecificRecord;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.extensions.avro.coders.AvroCoder;

/** The coder of every record that flows: Avro's binary form, which is deterministic for them. */
public final class FlowCoders {
  private FlowCoders() {}

  /** The coder of a generated record class. */
  public static <R extends SpecificRecord> Coder<R> of(Class<R> type) {
    return AvroCoder.specific(type);
  }
}
