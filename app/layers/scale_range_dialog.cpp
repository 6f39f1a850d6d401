#include "layers/scale_range_dialog.h"

#include "text/code_label.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QPushButton>
#include <QSpinBox>

#include <cmath>

namespace app::layers {

namespace {

constexpr int kLargest = 100'000'000;

// 0: as the program proposes it.
QSpinBox* fieldOf(const char* name, const QString& proposed, const std::optional<double>& value, QWidget* parent) {
    auto* field = new QSpinBox(parent);
    field->setObjectName(QLatin1String(name));
    field->setRange(0, kLargest);
    field->setSingleStep(1'000);
    field->setGroupSeparatorShown(true);
    field->setPrefix(QStringLiteral("1:"));
    field->setSpecialValueText(proposed);
    field->setValue(value ? static_cast<int>(*value) : 0);
    return field;
}

std::optional<double> valueOf(const QSpinBox& field) {
    if (field.value() == 0) return std::nullopt;
    return field.value();
}

} // namespace

ScaleRangeDialog::ScaleRangeDialog(const geo::usecase::LayerDesign& layer, QWidget* parent)
    : QDialog(parent) {
    setObjectName(QStringLiteral("scaleRangeDialog"));
    setWindowTitle(tr("Scales of the layer: %1").arg(text::label(layer.id)));
    const auto& info = geo::carto::infoOf(layer.id);
    const QString far = std::isfinite(info.maxScaleDenominator)
                            ? tr("usual: 1:%1").arg(info.maxScaleDenominator, 0, 'f', 0)
                            : tr("usual: no limit");
    m_farthest = fieldOf("farthestScale", far, layer.maxScale, this);
    m_nearest = fieldOf("nearestScale", tr("usual: no limit"), layer.minScale, this);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    auto* form = new QFormLayout(this);
    form->addRow(tr("Drawn &from (far)"), m_farthest);
    form->addRow(tr("Drawn &to (near)"), m_nearest);
    form->addRow(buttons);
    const auto check = [this, buttons] {
        const bool fits = m_farthest->value() == 0 || m_nearest->value() <= m_farthest->value();
        buttons->button(QDialogButtonBox::Ok)->setEnabled(fits);
    };
    connect(m_farthest, &QSpinBox::valueChanged, this, check);
    connect(m_nearest, &QSpinBox::valueChanged, this, check);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    check();
}

geo::usecase::LayerDesign ScaleRangeDialog::chosen(geo::usecase::LayerDesign layer) const {
    layer.maxScale = valueOf(*m_farthest);
    layer.minScale = valueOf(*m_nearest);
    return layer;
}

} // namespace app::layers
