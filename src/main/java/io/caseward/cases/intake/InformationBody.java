package io.caseward.cases.intake;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** An answer's fields, as the API's description shows them; {@link InformationReader} reads them. */
@Schema(name = "Information")
record InformationBody(
    @Schema(maxLength = 10_000, example = "The merchant sent the issuer's confirmation.") String text,
    List<ReportBody.EvidenceBody> evidence) {}
