#pragma once

#include "domain/kind.h"

#include <span>
#include <string_view>
#include <vector>

namespace geo::formats {

// The names under which official and common files hold an attribute, as domain::normalised gives them, the more telling
// first. The attribute's own name comes before all of them.
struct Synonyms {
    std::string_view attribute;
    std::vector<std::string_view> names;
};

// The attributes of a kind that have such names. `location` of a site is a column of well-known text.
[[nodiscard]] std::span<const Synonyms> synonymsOf(domain::Kind kind);

} // namespace geo::formats
