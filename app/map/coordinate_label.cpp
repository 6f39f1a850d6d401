#include "map/coordinate_label.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>

#include <cmath>

namespace app::map {
namespace {

// Decimals of a degree: 1e-5 is about a metre.
constexpr int kDegreeDecimals = 5;

QString shortName(int epsg) {
    if (epsg == geo::geom::kLambert93) return QStringLiteral("L93");
    if (epsg == geo::geom::kConicConform47) return QStringLiteral("CC47");
    return QStringLiteral("EPSG:%1").arg(epsg);
}

} // namespace

CoordinateLabel::CoordinateLabel(text::Language language, QWidget* parent)
    : QLabel{parent}
    , m_language{std::move(language)} {
    setObjectName("coordinateLabel");
    setAccessibleName(tr("Coordinates of the pointer"));
    setToolTip(tr("Coordinates of the pointer. Ctrl+C copies them."));
    setTextFormat(Qt::PlainText);
    setFocusPolicy(Qt::StrongFocus);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
}

void CoordinateLabel::setCrs(int epsg) {
    m_toLonLat.reset();
    m_crsName = epsg > 0 ? shortName(epsg) : QString{};
    clear();
    if (epsg <= 0) return;
    if (auto transform = geo::geom::Transform::create(epsg, geo::geom::kLonLat)) m_toLonLat = std::move(*transform);
}

QString CoordinateLabel::degrees(double value, const QString& positive, const QString& negative) const {
    const QString number = m_language.locale().toString(std::abs(value), 'f', kDegreeDecimals);
    return number + "°" + text::kNarrowSpace + (value < 0.0 ? negative : positive);
}

void CoordinateLabel::setPlace(geo::geom::PointM place) {
    if (m_crsName.isEmpty()) return;
    QString text =
        QStringLiteral("x %1  y %2  %3").arg(m_language.number(place.x, 0), m_language.number(place.y, 0), m_crsName);
    if (m_toLonLat) {
        const geo::geom::LonLat there = m_toLonLat->toLonLat(place);
        if (std::isfinite(there.lon) && std::isfinite(there.lat))
            text += QStringLiteral("  |  ") + degrees(there.lat, tr("N", "north"), tr("S", "south")) + "  " +
                    degrees(there.lon, tr("E", "east"), tr("W", "west"));
    }
    setText(text);
}

void CoordinateLabel::copy() const {
    QGuiApplication::clipboard()->setText(hasSelectedText() ? selectedText() : text());
}

void CoordinateLabel::keyPressEvent(QKeyEvent* event) {
    if (event->matches(QKeySequence::Copy))
        copy();
    else
        QLabel::keyPressEvent(event);
}

void CoordinateLabel::contextMenuEvent(QContextMenuEvent* event) {
    QMenu menu{this};
    menu.addAction(tr("Copy the coordinates"), this, &CoordinateLabel::copy)->setEnabled(!text().isEmpty());
    menu.exec(event->globalPos());
}

} // namespace app::map
