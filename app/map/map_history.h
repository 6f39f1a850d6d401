#pragma once

#include "carto/viewport.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace app::map {

// The views of a map in the order they were seen, and where in it the user stands. Views that show the same place at
// the same scale are one, whatever the size of the window.
class MapHistory {
public:
    // Remembers a view behind the present one; what was ahead is forgotten. The oldest goes beyond `kLongest`.
    void push(const geo::carto::Viewport& view);
    // The present view is another one, without a step: the window was resized.
    void replacePresent(const geo::carto::Viewport& view);
    void clear();

    [[nodiscard]] bool canGoBack() const { return m_at > 1; }
    [[nodiscard]] bool canGoForward() const { return m_at < m_views.size(); }
    // The view before or after, which becomes the present one; nothing where there is none.
    std::optional<geo::carto::Viewport> back();
    std::optional<geo::carto::Viewport> forward();

    static constexpr std::size_t kLongest = 100;

private:
    std::vector<geo::carto::Viewport> m_views;
    std::size_t m_at = 0; // how many views are behind and including the present one
};

} // namespace app::map
