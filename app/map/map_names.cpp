#include "map/map_names.h"

#include "carto/label.h"
#include "painting/halo.h"
#include "painting/paint_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace app::map {
namespace {

using geo::carto::Colour;
using geo::carto::ScreenPoint;
using geo::carto::TextItem;
using geo::carto::Viewport;

constexpr double kHalo = 0.28; // em: wider than the halo that is painted on each side

std::string keyOf(const TextItem& item) {
    const auto hex = [](Colour c) { return fmt::format("{:02x}{:02x}{:02x}{:02x}", c.r, c.g, c.b, c.a); };
    return fmt::format("{}|{:.2f}|{}{}{}|{}|{}", item.text, item.size, item.bold, item.smallCapitals,
                       static_cast<int>(item.anchor), hex(item.colour), hex(item.halo));
}

// The picture of a text, and where it lies beside the text's place.
MapName drawn(TextItem item, std::string key) {
    item.at = {0.0, 0.0};
    const geo::carto::ScreenBox box = geo::carto::boxOf(item);
    const double margin = std::ceil(kHalo * item.size) + 1.0;
    const QPoint corner{static_cast<int>(std::floor(box.left - margin)),
                        static_cast<int>(std::floor(box.top - margin))};
    const QSize size{static_cast<int>(std::ceil(box.right + margin)) - corner.x(),
                     static_cast<int>(std::ceil(box.bottom + margin)) - corner.y()};
    QImage image{size, QImage::Format_ARGB32_Premultiplied};
    image.fill(Qt::transparent);
    QPainter painter{&image};
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.translate(-corner);
    const double radius = item.haloWidth * item.size;
    item.haloWidth = 0.0;
    painting::paintText(painter, item);
    painter.end();
    if (item.halo.a > 0 && radius > 0.0) painting::layHaloBelow(image, item.halo, radius);
    MapName name;
    name.key = std::move(key);
    name.offset = corner;
    name.image = std::move(image);
    return name;
}

// The names that stay where they are.
geo::carto::PinnedNames pinnedOf(const MapNames& before, const RenderRequest& content, const Viewport& view,
                                 double ratio) {
    const bool isSame = before.viewport.metresPerPixel == view.metresPerPixel && before.viewport.dpi == view.dpi &&
                        before.ratio == ratio && before.of.lock() == content.snapshot;
    if (!isSame) return nullptr;
    std::vector<geo::carto::PinnedName> names;
    for (const MapName& name : before.names) names.push_back(name.name);
    return std::make_shared<const std::vector<geo::carto::PinnedName>>(std::move(names));
}

} // namespace

geo::Result<MapNames> placeNames(const RenderRequest& content, const geo::carto::MapSnapshot& whole,
                                 const Viewport& view, double ratio, const MapNames& before, geo::JobControl& job) {
    MapNames out;
    out.viewport = view;
    out.ratio = ratio;
    out.of = content.snapshot;
    geo::carto::MapParams params = content.params;
    params.parts = geo::carto::MapParts::names;
    params.viewport = onDevice(view, ratio);
    params.pinned = pinnedOf(before, content, view, ratio);
    GEO_ASSIGN(const geo::carto::DisplayList list, geo::carto::compose(whole, params, job));
    std::unordered_map<std::string, const MapName*> known;
    for (const MapName& name : before.names) known.emplace(name.key, &name);
    for (const geo::carto::DisplayItem& item : list.items) {
        const auto* text = std::get_if<TextItem>(&item);
        if (text == nullptr) continue;
        GEO_TRY(job.step(geo::Phase::drawing));
        std::string key = keyOf(*text);
        const auto found = known.find(key);
        out.names.push_back(found == known.end() ? drawn(*text, std::move(key)) : *found->second);
        out.names.back().name = {text->feature, text->text, params.viewport.toMap(text->at), text->anchor};
    }
    return out;
}

void paintNames(QPainter& painter, const MapNames& names, const Viewport& view) {
    const bool isOfScale = names.viewport.metresPerPixel == view.metresPerPixel;
    const QRectF seen{0.0, 0.0, static_cast<double>(view.width), static_cast<double>(view.height)};
    std::vector<QRectF> taken;
    for (const MapName& name : names.names) {
        const ScreenPoint at = view.toScreen(name.name.at);
        const QPointF corner{(std::round(at.x * names.ratio) + name.offset.x()) / names.ratio,
                             (std::round(at.y * names.ratio) + name.offset.y()) / names.ratio};
        const QRectF place{corner, QSizeF{name.image.size()} / names.ratio};
        if (!place.intersects(seen)) continue;
        const auto meets = [&place](const QRectF& other) { return place.intersects(other); };
        if (!isOfScale && std::ranges::any_of(taken, meets)) continue;
        taken.push_back(place);
        painter.drawImage(place, name.image, QRectF{name.image.rect()});
    }
}

} // namespace app::map
