#pragma once

#include "domain/described.h"

#include <optional>

namespace geo::domain {

enum class QpvGeneration : std::uint8_t { g2015, g2024 };
template <>
struct Codes<QpvGeneration> {
    static constexpr std::array<std::string_view, 2> kTexts = {"2015", "2024"};
};

// A priority neighbourhood (quartier prioritaire de la politique de la ville). It may lie in several communes: it is
// never identified by its commune.
struct Qpv {
    static constexpr Kind kKind = Kind::qpv;
    RowId<struct QpvTag> id;
    std::optional<QpvCode> code;
    std::string name;
    std::optional<QpvGeneration> generation; // from the code where the source does not say
    std::vector<InseeCode> communes;
    std::optional<Residents> population;
    DatasetId dataset;
    geom::MultiPolygon outline;
};

// QP… is of 2015, QN… of 2024.
[[nodiscard]] QpvGeneration generationOf(const QpvCode& code);

} // namespace geo::domain
