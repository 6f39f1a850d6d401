#pragma once

#include "domain/project.h"

#include <span>
#include <string_view>

namespace geo::sample {

// How the sample's projects of a filière are called and what they do; what they need is domain::usualNeeds.
struct ProjectTemplate {
    std::span<const std::string_view> names;
    std::string_view summary;
};

[[nodiscard]] const ProjectTemplate& templateOf(domain::Filiere filiere);

} // namespace geo::sample
