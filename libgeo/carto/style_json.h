#pragma once

#include "base/result.h"
#include "carto/style.h"

#include <string>
#include <string_view>

namespace geo::carto {

inline constexpr int kStyleVersion = 1;
inline constexpr std::size_t kMostStyleBytes = 1'000'000; // of a style as text
inline constexpr std::size_t kMostClasses = 1'000;
inline constexpr std::size_t kMostFills = 8;       // one over the other
inline constexpr std::size_t kMostStyleText = 400; // bytes of a title, a code, the name of a field

// A style as JSON, each field of it told, with its version. Scales and bounds without end are the texts "inf" and
// "-inf". The same style gives the same text.
[[nodiscard]] std::string toJson(const LayerStyle& style);

// What toJson wrote, or a person: a field that is not told keeps its default. Errors, each with the place as `field`
// ("classes.list[2].fills[0].colour"): valueMalformed, valueNotNumber, valueNotInList, valueOutOfRange (numbers,
// lengths, classes that overlap), attributeUnknown for what a style does not have.
[[nodiscard]] Result<LayerStyle> styleFromJson(std::string_view text);

// Whether every number, text and list of a style is within what styleFromJson takes. Errors: as there.
[[nodiscard]] Result<void> checkStyle(const LayerStyle& style);

} // namespace geo::carto
