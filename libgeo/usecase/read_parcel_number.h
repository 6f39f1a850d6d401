#pragma once

#include "base/identifier.h"

#include <optional>
#include <string>
#include <string_view>

namespace geo::usecase {

// What was written of a parcel's number. "" for what was not.
struct ParcelNumber {
    std::string commune; // an INSEE code, or a name as it was written
    std::string prefix;  // 3 digits (communes absorbed); "" for the usual 000
    std::string section; // two characters: "AB", "0A"
    std::string number;  // four digits

    friend bool operator==(const ParcelNumber&, const ParcelNumber&) = default;
};

// Reads the usual forms: "44109000AB0123" whole or in groups, "44109 AB 123", "Nantes AB 123", "AB 123", "AB123",
// "000 AB 0123", "section AB n° 123", "A 5". None where it is no parcel's number.
[[nodiscard]] std::optional<ParcelNumber> readParcelNumber(std::string_view text);

// The identifier in a commune.
[[nodiscard]] Result<ParcelId> parcelIdOf(const InseeCode& commune, std::string_view prefix,
                                          const ParcelNumber& number);

} // namespace geo::usecase
