#pragma once

#include "usecase/indicators.h"

#include <vector>

namespace geo::usecase {

// Which row of the board each area has: by name, the rest behind the last. By territory all is the rest.
class IndicatorDivision {
public:
    IndicatorDivision(const IndicatorSnapshot& snapshot, const domain::IndicatorParams& params);

    [[nodiscard]] std::vector<domain::IndicatorRow>& rows() { return m_rows; }
    [[nodiscard]] std::size_t rowOf(const IndicatorPlace& place) const;
    [[nodiscard]] std::size_t rowOf(const domain::Project& project) const; // by filière
    // Whether rows are about places; else about filières.
    [[nodiscard]] bool hasPlaces() const { return m_by != domain::IndicatorBy::filiere; }

private:
    void addAreas(const std::vector<IndicatorArea>& areas, const std::vector<bool>& counts);
    [[nodiscard]] std::size_t rest() const { return m_rows.size() - 1; }

    domain::IndicatorBy m_by;
    std::vector<domain::IndicatorRow> m_rows;
    std::vector<std::size_t> m_rowOf; // by area
};

} // namespace geo::usecase
