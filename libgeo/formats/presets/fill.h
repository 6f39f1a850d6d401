#pragma once

#include "formats/preset.h"

#include <string>
#include <string_view>

// What the tables of this folder have in common.
namespace geo::formats::detail {

// The text of a field of the record; "" where it is not known.
[[nodiscard]] std::string textIn(const domain::Record& record, std::string_view field);

// Sets a field that is not known yet from a text, as a file would; a text that is no such value sets nothing.
void fill(domain::Record& record, std::string_view field, std::string_view text);

// The first of the fields of the row that has something; "" for none.
[[nodiscard]] std::string_view firstOf(const FieldText& text, std::initializer_list<std::string_view> names);

// The parts that are not empty, with the separator between them.
[[nodiscard]] std::string joined(std::initializer_list<std::string_view> parts, std::string_view separator = " ");

// The sample of the first of these fields that the file has, by normalised names; "" for none.
[[nodiscard]] std::string_view sampleOf(const SourceInfo& info, std::initializer_list<std::string_view> names);

// The position of the first of these fields in the rows of the source.
[[nodiscard]] std::optional<std::size_t> columnOf(const SourceInfo& info,
                                                  std::initializer_list<std::string_view> names);

} // namespace geo::formats::detail
