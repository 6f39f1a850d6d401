#include "usecase/assumptions.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace geo::usecase {

namespace {

using domain::Assumption;
using domain::Kind;

const Assumption* ofProgram(std::string_view code) {
    const auto all = domain::defaultAssumptions();
    const auto found = std::ranges::find(all, code, &Assumption::code);
    return found == all.end() ? nullptr : &*found;
}

// The row of the workspace, or nothing.
Result<std::optional<domain::Record>> rowOf(const Desk& desk, std::string_view code) {
    auto row = desk.row(Kind::assumption, code);
    if (row) return std::optional{std::move(*row)};
    if (row.error().code == ErrorCode::notFound) return std::optional<domain::Record>{};
    return std::unexpected(std::move(row).error());
}

Result<void> checkValue(const Assumption& assumption) {
    const double most = assumption.code.ends_with("_share") ? 1.0 : HUGE_VAL;
    if (std::isfinite(assumption.value) && assumption.value >= 0.0 && assumption.value <= most) return {};
    return fail(ErrorCode::valueOutOfRange, {{"field", "value"},
                                             {"value", fmt::format("{}", assumption.value)},
                                             {"expected", most == 1.0 ? "0..1" : "0.."}});
}

} // namespace

Result<std::vector<AssumptionInForce>> readAssumptions(const Desk& desk, JobControl& job) {
    GEO_ASSIGN(auto rows, desk.workspace().all<Assumption>(job));
    std::vector<AssumptionInForce> found;
    for (const Assumption& assumption : domain::defaultAssumptions()) found.push_back({assumption, assumption.value});
    const std::size_t own = found.size();
    for (Assumption& row : rows.value) {
        const auto place = std::ranges::find(found, row.code, [](const auto& each) { return each.assumption.code; });
        if (place != found.end())
            place->assumption = std::move(row);
        else
            found.push_back({std::move(row), std::nullopt});
    }
    std::ranges::sort(found.begin() + static_cast<std::ptrdiff_t>(own), found.end(), {},
                      [](const auto& each) { return each.assumption.code; });
    return found;
}

Result<Assumption> assumptionOf(const Desk& desk, std::string_view code) {
    GEO_ASSIGN(const auto row, rowOf(desk, code));
    if (row) return domain::fromRecord<Assumption>(*row);
    if (const Assumption* assumption = ofProgram(code)) return *assumption;
    return fail(ErrorCode::notFound, {{"kind", "assumption"}, {"key", std::string{code}}});
}

Result<CommitReport> setAssumption(Desk& desk, const Assumption& assumption) {
    GEO_TRY(checkValue(assumption));
    GEO_ASSIGN(const auto row, rowOf(desk, assumption.code));
    domain::Record after = domain::toRecord(assumption);
    if (!row) return desk.add(after);
    after.id = row->id;
    return desk.edit(*row, after);
}

Result<CommitReport> resetAssumption(Desk& desk, std::string_view code) {
    GEO_ASSIGN(const auto row, rowOf(desk, code));
    if (!row) return CommitReport{};
    return desk.remove({{Kind::assumption, row->id}});
}

} // namespace geo::usecase
