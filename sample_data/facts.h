#pragma once

#include "base/identifier.h"
#include "geom/point.h"

#include <string>
#include <string_view>
#include <vector>

namespace geo::sample {

struct CommuneFact {
    InseeCode code;
    std::string name;
    std::int64_t population = 0;
    double area = 0.0; // m2, planimetric in EPSG:2154
    geom::PointM centre;
};

struct QpvFact {
    QpvCode code;
    std::string name;
    std::vector<InseeCode> communes;
};

struct FiliereFact {
    std::string code; // of domain::Filiere
    std::string name;
};

// What is known of the metropolis; everything else is generated.
struct Facts {
    std::vector<CommuneFact> communes; // by code
    std::vector<QpvFact> qpvs;         // by code
    std::vector<FiliereFact> filieres;

    // The position of a commune. Error: notFound (kind, key).
    [[nodiscard]] Result<std::size_t> communeAt(const InseeCode& code) const;
};

// Reads the embedded files. Error: internal (detail), where they are not as they must be.
[[nodiscard]] Result<Facts> readFacts();

// The embedded files of facts/, as they are.
[[nodiscard]] std::string_view communesCsv();
[[nodiscard]] std::string_view qpvCsv();
[[nodiscard]] std::string_view filieresCsv();

} // namespace geo::sample
