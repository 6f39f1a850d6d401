#include "timeline/bar_text.h"

#include "text/code_label.h"
#include "text/value_text.h"

#include <QCoreApplication>

namespace app::timeline {
namespace {

using geo::domain::PlacementState;
using geo::usecase::BarKind;
using geo::usecase::BarProblem;

struct Timeline {
    Q_DECLARE_TR_FUNCTIONS(Timeline)
};

} // namespace

bool endsSoon(const Bar& bar, geo::Date today) {
    if (bar.placement == nullptr || !bar.period.until) return false;
    const PlacementState state = bar.placement->placement.state;
    if (state != PlacementState::agreed && state != PlacementState::running) return false;
    return *bar.period.until >= today && *bar.period.until <= today + std::chrono::days{kSoonDays};
}

QString rowName(const Row& row) {
    return text::fromUtf8(row.space != nullptr ? row.space->space.name : row.site->name);
}

QString barName(const Bar& bar) {
    switch (bar.ref.kind) {
    case BarKind::window:
        return Timeline::tr("Site usable");
    case BarKind::space:
        return Timeline::tr("Space available");
    case BarKind::placement:
        return text::fromUtf8(bar.placement->project);
    }
    return {};
}

QString barText(const Row& row, const Bar& bar, const geo::Period& period, const text::Language& language) {
    QStringList lines{rowName(row), barName(bar)};
    if (bar.placement != nullptr) {
        const auto& placement = bar.placement->placement;
        lines << text::label(placement.state);
        if (placement.area) lines << text::areaText(*placement.area, language);
    }
    lines << text::periodText(period, language);
    return lines.join(QStringLiteral(", "));
}

QString problemText(BarProblem problem) {
    switch (problem) {
    case BarProblem::outsideAvailability:
        return Timeline::tr("on days on which the place is not available");
    case BarProblem::overCapacity:
        return Timeline::tr("more than the space holds");
    }
    return {};
}

QString problemTexts(const std::vector<BarProblem>& problems) {
    QStringList texts;
    for (const BarProblem problem : problems) texts << problemText(problem);
    return texts.join(QStringLiteral("; "));
}

} // namespace app::timeline
