#pragma once

#include "carto/palette.h"
#include "carto/style.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;

namespace app::styling {

class ColourButton;

// Fill, outline and marker of a layer or of a class of it.
struct Symbol {
    std::vector<geo::carto::FillStyle> fills;
    std::optional<geo::carto::OutlineStyle> outline;
    std::optional<geo::carto::MarkerStyle> marker;
    friend bool operator==(const Symbol&, const Symbol&) = default;
};

// Edits a symbol; what the layer has no use for is not offered. A ground and a pattern over it are two fills; what a
// style has besides these is kept as it is.
class SymbolPanel : public QWidget {
    Q_OBJECT

public:
    explicit SymbolPanel(geo::carto::DrawnShapes shapes, QWidget* parent = nullptr);

    void setSymbol(const Symbol& symbol);
    [[nodiscard]] Symbol symbol() const;

signals:
    void symbolChanged();

private:
    void makeFill();
    void makeOutline();
    void makeMarker();
    QDoubleSpinBox* size(const char* name, const QString& spoken, double least, double most);
    void tell();

    geo::carto::DrawnShapes m_shapes;
    Symbol m_symbol;
    bool m_isSetting = false;
    QCheckBox* m_hasGround = nullptr;
    ColourButton* m_ground = nullptr;
    QComboBox* m_pattern = nullptr;
    ColourButton* m_patternColour = nullptr;
    QDoubleSpinBox* m_spacing = nullptr;
    QDoubleSpinBox* m_weight = nullptr;
    QCheckBox* m_hasOutline = nullptr;
    ColourButton* m_outlineColour = nullptr;
    QDoubleSpinBox* m_width = nullptr;
    QComboBox* m_dash = nullptr;
    QCheckBox* m_hasMarker = nullptr;
    QComboBox* m_shape = nullptr;
    QDoubleSpinBox* m_size = nullptr;
    ColourButton* m_markerColour = nullptr;
    ColourButton* m_markerEdge = nullptr;
};

} // namespace app::styling
