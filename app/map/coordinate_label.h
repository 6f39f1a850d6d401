#pragma once

#include "geom/crs.h"
#include "text/language.h"

#include <QLabel>

#include <optional>

namespace app::map {

// Where the pointer is: coordinates of the workspace's CRS, and longitude and latitude. The last place stays, so that
// it can be copied: by Ctrl+C where the label has the focus, or from its menu.
class CoordinateLabel : public QLabel {
    Q_OBJECT

public:
    explicit CoordinateLabel(text::Language language, QWidget* parent = nullptr);

    // The CRS that places are given in; 0 for none.
    void setCrs(int epsg);
    void setPlace(geo::geom::PointM place);
    // Puts the text on the clipboard.
    void copy() const;

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    [[nodiscard]] QString degrees(double value, const QString& positive, const QString& negative) const;

    text::Language m_language;
    std::optional<geo::geom::Transform> m_toLonLat;
    QString m_crsName; // short: "L93", "CC47", "EPSG:32630"
};

} // namespace app::map
