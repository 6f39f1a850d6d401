#include "domain/field_codec.h"

#include <cmath>

namespace geo::domain {

Error named(Error error, std::string_view field) {
    if (argument(error.arguments, "field").empty())
        error.arguments.insert(error.arguments.begin(), {"field", std::string{field}});
    return error;
}

namespace codec {

Error misfit(std::string_view expected, const Value& value) {
    return {ErrorCode::valueMalformed, {{"value", toText(value)}, {"expected", std::string{expected}}}};
}

Result<double> asNumber(const Value& value) {
    if (const auto* number = std::get_if<double>(&value)) return *number;
    if (const auto* number = std::get_if<std::int64_t>(&value)) return static_cast<double>(*number);
    return std::unexpected(misfit("number", value));
}

Result<std::int64_t> asInteger(const Value& value) {
    if (const auto* number = std::get_if<std::int64_t>(&value)) return *number;
    constexpr double kExact = 9007199254740992.0; // 2^53: up to here a double is one whole number
    if (const auto* number = std::get_if<double>(&value);
        number && std::abs(*number) <= kExact && *number == std::floor(*number))
        return static_cast<std::int64_t>(*number);
    return std::unexpected(misfit("integer", value));
}

Result<std::string> asText(const Value& value) {
    if (const auto* text = std::get_if<std::string>(&value)) return *text;
    if (isKnown(value)) return toText(value);
    return std::unexpected(misfit("text", value));
}

} // namespace codec

} // namespace geo::domain
