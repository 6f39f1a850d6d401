#pragma once

#include "usecase/map_design.h"

#include <QDialog>

class QSpinBox;

namespace app::layers {

// Asks from which scale to which a layer is drawn.
class ScaleRangeDialog : public QDialog {
    Q_OBJECT

public:
    explicit ScaleRangeDialog(const geo::usecase::LayerDesign& layer, QWidget* parent = nullptr);

    // `layer` with the range that was chosen.
    [[nodiscard]] geo::usecase::LayerDesign chosen(geo::usecase::LayerDesign layer) const;

private:
    QSpinBox* m_farthest;
    QSpinBox* m_nearest;
};

} // namespace app::layers
