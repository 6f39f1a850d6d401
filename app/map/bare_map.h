#pragma once

#include "carto/map_snapshot.h"
#include "text/language.h"

#include <QColor>
#include <QPainter>
#include <QRect>

#include <optional>
#include <vector>

namespace app::map {

// A sentence that stands where there is nothing to see, and what to do.
struct BareMap {
    QString sentence;
    QString hint;
};

// Why nothing of the workspace is drawn: it holds nothing that has a place, every layer that has rows is hidden, or
// those that are not are drawn at other scales only. Nothing where a layer is drawn, though no row of it may be in
// view.
[[nodiscard]] std::optional<BareMap> bareMap(const geo::carto::MapSnapshot& snapshot,
                                             const std::vector<geo::carto::LayerState>& layers, double scaleDenominator,
                                             const text::Language& language);

// In the middle of `place`, on what is there.
void paintBareMap(QPainter& painter, const QRect& place, const QColor& ink, const BareMap& bare);

} // namespace app::map
