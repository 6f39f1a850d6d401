#include "map/map_history.h"

namespace app::map {
namespace {

bool showsTheSame(const geo::carto::Viewport& a, const geo::carto::Viewport& b) {
    return a.centre == b.centre && a.metresPerPixel == b.metresPerPixel;
}

} // namespace

void MapHistory::push(const geo::carto::Viewport& view) {
    if (m_at > 0 && showsTheSame(m_views[m_at - 1], view)) return;
    m_views.resize(m_at);
    m_views.push_back(view);
    if (m_views.size() > kLongest) m_views.erase(m_views.begin());
    m_at = m_views.size();
}

void MapHistory::replacePresent(const geo::carto::Viewport& view) {
    if (m_at > 0) m_views[m_at - 1] = view;
}

void MapHistory::clear() {
    m_views.clear();
    m_at = 0;
}

std::optional<geo::carto::Viewport> MapHistory::back() {
    if (!canGoBack()) return std::nullopt;
    return m_views[--m_at - 1];
}

std::optional<geo::carto::Viewport> MapHistory::forward() {
    if (!canGoForward()) return std::nullopt;
    return m_views[m_at++];
}

} // namespace app::map
