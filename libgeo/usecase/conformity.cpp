#include "usecase/conformity.h"

#include "usecase/standard_tables.h"

#include <algorithm>

namespace geo::usecase {

namespace {

using domain::Kind;

std::vector<Kind> allClasses() {
    std::vector<Kind> classes;
    std::ranges::copy_if(domain::kAllKinds, std::back_inserter(classes), domain::isOfStandard);
    return classes;
}

std::unexpected<Error> noClass(Kind kind) {
    std::string allowed;
    for (const Kind each : allClasses()) allowed += (allowed.empty() ? "" : " ") + std::string{domain::name(each)};
    return fail(ErrorCode::kindUnknown, {{"value", std::string{domain::name(kind)}}, {"allowed", std::move(allowed)}});
}

} // namespace

Result<std::vector<NotConforming>> conformity(const Desk& desk, const std::vector<Kind>& kinds, JobControl& job) {
    std::vector<NotConforming> found;
    for (const Kind kind : kinds.empty() ? allClasses() : kinds) {
        if (!domain::isOfStandard(kind)) return noClass(kind);
        const std::string_view profile = kind == Kind::friche ? "cnig-friches" : "cnig-sites-eco";
        GEO_ASSIGN(const auto tables, standardTables(desk, profile, {kind}, {}, job));
        for (const auto& row : tables.tables.front().rows)
            for (Error& problem : formats::problemsOf(row)) found.push_back({kind, row.key, std::move(problem)});
    }
    return found;
}

} // namespace geo::usecase
