#include "styling/colour_button.h"

#include "painting/colour.h"

#include <QColorDialog>
#include <QPainter>

namespace app::styling {

ColourButton::ColourButton(const QString& name, const QString& spoken, QWidget* parent)
    : QToolButton(parent)
    , m_spoken(spoken) {
    setObjectName(name);
    setIconSize({34, 16});
    connect(this, &QToolButton::clicked, this, &ColourButton::choose);
    setColour({});
}

void ColourButton::setColour(geo::carto::Colour colour) {
    m_colour = colour;
    QPixmap swatch(iconSize() * devicePixelRatioF());
    swatch.setDevicePixelRatio(devicePixelRatioF());
    swatch.fill(Qt::white);
    QPainter painter(&swatch);
    // A ground of squares shows through what is not opaque.
    for (int x = 0; x < iconSize().width(); x += 4)
        for (int y = (x / 4) % 2 * 4; y < iconSize().height(); y += 8) painter.fillRect(x, y, 4, 4, Qt::lightGray);
    painter.fillRect(QRect({0, 0}, iconSize()), painting::toQColor(colour));
    painter.end();
    setIcon(swatch);
    const QString told = painting::toQColor(colour).name(QColor::HexArgb);
    setAccessibleName(tr("%1: %2").arg(m_spoken, told));
    setToolTip(told);
}

void ColourButton::choose() {
    const QColor chosen =
        QColorDialog::getColor(painting::toQColor(m_colour), this, m_spoken, QColorDialog::ShowAlphaChannel);
    if (!chosen.isValid()) return;
    setColour({static_cast<std::uint8_t>(chosen.red()), static_cast<std::uint8_t>(chosen.green()),
               static_cast<std::uint8_t>(chosen.blue()), static_cast<std::uint8_t>(chosen.alpha())});
    emit colourChosen();
}

} // namespace app::styling
