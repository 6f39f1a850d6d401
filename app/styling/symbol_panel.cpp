#include "styling/symbol_panel.h"

#include "styling/colour_button.h"
#include "styling/style_words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QGroupBox>
#include <QLabel>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace app::styling {

using namespace geo::carto;

namespace {

// Patterns offered over a ground: none, then all but plain.
constexpr int kFirstPattern = 1;

FillPattern patternAt(int row) {
    return row == 0 ? FillPattern::none : static_cast<FillPattern>(row + kFirstPattern);
}

int rowOf(FillPattern pattern) {
    return pattern <= FillPattern::solid ? 0 : static_cast<int>(pattern) - kFirstPattern;
}

} // namespace

SymbolPanel::SymbolPanel(DrawnShapes shapes, QWidget* parent)
    : QWidget(parent)
    , m_shapes(shapes) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    makeFill();
    makeOutline();
    makeMarker();
    column->addStretch(1);
}

QDoubleSpinBox* SymbolPanel::size(const char* name, const QString& spoken, double least, double most) {
    auto* field = new QDoubleSpinBox(this);
    field->setObjectName(QLatin1String(name));
    field->setAccessibleName(spoken);
    field->setRange(least, most);
    field->setDecimals(1);
    field->setSingleStep(0.5);
    field->setSuffix(tr(" px"));
    connect(field, &QDoubleSpinBox::valueChanged, this, &SymbolPanel::tell);
    return field;
}

void SymbolPanel::makeFill() {
    auto* box = new QGroupBox(tr("Fill"), this);
    auto* form = new QFormLayout(box);
    m_hasGround = new QCheckBox(tr("&Plain colour"), box);
    m_hasGround->setObjectName(QStringLiteral("hasGround"));
    m_ground = new ColourButton(QStringLiteral("groundColour"), tr("Colour of the fill"), box);
    m_pattern = new QComboBox(box);
    m_pattern->setObjectName(QStringLiteral("pattern"));
    QStringList words = patternWords();
    words.removeAt(1);
    m_pattern->addItems(words);
    m_patternColour = new ColourButton(QStringLiteral("patternColour"), tr("Colour of the pattern"), box);
    m_spacing = size("patternSpacing", tr("Spacing of the pattern"), 1.0, 100.0);
    m_weight = size("patternWeight", tr("Width of the lines or dots"), 0.1, 40.0);
    form->addRow(m_hasGround, m_ground);
    form->addRow(tr("Pa&ttern"), m_pattern);
    form->addRow(tr("Pattern &colour"), m_patternColour);
    form->addRow(tr("&Spacing"), m_spacing);
    form->addRow(tr("&Line or dot width"), m_weight);
    box->setVisible(m_shapes.areas);
    layout()->addWidget(box);
    connect(m_hasGround, &QCheckBox::toggled, this, &SymbolPanel::tell);
    connect(m_ground, &ColourButton::colourChosen, this, &SymbolPanel::tell);
    connect(m_pattern, &QComboBox::currentIndexChanged, this, &SymbolPanel::tell);
    connect(m_patternColour, &ColourButton::colourChosen, this, &SymbolPanel::tell);
}

void SymbolPanel::makeOutline() {
    auto* box = new QGroupBox(m_shapes.areas ? tr("Outline") : tr("Line"), this);
    auto* form = new QFormLayout(box);
    m_hasOutline = new QCheckBox(tr("Dra&wn"), box);
    m_hasOutline->setObjectName(QStringLiteral("hasOutline"));
    m_outlineColour = new ColourButton(QStringLiteral("outlineColour"), tr("Colour of the line"), box);
    m_width = size("outlineWidth", tr("Width of the line"), 0.0, 40.0);
    m_dash = new QComboBox(box);
    m_dash->setObjectName(QStringLiteral("dash"));
    m_dash->addItems(dashWords());
    form->addRow(m_hasOutline, m_outlineColour);
    form->addRow(tr("Wi&dth"), m_width);
    form->addRow(tr("Da&shes"), m_dash);
    box->setVisible(m_shapes.areas || m_shapes.lines);
    layout()->addWidget(box);
    connect(m_hasOutline, &QCheckBox::toggled, this, &SymbolPanel::tell);
    connect(m_outlineColour, &ColourButton::colourChosen, this, &SymbolPanel::tell);
    connect(m_dash, &QComboBox::currentIndexChanged, this, &SymbolPanel::tell);
}

void SymbolPanel::makeMarker() {
    auto* box =
        new QGroupBox(m_shapes.areas ? tr("Marker (points, and areas too small to be seen)") : tr("Marker"), this);
    auto* form = new QFormLayout(box);
    m_hasMarker = new QCheckBox(tr("&Marker"), box);
    m_hasMarker->setObjectName(QStringLiteral("hasMarker"));
    m_shape = new QComboBox(box);
    m_shape->setObjectName(QStringLiteral("markerShape"));
    m_shape->addItems(shapeWords());
    m_size = size("markerSize", tr("Size of the marker"), 1.0, 100.0);
    m_markerColour = new ColourButton(QStringLiteral("markerColour"), tr("Colour of the marker"), box);
    m_markerEdge = new ColourButton(QStringLiteral("markerEdge"), tr("Edge of the marker"), box);
    form->addRow(m_hasMarker, m_markerColour);
    form->addRow(tr("S&hape"), m_shape);
    form->addRow(tr("Si&ze"), m_size);
    form->addRow(tr("&Edge"), m_markerEdge);
    layout()->addWidget(box);
    connect(m_hasMarker, &QCheckBox::toggled, this, &SymbolPanel::tell);
    connect(m_shape, &QComboBox::currentIndexChanged, this, &SymbolPanel::tell);
    connect(m_markerColour, &ColourButton::colourChosen, this, &SymbolPanel::tell);
    connect(m_markerEdge, &ColourButton::colourChosen, this, &SymbolPanel::tell);
}

void SymbolPanel::setSymbol(const Symbol& symbol) {
    m_isSetting = true;
    m_symbol = symbol;
    const bool hasGround = !symbol.fills.empty() && symbol.fills.front().pattern == FillPattern::solid;
    m_hasGround->setChecked(hasGround);
    m_ground->setColour(hasGround ? symbol.fills.front().colour : Colour{0xCC, 0xCC, 0xCC, 255});
    FillStyle over{FillPattern::none, {0x60, 0x60, 0x60, 255}, 6.0, 1.2};
    if (!symbol.fills.empty() && symbol.fills.back().pattern > FillPattern::solid) over = symbol.fills.back();
    m_pattern->setCurrentIndex(rowOf(over.pattern));
    m_patternColour->setColour(over.colour);
    m_spacing->setValue(over.spacing);
    m_weight->setValue(over.weight);
    const OutlineStyle outline = symbol.outline.value_or(OutlineStyle{{0x60, 0x60, 0x60, 255}, 1.0, Dash::solid});
    m_hasOutline->setChecked(symbol.outline.has_value());
    m_outlineColour->setColour(outline.colour);
    m_width->setValue(outline.width);
    m_dash->setCurrentIndex(static_cast<int>(outline.dash));
    const MarkerStyle marker =
        symbol.marker.value_or(MarkerStyle{MarkerShape::disc, 8.0, {0x60, 0x60, 0x60, 255}, {255, 255, 255, 255}});
    m_hasMarker->setChecked(symbol.marker.has_value());
    m_shape->setCurrentIndex(static_cast<int>(marker.shape));
    m_size->setValue(marker.size);
    m_markerColour->setColour(marker.colour);
    m_markerEdge->setColour(marker.outline);
    m_isSetting = false;
}

Symbol SymbolPanel::symbol() const {
    Symbol symbol = m_symbol;
    if (m_shapes.areas) {
        symbol.fills.clear();
        if (m_hasGround->isChecked()) symbol.fills.push_back({FillPattern::solid, m_ground->colour()});
        if (patternAt(m_pattern->currentIndex()) != FillPattern::none)
            symbol.fills.push_back({patternAt(m_pattern->currentIndex()), m_patternColour->colour(), m_spacing->value(),
                                    m_weight->value()});
    }
    symbol.outline.reset();
    if (m_hasOutline->isChecked() && (m_shapes.areas || m_shapes.lines)) {
        symbol.outline = m_symbol.outline.value_or(OutlineStyle{});
        symbol.outline->colour = m_outlineColour->colour();
        symbol.outline->width = m_width->value();
        symbol.outline->dash = static_cast<Dash>(m_dash->currentIndex());
    }
    symbol.marker.reset();
    if (m_hasMarker->isChecked())
        symbol.marker = MarkerStyle{static_cast<MarkerShape>(m_shape->currentIndex()), m_size->value(),
                                    m_markerColour->colour(), m_markerEdge->colour()};
    return symbol;
}

void SymbolPanel::tell() {
    if (m_isSetting) return;
    for (QWidget* part :
         {static_cast<QWidget*>(m_patternColour), static_cast<QWidget*>(m_spacing), static_cast<QWidget*>(m_weight)})
        part->setEnabled(m_pattern->currentIndex() > 0);
    emit symbolChanged();
}

} // namespace app::styling
