#pragma once

#include "base/diagnostic.h"
#include "domain/record.h"

#include <string>
#include <string_view>
#include <vector>

namespace geo::formats::detail {

// A value read from the text of a file for a field of a kind, with what had to be done for it: a zero put back in front
// of a code, a bad part of a list left out.
struct TextValue {
    domain::Value value;
    std::vector<Diagnostic> diagnostics; // codeRepaired, valueRejected; without row and key
};

// domain::parseValue, and beyond it: codes of communes, parcels and IRIS in their official form (a lost leading zero is
// put back), lists separated by "," ";" or "|", OpenStreetMap's ways of saying yes and no of bridges and tunnels.
// Errors: those of parseValue; valueMalformed for a code that is none.
[[nodiscard]] Result<TextValue> textValue(domain::Kind kind, const domain::FieldInfo& field, std::string_view text);

// The diagnostic that a value could not be read: field, value, reason and what is allowed.
[[nodiscard]] Diagnostic rejection(DiagnosticCode code, Severity severity, const Error& error, std::string_view field,
                                   std::string_view text);

} // namespace geo::formats::detail
