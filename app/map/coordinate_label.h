#pragma once

#include "geom/crs.h"

#include <QLabel>

#include <optional>

namespace app::map {

// Where the pointer is: coordinates of the workspace's CRS, and longitude and latitude. Can be selected and copied.
class CoordinateLabel : public QLabel {
    Q_OBJECT

public:
    explicit CoordinateLabel(QWidget* parent = nullptr);

    // The CRS that places are given in; 0 for none.
    void setCrs(int epsg);
    void setPlace(geo::geom::PointM place);
    // Keeps the text, so that it can be copied.
    void clearPlace();
    // Puts the text on the clipboard.
    void copy() const;

private:
    std::optional<geo::geom::Transform> m_toLonLat;
    QString m_crsName; // short: "L93", "CC47", "EPSG:32630"
};

} // namespace app::map
