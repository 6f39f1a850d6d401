#include "styling/label_panel.h"

#include "domain/record.h"
#include "styling/colour_button.h"
#include "styling/style_words.h"
#include "text/field_label.h"
#include "text/language.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QHBoxLayout>

#include <cmath>
#include <limits>

namespace app::styling {

using geo::carto::LabelPlacement;
using geo::carto::LabelStyle;

namespace {

constexpr int kLargest = 100'000'000;

QSpinBox* scaleField(const char* name, QWidget* parent, const QString& without) {
    auto* field = new QSpinBox(parent);
    field->setObjectName(QLatin1String(name));
    field->setRange(0, kLargest);
    field->setSingleStep(1'000);
    field->setGroupSeparatorShown(true);
    field->setPrefix(QStringLiteral("1:"));
    field->setSpecialValueText(without);
    return field;
}

} // namespace

LabelPanel::LabelPanel(geo::carto::LayerId layer, QWidget* parent)
    : QWidget(parent)
    , m_isOn(new QCheckBox(tr("Write &names"), this))
    , m_field(new QComboBox(this))
    , m_size(new QDoubleSpinBox(this))
    , m_bold(new QCheckBox(tr("&Bold"), this))
    , m_capitals(new QCheckBox(tr("Small &capitals"), this))
    , m_withCode(new QCheckBox(tr("With the c&ode in a second line"), this))
    , m_colour(new ColourButton(QStringLiteral("labelColour"), tr("Colour of the letters"), this))
    , m_halo(new ColourButton(QStringLiteral("haloColour"), tr("Colour of the halo"), this))
    , m_haloWidth(new QSpinBox(this))
    , m_placement(new QComboBox(this))
    , m_priority(new QSpinBox(this))
    , m_farthest(scaleField("labelFarthest", this, tr("at every scale")))
    , m_nearest(scaleField("labelNearest", this, tr("no limit"))) {
    m_isOn->setObjectName(QStringLiteral("labelsOn"));
    m_field->setObjectName(QStringLiteral("labelField"));
    m_field->addItem(tr("The name"), QString{});
    for (const auto& field : geo::domain::infoOf(geo::carto::infoOf(layer).kind).fields)
        m_field->addItem(text::label(field), text::fromUtf8(field.name));
    m_size->setObjectName(QStringLiteral("labelSize"));
    m_size->setRange(4.0, 72.0);
    m_size->setSingleStep(0.5);
    m_size->setDecimals(1);
    m_size->setSuffix(tr(" px"));
    m_haloWidth->setObjectName(QStringLiteral("haloWidth"));
    m_haloWidth->setRange(0, 100);
    m_haloWidth->setSuffix(tr(" % of the letters"));
    m_placement->setObjectName(QStringLiteral("labelPlacement"));
    m_placement->addItems(placementWords());
    m_priority->setObjectName(QStringLiteral("labelPriority"));
    m_priority->setRange(-400, 400);
    arrange();
    for (QCheckBox* box : {m_isOn, m_bold, m_capitals, m_withCode})
        connect(box, &QCheckBox::toggled, this, &LabelPanel::tell);
    for (QComboBox* box : {m_field, m_placement}) connect(box, &QComboBox::activated, this, &LabelPanel::tell);
    for (QSpinBox* box : {m_haloWidth, m_priority, m_farthest, m_nearest})
        connect(box, &QSpinBox::valueChanged, this, &LabelPanel::tell);
    for (ColourButton* button : {m_colour, m_halo})
        connect(button, &ColourButton::colourChosen, this, &LabelPanel::tell);
    connect(m_size, &QDoubleSpinBox::valueChanged, this, &LabelPanel::tell);
}

void LabelPanel::arrange() {
    auto* form = new QFormLayout(this);
    form->addRow(m_isOn);
    form->addRow(tr("&Text"), m_field);
    form->addRow(tr("&Size"), m_size);
    auto* looks = new QHBoxLayout;
    looks->addWidget(m_bold);
    looks->addWidget(m_capitals);
    looks->addStretch(1);
    form->addRow(QString{}, looks);
    form->addRow(QString{}, m_withCode);
    form->addRow(tr("Co&lour"), m_colour);
    form->addRow(tr("&Halo"), m_halo);
    form->addRow(tr("Halo &width"), m_haloWidth);
    form->addRow(tr("&Place"), m_placement);
    form->addRow(tr("P&riority"), m_priority);
    m_priority->setToolTip(tr("Where two names would overlap, the higher stands."));
    form->addRow(tr("Written &from (far)"), m_farthest);
    form->addRow(tr("Written t&o (near)"), m_nearest);
}

void LabelPanel::setLabel(const std::optional<LabelStyle>& label) {
    m_isSetting = true;
    if (label) m_label = *label;
    m_isOn->setChecked(label.has_value());
    m_field->setCurrentIndex(std::max(0, m_field->findData(text::fromUtf8(m_label.field))));
    m_size->setValue(m_label.size);
    m_bold->setChecked(m_label.bold);
    m_capitals->setChecked(m_label.smallCapitals);
    m_withCode->setChecked(m_label.withCode);
    m_colour->setColour(m_label.colour);
    m_halo->setColour(m_label.halo);
    m_haloWidth->setValue(static_cast<int>(std::lround(m_label.haloWidth * 100.0)));
    m_placement->setCurrentIndex(static_cast<int>(m_label.placement));
    m_priority->setValue(m_label.priority);
    const bool isEndless = m_label.farthestScale > kLargest;
    m_farthest->setValue(isEndless ? 0 : static_cast<int>(m_label.farthestScale));
    m_nearest->setValue(static_cast<int>(std::min<double>(m_label.nearestScale, kLargest)));
    m_isSetting = false;
}

std::optional<LabelStyle> LabelPanel::label() const {
    if (!m_isOn->isChecked()) return std::nullopt;
    LabelStyle label = m_label;
    label.field = m_field->currentData().toString().toStdString();
    label.size = m_size->value();
    label.bold = m_bold->isChecked();
    label.smallCapitals = m_capitals->isChecked();
    label.withCode = m_withCode->isChecked();
    label.colour = m_colour->colour();
    label.halo = m_halo->colour();
    label.haloWidth = m_haloWidth->value() / 100.0;
    label.placement = static_cast<LabelPlacement>(m_placement->currentIndex());
    label.priority = m_priority->value();
    label.farthestScale =
        m_farthest->value() == 0 ? std::numeric_limits<double>::infinity() : static_cast<double>(m_farthest->value());
    label.nearestScale = m_nearest->value();
    return label;
}

void LabelPanel::tell() {
    if (!m_isSetting) emit labelChanged();
}

} // namespace app::styling
