#pragma once

#include "domain/codes.h"
#include "domain/results/coverage.h"
#include "domain/value.h"

#include <QString>

#include <span>
#include <string_view>

namespace app::text {

// What the reader calls a code of one list ("bail_civil" of the tenures: "Civil lease"). A code that is not in the
// list, or a list without words, goes by its text.
[[nodiscard]] QString codeLabel(std::span<const std::string_view> codes, std::string_view code);

[[nodiscard]] QString codeLabel(const geo::domain::FieldInfo& field, std::string_view code);

// The same for an enumeration of libgeo: label(SiteKind::rooftop), label(LayerId::qpv).
template <geo::domain::Coded Enum>
[[nodiscard]] QString label(Enum value) {
    return codeLabel(geo::domain::codesOf<Enum>(), geo::domain::codeOf(value));
}

// The name of an area, or else its code; "Whole territory" for what has neither.
[[nodiscard]] QString areaName(geo::domain::AreaKind kind, const std::string& name, const std::string& code);

// The list that a set of codes is from, as found in the arguments of an error; empty where they are of none.
[[nodiscard]] std::span<const std::string_view> listOf(std::span<const std::string_view> codes);

} // namespace app::text
