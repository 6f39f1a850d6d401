#include "allocation/ceilings_panel.h"

#include "text/code_label.h"

#include <QDoubleSpinBox>
#include <QGridLayout>
#include <QLabel>
#include <QSignalBlocker>

#include <cmath>
#include <optional>

namespace app::allocation {

using geo::domain::Bearer;
using geo::domain::BearerCeiling;

namespace {

constexpr double kNone = -1.0; // shown as a dash
constexpr double kMost = 1.0e8;

std::optional<double> known(const QDoubleSpinBox* field) {
    return field->value() >= 0.0 ? std::optional{field->value()} : std::nullopt;
}

} // namespace

CeilingsPanel::CeilingsPanel(QWidget* parent)
    : QWidget(parent) {
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(6, 4, 6, 4);
    grid->setSpacing(3);
    const std::array heads = {tr("m²"), tr("€ a year"), tr("months")};
    for (std::size_t i = 0; i < heads.size(); ++i)
        grid->addWidget(new QLabel(heads.at(i), this), 0, static_cast<int>(i) + 1);
    for (std::size_t i = 0; i < kBearers; ++i) {
        const auto bearer = static_cast<Bearer>(i);
        const QString code = QString::fromUtf8(geo::domain::codeOf(bearer).data());
        const QString label = text::label(bearer);
        const int row = static_cast<int>(i) + 1;
        auto* name = new QLabel(label, this);
        name->setWordWrap(true);
        grid->addWidget(name, row, 0);
        m_lines.at(i) = {
            makeField(QStringLiteral("ceilingArea_") + code, tr("%1: m² at once").arg(label), 100.0),
            makeField(QStringLiteral("ceilingCost_") + code, tr("%1: € a year").arg(label), 1000.0),
            makeField(QStringLiteral("ceilingMonths_") + code, tr("%1: months of an agreement").arg(label), 6.0)};
        grid->addWidget(m_lines.at(i).area, row, 1);
        grid->addWidget(m_lines.at(i).cost, row, 2);
        grid->addWidget(m_lines.at(i).months, row, 3);
    }
    grid->setColumnStretch(0, 1);
    grid->setRowStretch(static_cast<int>(kBearers) + 1, 1);
}

QDoubleSpinBox* CeilingsPanel::makeField(const QString& name, const QString& label, double step) {
    auto* field = new QDoubleSpinBox(this);
    field->setObjectName(name);
    field->setAccessibleName(label);
    field->setToolTip(label);
    field->setDecimals(0);
    field->setRange(kNone, kMost);
    field->setValue(kNone);
    field->setSingleStep(step);
    field->setSpecialValueText(QStringLiteral("–"));
    field->setButtonSymbols(QAbstractSpinBox::NoButtons);
    field->setMinimumWidth(fontMetrics().horizontalAdvance(QStringLiteral("1000000")));
    connect(field, &QDoubleSpinBox::valueChanged, this, &CeilingsPanel::ceilingsChanged);
    return field;
}

void CeilingsPanel::setCeilings(const std::vector<BearerCeiling>& ceilings) {
    const QSignalBlocker quiet(this);
    for (std::size_t i = 0; i < kBearers; ++i) {
        BearerCeiling ceiling{};
        for (const BearerCeiling& each : ceilings)
            if (each.bearer == static_cast<Bearer>(i)) ceiling = each;
        m_lines.at(i).area->setValue(ceiling.area ? ceiling.area->value : kNone);
        m_lines.at(i).cost->setValue(ceiling.cost ? ceiling.cost->value : kNone);
        m_lines.at(i).months->setValue(ceiling.months ? static_cast<double>(*ceiling.months) : kNone);
    }
}

std::vector<BearerCeiling> CeilingsPanel::ceilings() const {
    std::vector<BearerCeiling> out;
    for (std::size_t i = 0; i < kBearers; ++i) {
        const Line& line = m_lines.at(i);
        BearerCeiling ceiling;
        ceiling.bearer = static_cast<Bearer>(i);
        if (const auto area = known(line.area)) ceiling.area = geo::SquareMetres{*area};
        if (const auto cost = known(line.cost)) ceiling.cost = geo::EurosPerYear{*cost};
        if (const auto months = known(line.months)) ceiling.months = std::llround(*months);
        if (ceiling.area || ceiling.cost || ceiling.months) out.push_back(ceiling);
    }
    return out;
}

} // namespace app::allocation
