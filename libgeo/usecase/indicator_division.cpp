#include "usecase/indicator_division.h"

#include <algorithm>

namespace geo::usecase {

namespace {

using domain::IndicatorBy;
using domain::IndicatorRow;

constexpr Date kSecondGeneration = std::chrono::sys_days{std::chrono::year{2024} / 1 / 1};

} // namespace

IndicatorDivision::IndicatorDivision(const IndicatorSnapshot& snapshot, const domain::IndicatorParams& params)
    : m_by(params.by) {
    if (m_by == IndicatorBy::commune) addAreas(snapshot.communes, std::vector<bool>(snapshot.communes.size(), true));
    if (m_by == IndicatorBy::qpv) addAreas(snapshot.qpvs, qpvsInForce(snapshot.qpvs, params.day));
    if (m_by == IndicatorBy::filiere)
        for (const std::string_view code : domain::codesOf<domain::Filiere>()) m_rows.emplace_back().code = code;
    m_rows.emplace_back().isRest = true;
}

std::size_t IndicatorDivision::rowOf(const IndicatorPlace& place) const {
    if (m_by == IndicatorBy::commune && place.commune) return m_rowOf[*place.commune];
    if (m_by == IndicatorBy::qpv)
        for (const std::size_t qpv : place.qpvs)
            if (m_rowOf[qpv] != rest()) return m_rowOf[qpv];
    return rest();
}

std::size_t IndicatorDivision::rowOf(const domain::Project& project) const {
    return project.filiere ? static_cast<std::size_t>(*project.filiere) : rest();
}

void IndicatorDivision::addAreas(const std::vector<IndicatorArea>& areas, const std::vector<bool>& counts) {
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < areas.size(); ++i)
        if (counts[i]) order.push_back(i);
    std::ranges::stable_sort(order, {}, [&](std::size_t i) {
        return std::pair{domain::folded(areas[i].name), areas[i].code};
    });
    m_rowOf.assign(areas.size(), order.size());
    for (const std::size_t i : order) {
        m_rowOf[i] = m_rows.size();
        IndicatorRow& row = m_rows.emplace_back();
        row.code = areas[i].code;
        row.name = areas[i].name;
        row.places.emplace().residents = areas[i].residents;
    }
}

std::vector<bool> qpvsInForce(const std::vector<IndicatorArea>& qpvs, Date day) {
    const bool isFormer = day < kSecondGeneration;
    const auto isInForce = [isFormer](const IndicatorArea& qpv) { return qpv.isFormer == isFormer; };
    const bool onlyInForce = std::ranges::any_of(qpvs, isInForce);
    std::vector<bool> counts;
    for (const IndicatorArea& qpv : qpvs) counts.push_back(!onlyInForce || isInForce(qpv));
    return counts;
}

} // namespace geo::usecase
