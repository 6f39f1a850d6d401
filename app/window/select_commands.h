#pragma once

#include "map/feature_lookup.h"
#include "selecting/row_selector.h"

#include <QObject>

namespace app::records {
class FoundList;
}
namespace app::selecting {
class LocationDialog;
}

namespace app::window {

class MainWindow;

// Selecting by condition and by location, and what lies at a place that is identified.
class SelectCommands : public QObject {
    Q_OBJECT

public:
    explicit SelectCommands(MainWindow& window);

private:
    void selectByExpression();
    void selectByLocation();
    void selectAllSites();
    void invert();
    void take(const std::vector<geo::carto::FeatureRef>& features, selecting::Combine how);
    void showFound(const map::FeatureRefs& features, geo::geom::PointM place);
    void showChosen(const geo::carto::FeatureRef& feature);

    MainWindow& m_window;
    selecting::RowSelector* m_selector;
    records::FoundList* m_found;
};

} // namespace app::window
