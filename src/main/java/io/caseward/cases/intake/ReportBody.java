package io.caseward.cases.intake;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** A report's fields, as the API's description shows them; {@link ReportReader} reads them. */
@Schema(name = "Report")
record ReportBody(
    @Schema(requiredMode = Schema.RequiredMode.REQUIRED, maxLength = 100, example = "voucher-detector",
        description = "Who or what reports.")
    String source,
    @Schema(requiredMode = Schema.RequiredMode.REQUIRED, maxLength = 200, example = "vd-2026-118",
        description = "The source's own name for the report; the same source and reference again is the same report.")
    String reference,
    @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "counterfeit_vouchers",
        description = "The key of a policy area; GET /api/v1/reasons lists them.")
    String reason,
    @Schema(requiredMode = Schema.RequiredMode.REQUIRED) SubjectBody subject,
    @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "en", description = "ISO 639-1.")
    String language,
    @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "PH", description = "The market's code.")
    String market,
    @Schema(allowableValues = {"low", "medium", "high", "critical"}) String severity,
    @Schema(example = "2026-03-01T09:36:00Z",
        description = "When the source noticed; now where it is left out. Gives age and order; clocks start when the case opens.")
    String reportedAt,
    List<EvidenceBody> evidence,
    DetectorBody detector) {

  @Schema(name = "ReportSubject")
  record SubjectBody(
      @Schema(requiredMode = Schema.RequiredMode.REQUIRED,
          allowableValues = {"creator", "user", "merchant", "listing", "content", "live_session"})
      String type,
      @Schema(requiredMode = Schema.RequiredMode.REQUIRED, maxLength = 200, example = "m-20417") String id,
      @Schema(maxLength = 200, example = "Golden Lotus Spa") String name) {}

  @Schema(name = "ReportEvidence")
  record EvidenceBody(
      @Schema(requiredMode = Schema.RequiredMode.REQUIRED,
          allowableValues = {"text", "image", "video", "link", "file"})
      String type,
      @Schema(maxLength = 10_000) String text,
      @Schema(maxLength = 2_000, example = "https://media.example.com/v/118.jpg") String url,
      @Schema(maxLength = 1_000) String note) {}

  @Schema(name = "ReportDetector")
  record DetectorBody(
      @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String name,
      String version,
      @Schema(minimum = "0", maximum = "1", example = "0.93") Double score) {}
}
