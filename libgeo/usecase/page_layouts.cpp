#include "usecase/page_layouts.h"

#include <algorithm>

namespace geo::usecase {

using domain::Layout;

Result<std::vector<Layout>> readLayouts(const Desk& desk) {
    JobControl job;
    GEO_ASSIGN(auto found, desk.workspace().all<Layout>(job));
    std::ranges::sort(found.value, {}, &Layout::name);
    return std::move(found.value);
}

Result<CommitReport> keepLayout(Desk& desk, const std::string& name, const std::string& spec) {
    const auto before = desk.row(domain::Kind::layout, name);
    if (!before && before.error().code != ErrorCode::notFound) return std::unexpected(before.error());
    Layout layout;
    layout.name = name;
    layout.spec = spec;
    if (!before) return desk.add(domain::toRecord(layout));
    layout.id.value = before->id;
    return desk.edit(*before, domain::toRecord(layout));
}

Result<CommitReport> removeLayout(Desk& desk, const std::string& name) {
    GEO_ASSIGN(const auto row, desk.row(domain::Kind::layout, name));
    return desk.remove({{domain::Kind::layout, row.id}});
}

} // namespace geo::usecase
