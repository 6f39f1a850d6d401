#pragma once

#include "domain/project.h"

#include <span>
#include <string_view>

namespace geo::sample {

// What projects of a filière usually need. 0 asks nothing.
struct ProjectTemplate {
    domain::Filiere filiere;
    std::span<const std::string_view> names;
    std::string_view summary;
    std::span<const domain::SpaceKind> kinds;
    double areaMin = 0.0;  // m2
    double rentMax = 0.0;  // EUR/m2/year
    double ceiling = 0.0;  // m
    double load = 0.0;     // kg/m2
    double power = 0.0;    // kW
    double noiseMax = 0.0; // dB
    domain::NeedLevel groundFloor = domain::NeedLevel::indifferent;
    domain::NeedLevel vehicleAccess = domain::NeedLevel::indifferent;
    domain::NeedLevel openToPublic = domain::NeedLevel::indifferent;
    domain::NeedLevel water = domain::NeedLevel::indifferent;
    domain::NeedLevel sanitation = domain::NeedLevel::indifferent;
    domain::NeedLevel outdoor = domain::NeedLevel::indifferent;
    std::int64_t mostYears = 3;
    std::int64_t mostJobs = 8;
};

[[nodiscard]] const ProjectTemplate& templateOf(domain::Filiere filiere);

} // namespace geo::sample
