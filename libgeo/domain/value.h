#pragma once

#include "base/result.h"
#include "domain/kind.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace geo::domain {

// The value of a field as it is kept and exchanged; monostate is "not known" (non renseigné), which is never 0 or "".
// Booleans are the integers 0 and 1, dates are ISO text, codes are their text, lists are joined by "|" (CNIG Friches).
using Unknown = std::monostate;
using Value = std::variant<Unknown, std::int64_t, double, std::string>;

enum class FieldType : std::uint8_t { text, integer, number, boolean, date, code, textList, codeList, periodList };

// The unit of a number, for headings and formats; the column name ends in it too (`area_m2`).
enum class Unit : std::uint8_t {
    none,
    metres,
    squareMetres,
    euros,
    eurosPerYear,
    eurosPerSquareMetreYear,
    kilogramsPerSquareMetre,
    kilowatts,
    decibels,
    kilometresPerHour,
    months,
    residents,
    places,
    jobs,
    share,
    slotsPerWeek,
    year,
    minutes
};

struct Range {
    double low;
    double high;
};

// What a field may hold. The name is the column, the JSON key, the import attribute and the header of an export.
struct FieldInfo {
    std::string_view name;
    FieldType type = FieldType::text;
    Unit unit = Unit::none;
    bool required = false;
    bool personal = false;                        // names a person or how to reach one: never in a public export
    std::span<const std::string_view> codes = {}; // of code and codeList; empty: free
    std::optional<Range> range = {};              // of numbers, both ends allowed
    std::optional<Kind> refersTo = {};            // the field holds keys of that kind
};

[[nodiscard]] inline bool isKnown(const Value& value) {
    return !std::holds_alternative<Unknown>(value);
}

// The value as plain text: "" for unknown, numbers with a point and as many digits as they need.
[[nodiscard]] std::string toText(const Value& value);

// Reads what a person or a file wrote for this field, "" (and blanks) for unknown. Numbers with a decimal point or
// comma and with or without grouping spaces; dates in ISO or French form; booleans as 0/1, true/false, oui/non,
// vrai/faux, yes/no; codes without regard to case, accents and punctuation. Checks the range. Errors: valueNotNumber,
// valueNotDate, valueNotInList, valueOutOfRange, valueMalformed; each with field and value.
[[nodiscard]] Result<Value> parseValue(const FieldInfo& field, std::string_view text);

// Whether a value that is already typed fits the field (type, range, codes, required).
[[nodiscard]] Result<void> checkValue(const FieldInfo& field, const Value& value);

// Lower case, without accents (composed or decomposed), runs of anything but letters and digits as one "_": how codes
// and field names are compared.
[[nodiscard]] std::string normalised(std::string_view text);

// Lower case and without accents, all else as it stands: how `like` compares. Latin letters, composed or decomposed.
[[nodiscard]] std::string folded(std::string_view text);

// The parts of a list joined by "|", trimmed; none for "".
[[nodiscard]] std::vector<std::string> listParts(std::string_view text);

} // namespace geo::domain
