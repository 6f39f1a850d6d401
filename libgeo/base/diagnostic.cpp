#include "base/diagnostic.h"

namespace geo {

std::string_view name(Severity severity) {
    switch (severity) {
    case Severity::note:
        return "note";
    case Severity::warning:
        return "warning";
    case Severity::rejected:
        return "rejected";
    }
    return "note";
}

std::string_view name(DiagnosticCode code) {
    switch (code) {
    case DiagnosticCode::geometryRepaired:
        return "geometry_repaired";
    case DiagnosticCode::geometryRejected:
        return "geometry_rejected";
    case DiagnosticCode::geometryEmpty:
        return "geometry_empty";
    case DiagnosticCode::geometryMixed:
        return "geometry_mixed";
    case DiagnosticCode::dimensionsDropped:
        return "dimensions_dropped";
    case DiagnosticCode::coordinatesOutside:
        return "coordinates_outside";
    case DiagnosticCode::valueRejected:
        return "value_rejected";
    case DiagnosticCode::rowRejected:
        return "row_rejected";
    case DiagnosticCode::duplicateKey:
        return "duplicate_key";
    case DiagnosticCode::codeRepaired:
        return "code_repaired";
    case DiagnosticCode::referenceUnknown:
        return "reference_unknown";
    case DiagnosticCode::areaGap:
        return "area_gap";
    case DiagnosticCode::encodingAssumed:
        return "encoding_assumed";
    case DiagnosticCode::crsAssumed:
        return "crs_assumed";
    case DiagnosticCode::headingMissing:
        return "heading_missing";
    case DiagnosticCode::fieldNameRepeated:
        return "field_name_repeated";
    case DiagnosticCode::rowRagged:
        return "row_ragged";
    case DiagnosticCode::fieldIgnored:
        return "field_ignored";
    case DiagnosticCode::fieldKept:
        return "field_kept";
    case DiagnosticCode::notConforming:
        return "not_conforming";
    case DiagnosticCode::sheetMissing:
        return "sheet_missing";
    case DiagnosticCode::fieldTruncated:
        return "field_truncated";
    case DiagnosticCode::codesDisagree:
        return "codes_disagree";
    case DiagnosticCode::rowsUnited:
        return "rows_united";
    case DiagnosticCode::fieldRenamed:
        return "field_renamed";
    case DiagnosticCode::fileAdded:
        return "file_added";
    case DiagnosticCode::contactsMasked:
        return "contacts_masked";
    case DiagnosticCode::styleTaken:
        return "style_taken";
    case DiagnosticCode::styleRefused:
        return "style_refused";
    case DiagnosticCode::styleSimplified:
        return "style_simplified";
    case DiagnosticCode::searchUnfinished:
        return "search_unfinished";
    case DiagnosticCode::obligationUnmet:
        return "obligation_unmet";
    case DiagnosticCode::placeNotReached:
        return "place_not_reached";
    case DiagnosticCode::residentsApart:
        return "residents_apart";
    case DiagnosticCode::placeOnIsland:
        return "place_on_island";
    case DiagnosticCode::valueAssumed:
        return "value_assumed";
    case DiagnosticCode::obligationsContradict:
        return "obligations_contradict";
    }
    return "row_rejected";
}

std::optional<DiagnosticCode> diagnosticCodeNamed(std::string_view wanted) {
    for (int i = 0; i <= static_cast<int>(DiagnosticCode::obligationsContradict); ++i)
        if (const auto code = static_cast<DiagnosticCode>(i); name(code) == wanted) return code;
    return std::nullopt;
}

std::optional<Severity> severityNamed(std::string_view wanted) {
    for (const Severity severity : {Severity::note, Severity::warning, Severity::rejected})
        if (name(severity) == wanted) return severity;
    return std::nullopt;
}

} // namespace geo
