#pragma once

#include <QProxyStyle>

namespace app::tables {

// The desktop's style, but for boxes to tick on a dark ground: their edge is drawn in a colour that is seen, where
// Fusion takes one that is darker than the ground.
class VisibleBoxes : public QProxyStyle {
    Q_OBJECT

public:
    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override;
};

} // namespace app::tables
