#include "siting/stage_panel.h"

#include "siting/function_button.h"
#include "text/code_label.h"
#include "text/value_text.h"

#include <QGridLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSpinBox>

namespace app::siting {

using geo::domain::FacilityKind;
using geo::domain::Stage;

StagePanel::StagePanel(const text::Language& language, QWidget* parent)
    : QWidget(parent) {
    constexpr int kMostPlaces = 100;
    constexpr int kMostArea = 1'000'000; // m²
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(6, 4, 6, 4);
    grid->setVerticalSpacing(3);
    auto* told = new QLabel(tr("Places of several stages at once, each on a site of its own."), this);
    told->setWordWrap(true);
    grid->addWidget(told, 0, 0, 1, 4);
    const QStringList heads{tr("Stage"), tr("Places"), tr("At least"), tr("Functions")};
    for (int i = 0; i < heads.size(); ++i) grid->addWidget(new QLabel(heads.at(i), this), 1, i);
    for (std::size_t i = 0; i < kStages; ++i) {
        const auto stage = static_cast<Stage>(i);
        const QString label = text::label(stage);
        const QString code = text::fromUtf8(geo::domain::codeOf(stage));
        Line& line = m_lines.at(i);
        line.count = new QSpinBox(this);
        line.count->setObjectName(QStringLiteral("sitingCount_") + code);
        line.count->setAccessibleName(tr("Places of the stage %1").arg(label));
        line.count->setRange(0, kMostPlaces);
        line.area = new QSpinBox(this);
        line.area->setObjectName(QStringLiteral("sitingArea_") + code);
        line.area->setAccessibleName(tr("Least area of the stage %1").arg(label));
        line.area->setRange(0, kMostArea);
        line.area->setSingleStep(100);
        line.area->setLocale(language.locale());
        line.area->setSpecialValueText(QStringLiteral("–"));
        line.area->setSuffix(text::unitSuffix(QStringLiteral("m²"), language));
        line.functions = new FunctionButton(QStringLiteral("sitingFunctions_") + code,
                                            tr("Functions of the stage %1").arg(label), this);
        const int row = static_cast<int>(i) + 2;
        grid->addWidget(new QLabel(label, this), row, 0);
        grid->addWidget(line.count, row, 1);
        grid->addWidget(line.area, row, 2);
        grid->addWidget(line.functions, row, 3);
        connect(line.count, &QSpinBox::valueChanged, this, &StagePanel::kindsChanged);
        connect(line.area, &QSpinBox::valueChanged, this, &StagePanel::kindsChanged);
        connect(line.functions, &FunctionButton::functionsChanged, this, &StagePanel::kindsChanged);
    }
    grid->setColumnStretch(3, 1);
    grid->setRowStretch(static_cast<int>(kStages) + 2, 1);
}

void StagePanel::setKinds(const std::vector<FacilityKind>& kinds) {
    for (std::size_t i = 0; i < kStages; ++i) {
        Line& line = m_lines.at(i);
        const QSignalBlocker quietCount(line.count);
        const QSignalBlocker quietArea(line.area);
        FacilityKind shown;
        shown.count = 0;
        for (const FacilityKind& each : kinds)
            if (each.stage == static_cast<Stage>(i)) shown = each;
        line.count->setValue(static_cast<int>(shown.count));
        line.area->setValue(shown.areaMin ? static_cast<int>(shown.areaMin->value) : 0);
        line.functions->setFunctions(shown.functions);
        line.weight = shown.weight;
    }
}

std::vector<FacilityKind> StagePanel::kinds() const {
    std::vector<FacilityKind> out;
    for (std::size_t i = 0; i < kStages; ++i) {
        const Line& line = m_lines.at(i);
        if (line.count->value() == 0) continue;
        FacilityKind kind;
        kind.stage = static_cast<Stage>(i);
        kind.functions = line.functions->functions();
        kind.count = line.count->value();
        if (line.area->value() > 0) kind.areaMin = geo::SquareMetres{static_cast<double>(line.area->value())};
        kind.weight = line.weight;
        out.push_back(std::move(kind));
    }
    return out;
}

} // namespace app::siting
