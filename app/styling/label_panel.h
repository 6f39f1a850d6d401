#pragma once

#include "carto/style.h"

#include <QWidget>

#include <optional>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QSpinBox;

namespace app::styling {

class ColourButton;

// Edits how the names of a layer are written.
class LabelPanel : public QWidget {
    Q_OBJECT

public:
    explicit LabelPanel(geo::carto::LayerId layer, QWidget* parent = nullptr);

    void setLabel(const std::optional<geo::carto::LabelStyle>& label);
    [[nodiscard]] std::optional<geo::carto::LabelStyle> label() const;

signals:
    void labelChanged();

private:
    void arrange();
    void tell();

    bool m_isSetting = false;
    geo::carto::LabelStyle m_label;
    QCheckBox* m_isOn;
    QComboBox* m_field;
    QDoubleSpinBox* m_size;
    QCheckBox* m_bold;
    QCheckBox* m_capitals;
    QCheckBox* m_withCode;
    ColourButton* m_colour;
    ColourButton* m_halo;
    QSpinBox* m_haloWidth;
    QComboBox* m_placement;
    QSpinBox* m_priority;
    QSpinBox* m_farthest;
    QSpinBox* m_nearest;
};

} // namespace app::styling
