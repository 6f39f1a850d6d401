#include "formats/detail/file_diagnostics.h"

#include "formats/detail/record_rules.h"

#include <fmt/format.h>

#include <algorithm>

namespace geo::formats::detail {

namespace {

Diagnostic about(DiagnosticCode code, Severity severity, Arguments arguments) {
    return {code, severity, {}, "", std::move(arguments)};
}

bool isMapped(const SourceInfo& info, const ReadReport& report, const std::string& field) {
    return std::ranges::find(report.mapping, field, &AttributeSource::field) != report.mapping.end() ||
           std::ranges::find(info.placeFields, field) != info.placeFields.end();
}

// Whether the reader looks at the field beside those that are mapped.
bool isConsulted(const RecordMapping& mapping, const std::string& field) {
    const auto holds = [word = domain::normalised(field)](const auto& names) {
        return std::ranges::find(names, word) != names.end();
    };
    return holds(consultedNames(mapping.kind)) || (mapping.preset && holds(mapping.preset->consulted));
}

} // namespace

std::vector<Diagnostic> fileDiagnostics(const SourceInfo& info, const RecordMapping& mapping, const ReadReport& report,
                                        const std::unordered_map<std::string, std::int64_t>& dropped,
                                        bool keepsOthers) {
    std::vector<Diagnostic> found;
    if (report.epsg != 0 && report.epsg == info.proposedEpsg && mapping.sourceEpsg == 0)
        found.push_back(about(DiagnosticCode::crsAssumed, Severity::warning,
                              {{"epsg", fmt::format("{}", report.epsg)}, {"reason", info.crsReason}}));
    if (info.encodingAssumed)
        found.push_back(about(DiagnosticCode::encodingAssumed, Severity::warning, {{"encoding", info.encoding}}));
    found.insert(found.end(), info.diagnostics.begin(), info.diagnostics.end());
    for (const auto& [dimensions, rows] : dropped)
        found.push_back(about(DiagnosticCode::dimensionsDropped, Severity::note,
                              {{"found", dimensions}, {"count", fmt::format("{}", rows)}}));
    const auto code = keepsOthers ? DiagnosticCode::fieldKept : DiagnosticCode::fieldIgnored;
    for (const SourceField& field : info.fields)
        if (!isMapped(info, report, field.name) && (keepsOthers || !isConsulted(mapping, field.name)))
            found.push_back(about(code, Severity::note, {{"field", field.name}}));
    return found;
}

} // namespace geo::formats::detail
