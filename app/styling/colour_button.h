#pragma once

#include "carto/display_list.h"

#include <QToolButton>

namespace app::styling {

// Shows a colour and asks for another, opacity included.
class ColourButton : public QToolButton {
    Q_OBJECT

public:
    explicit ColourButton(const QString& name, const QString& spoken, QWidget* parent = nullptr);

    void setColour(geo::carto::Colour colour);
    [[nodiscard]] geo::carto::Colour colour() const { return m_colour; }

signals:
    void colourChosen();

private:
    void choose();
    geo::carto::Colour m_colour;
    QString m_spoken;
};

} // namespace app::styling
