#pragma once

#include "carto/map_snapshot.h"
#include "domain/record.h"

#include <QObject>

#include <optional>
#include <set>
#include <utility>
#include <vector>

namespace app::window {

// What is selected, the same on the map, in the tables and in the inspector.
class Selection : public QObject {
    Q_OBJECT

public:
    using Features = std::set<geo::carto::FeatureRef>;
    using QObject::QObject;

    [[nodiscard]] const Features& features() const { return m_features; }
    // Numbers of the selected rows of a kind.
    [[nodiscard]] std::set<std::int64_t> rowsOf(geo::domain::Kind kind) const;
    // The only one selected, if it is one; its kind and number.
    [[nodiscard]] std::optional<std::pair<geo::domain::Kind, std::int64_t>> only() const;

    void set(Features features);
    void clear() { set({}); }

signals:
    void changed();

private:
    Features m_features;
};

// Of what lies in a box or under a click, what is meant: sites and projects where there are any, else all of it.
// Communes and parcels lie under everything and would come along.
[[nodiscard]] std::vector<geo::carto::FeatureRef> meant(const std::vector<geo::carto::FeatureRef>& features);

// The layer in which a site is drawn, by its kind.
[[nodiscard]] geo::carto::FeatureRef refOfSite(const geo::domain::Record& site);

} // namespace app::window
