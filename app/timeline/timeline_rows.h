#pragma once

#include "usecase/timeline.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace app::timeline {

// A bar as it lies in its row: beside others of the same days in lanes.
struct Bar {
    geo::usecase::BarRef ref;
    geo::Period period;
    const geo::usecase::TimelinePlacement* placement = nullptr; // null for a window or an availability
    int lane = 0;
    int lanes = 1; // of its row
    [[nodiscard]] bool isMovable() const {
        return placement == nullptr || geo::usecase::isMovable(placement->placement.state);
    }
};

// What an allocation would put in a space from its first day on: nothing that is kept, so that it is only looked at.
struct Ghost {
    geo::SpaceId space;
    geo::Period period;
    std::string project; // its name
    int lane = 0;
    int lanes = 1; // of the ghosts of its row
};

// A site, or below it (where it is expanded) one of its spaces.
struct Row {
    const geo::usecase::TimelineSite* site = nullptr;
    const geo::usecase::TimelineSpace* space = nullptr;
    std::vector<Bar> bars;          // those behind first
    std::vector<Ghost> ghosts = {}; // before them; of a site that is expanded in the rows of its spaces
};

// The rows of the timeline as they are shown: which sites, and which of them expanded. Pointers hold until the next
// change.
class TimelineRows {
public:
    void setTimeline(std::shared_ptr<const geo::usecase::Timeline> timeline);
    // Only these sites; none: all.
    void setShown(std::optional<std::set<std::int64_t>> sites);
    // In place of those before.
    void setGhosts(std::vector<Ghost> ghosts);
    void setExpanded(std::int64_t site, bool isExpanded);
    void expandAll();
    [[nodiscard]] bool isExpanded(std::int64_t site) const { return m_expanded.contains(site); }

    [[nodiscard]] const std::vector<Row>& rows() const { return m_rows; }
    [[nodiscard]] const geo::usecase::Timeline* timeline() const { return m_timeline.get(); }

    struct Place {
        std::size_t row = 0;
        std::size_t bar = 0;
    };
    // Where a bar is shown first; none where it is not.
    [[nodiscard]] std::optional<Place> find(const geo::usecase::BarRef& ref) const;
    [[nodiscard]] const Bar& at(const Place& place) const { return m_rows[place.row].bars[place.bar]; }

private:
    void build();
    void addGhosts(Row& row) const;

    std::shared_ptr<const geo::usecase::Timeline> m_timeline;
    std::optional<std::set<std::int64_t>> m_shown;
    std::set<std::int64_t> m_expanded;
    std::vector<Ghost> m_ghosts;
    std::vector<Row> m_rows;
};

} // namespace app::timeline
