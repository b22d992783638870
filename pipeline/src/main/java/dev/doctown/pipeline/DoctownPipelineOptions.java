package dev.doctown.pipeline;

import org.apache.beam.sdk.options.Description;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.beam.sdk.options.Validation;

/**
 * Carries {@link BuildSettings} through Beam as one string. What a user can say is declared once,
 * by the command line, and never here.
 */
public interface DoctownPipelineOptions extends PipelineOptions {
  @Description("The settings of the build, as the doctown command writes them.")
  @Validation.Required
  String getBuildSettings();

  void setBuildSettings(String json);
}
