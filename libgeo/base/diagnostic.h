#pragma once

#include "base/error.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace geo {

enum class Severity : std::uint8_t { note, warning, rejected };

// The stable name of a severity, for JSON: "note", "warning", "rejected".
[[nodiscard]] std::string_view name(Severity severity);

// What was found in the data, about one row or about the whole. Each has one sentence a language in app/text.
enum class DiagnosticCode : std::uint8_t {
    geometryRepaired,   // reason, area_before_m2, area_after_m2
    geometryRejected,   // reason: could not be repaired, or of a kind the layer cannot hold
    geometryEmpty,      // found (type, if any, that the kind cannot hold): the row is kept without a place
    geometryMixed,      // found, expected: parts of another dimension were left out
    dimensionsDropped,  // found (Z, M, ZM)
    coordinatesOutside, // value: not on the territory of the CRS
    valueRejected,      // field, value, reason (name of an ErrorCode), allowed: the value is left unknown
    rowRejected,        // field, value, reason: a required value is missing or wrong
    duplicateKey,       // key: the row was rejected, an earlier one holds this key
    codeRepaired,       // field, value, found: e.g. a leading zero restored
    referenceUnknown,   // field, value: what is referred to is not in the workspace
    codesDisagree,      // field, value, other: what the other fields of the row make of it
    rowsUnited,         // key, count: as many rows spoke of it and became one
    areaGap,            // area_m2, declared_m2, gap (share)
    encodingAssumed,    // encoding
    crsAssumed,         // epsg, reason
    headingMissing,     // found (columns): the first line is a row like the others, fields are named by their place
    fieldNameRepeated,  // field, found: several fields had this name
    rowRagged,          // found, expected (cells): what is missing at the end is not known
    fieldIgnored,       // field: no attribute takes it
    fieldKept,          // field: no attribute takes it, its texts are kept with the rows
    notConforming,      // fields: what keeps the row from conforming to its standard; it was written all the same
    sheetMissing,       // kind, count: rows without that face were left out
    fieldTruncated,     // field, length: a text was cut to what the format holds
    fieldRenamed,       // kind, field, value: the name that the field has in the file
    fileAdded,          // file, kind, reason: written beside the file asked for (points), or in its place (table)
    contactsMasked,     // field, count: addresses and numbers taken out of free texts for a public file
    styleTaken,         // layers (codes), value: the name of the style that they are shown in from now on
    styleRefused,       // value (name of the style), reason (name of an ErrorCode, or "too_large"), detail
    styleSimplified,    // value (name of the style, or of the table it is written for), parts: what is not kept of it
    searchUnfinished, // program, reason ("missing", "killed", "memory", "time", "stopped", "garbled"), gap (share): the
                      // best found is not proven
    obligationUnmet,  // what ("pinned", "ceiling", "qpv_share"), reason, project?, space?, bearer?
    placeNotReached,  // key, found (metres), allowed: too far from any street of that mode; left out
    residentsApart,   // count (squares), residents: too far from any street of that mode; counted, never covered
    placeOnIsland,    // key, length (metres of street): no more can be reached from there, whatever the time
    valueAssumed,     // field, value, count (rows that do not say)
    obligationsContradict, // what ("pinned", "pinned|ceiling", ...): no allocation meets them together
};

[[nodiscard]] std::string_view name(DiagnosticCode code);
// The codes of these names, as files keep them.
[[nodiscard]] std::optional<DiagnosticCode> diagnosticCodeNamed(std::string_view name);
[[nodiscard]] std::optional<Severity> severityNamed(std::string_view name);

struct Diagnostic {
    DiagnosticCode code = DiagnosticCode::rowRejected;
    Severity severity = Severity::note;
    std::optional<std::int64_t> row; // of the source, 1 for the first data row; none when about the whole file
    std::string key;                 // of the row, if it has one
    Arguments arguments;

    friend bool operator==(const Diagnostic&, const Diagnostic&) = default;
};

// A value with what was found on the way to it. Bad data is not failure.
template <class T>
struct Diagnosed {
    T value;
    std::vector<Diagnostic> diagnostics;
};

} // namespace geo
