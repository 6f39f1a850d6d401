#pragma once

#include "geom/crs.h"
#include "geom/measured_path.h"
#include "text/language.h"

#include <QAbstractTableModel>

#include <optional>
#include <vector>

namespace app::editing {

// A measured path as a table: a row for each stretch, then the whole, then the area of a ring; once in the plane of the
// projection and once on the ellipsoid.
class MeasureModel : public QAbstractTableModel {
    Q_OBJECT

public:
    explicit MeasureModel(text::Language language, QObject* parent = nullptr);

    // The CRS of the points; 0 for none.
    void setCrs(int epsg);
    void setPath(const std::vector<geo::geom::PointM>& points, bool isRing);
    [[nodiscard]] const geo::geom::MeasuredPath& measured() const { return m_measured; }
    // "120 m (planimetric), 120.1 m (ellipsoidal)" of the whole, the area of a ring; "" while there is nothing.
    [[nodiscard]] QString summary() const;
    // Of a stretch, short: in the plane.
    [[nodiscard]] QString stretchText(geo::geom::PointM from, geo::geom::PointM to) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString length(geo::Metres length) const;
    [[nodiscard]] QString area(geo::SquareMetres area) const;
    [[nodiscard]] QString cell(int row, int column) const;

    text::Language m_language;
    std::optional<geo::geom::Transform> m_toLonLat;
    geo::geom::MeasuredPath m_measured;
    bool m_isRing = false;
};

} // namespace app::editing
