#include "usecase/sheet_parts.h"

#include <algorithm>

namespace geo::usecase {

namespace {

using domain::Allotment;
using domain::Kind;

template <class IsMeant>
Result<SheetScenario> scenarioWhere(const Desk& desk, const OpenedScenario& kept, const IsMeant& isMeant) {
    SheetScenario scenario{kept.row.name, kept.row.takenOn, kept.report.params.method, {}, {}};
    for (const Allotment& allotment : kept.report.allotments) {
        if (!isMeant(allotment)) continue;
        GEO_ASSIGN(auto names, namesOf(desk, allotment.project, allotment.space));
        scenario.allotments.push_back({allotment, std::move(names)});
    }
    return scenario;
}

} // namespace

Result<std::string> nameOf(const Desk& desk, Kind kind, std::int64_t id) {
    const auto row = desk.rowById(kind, id);
    if (row) return row->displayName();
    if (row.error().code == ErrorCode::notFound) return std::string{};
    return std::unexpected(row.error());
}

Result<PlaceNames> namesOf(const Desk& desk, ProjectId project, SpaceId space) {
    PlaceNames names;
    GEO_ASSIGN(names.project, nameOf(desk, Kind::project, project.value));
    const auto row = desk.rowById(Kind::space, space.value);
    if (!row) {
        if (row.error().code == ErrorCode::notFound) return names;
        return std::unexpected(row.error());
    }
    names.space = domain::toText(row->value("name"));
    if (const auto* site = std::get_if<std::int64_t>(&row->value("site_id"))) {
        GEO_ASSIGN(names.site, nameOf(desk, Kind::site, *site));
    }
    return names;
}

Result<SheetScenario> scenarioOf(const Desk& desk, const OpenedScenario& kept, ProjectId project) {
    const auto isMeant = [project](const Allotment& allotment) { return allotment.project == project; };
    GEO_ASSIGN(auto found, scenarioWhere(desk, kept, isMeant));
    const auto& unplaced = kept.report.unplaced;
    const auto without = std::ranges::find(unplaced, project, &domain::Unplaced::project);
    if (without != unplaced.end()) found.unplaced = *without;
    return found;
}

Result<SheetScenario> scenarioOf(const Desk& desk, const OpenedScenario& kept, SiteId site) {
    return scenarioWhere(desk, kept, [site](const Allotment& allotment) { return allotment.site == site; });
}

} // namespace geo::usecase
