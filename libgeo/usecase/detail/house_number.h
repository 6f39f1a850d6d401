#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace geo::usecase::detail {

// "12 bis rue de Strasbourg".
struct HouseNumber {
    std::int64_t number = 0;
    std::string suffix; // "bis", "b", in lower case; "" for none
    std::string street;
};

// None where the text does not begin with a number of at most four digits that a name follows.
[[nodiscard]] std::optional<HouseNumber> houseNumberOf(std::string_view text);

// The text without a number of five digits (a postcode) where other words are left; an INSEE code alone stays.
[[nodiscard]] std::string withoutPostcode(std::string_view text);

// "Nantes" of "12 rue de Strasbourg, 44000 Nantes"; "" where there is no postcode.
[[nodiscard]] std::string communeOfAddress(std::string_view address);

} // namespace geo::usecase::detail
