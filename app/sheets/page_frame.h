#pragma once

#include "sheets/sheet_column.h"
#include "sheets/sheet_map.h"
#include "text/language.h"

namespace app::sheets {

// What stands on every page: paper, head, foot and the small map.
struct PageHead {
    QString kind; // "Project page"
    QString title;
    QString subtitle;
    QString workspace;
    QString method; // of the foot: what the figures were made with
    geo::Date date; // that the page is about
    geo::Date printed;
};

// Boxes of what is between head and foot.
struct PageBody {
    QRectF facts; // beside the map
    QRectF map;
    QRectF rest; // below both
};

// Lays head and foot; returns where the rest goes.
[[nodiscard]] PageBody layFrame(const PageHead& head, const geo::carto::MapSnapshot& snapshot,
                                const text::Language& language, SheetPlan& plan);

// Puts the map into its box, with its scale; `caption` says what is drawn on it.
void layMap(const SheetMap& map, const QRectF& box, const QString& caption, const text::Language& language,
            SheetPlan& plan);

[[nodiscard]] QString words(const char* english);
// With a dot between them.
[[nodiscard]] QString joined(const QStringList& parts);
// "Halle 4 – atelier".
[[nodiscard]] QString placeText(const std::string& site, const std::string& space);

} // namespace app::sheets
