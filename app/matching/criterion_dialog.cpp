#include "matching/criterion_dialog.h"

#include "matching/value_curve.h"
#include "text/code_label.h"
#include "text/value_text.h"
#include "usecase/ranking.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace app::matching {

namespace {

using geo::domain::ValueFunction;

// The items of the chooser: the program's own function, then the shapes in the order of the variant.
constexpr int kUsual = 0;

std::vector<geo::domain::Measure> measuresOf(const geo::domain::MatchReport& report, std::size_t criterion) {
    std::vector<geo::domain::Measure> measures;
    for (const auto& match : report.matches)
        if (match.eligible) measures.push_back(match.measures.at(criterion));
    return measures;
}

std::pair<double, double> rangeOf(const std::vector<geo::domain::Measure>& measures) {
    double low = INFINITY;
    double high = -INFINITY;
    for (const auto& measure : measures)
        if (measure.isKnown()) {
            low = std::min(low, measure.low);
            high = std::max(high, measure.high);
        }
    return high > low ? std::pair{low, high} : std::pair{0.0, std::isfinite(high) && high > 0.0 ? 2.0 * high : 1.0};
}

} // namespace

CriterionDialog::CriterionDialog(geo::domain::Criterion criterion, const geo::domain::Project& project,
                                 const geo::domain::MatchReport& report, const text::Language& language,
                                 QWidget* parent)
    : QDialog(parent)
    , m_criterion(criterion)
    , m_language(language)
    , m_choices(report.params.choices)
    , m_usual(geo::usecase::usualFunction(criterion, project))
    , m_unit(geo::usecase::unitOf(criterion, project)) {
    setObjectName(QStringLiteral("criterionDialog"));
    setWindowTitle(tr("How “%1” is valued").arg(text::label(criterion)));
    auto* column = new QVBoxLayout(this);
    m_curve = new ValueCurve(language, this);
    const auto measures = measuresOf(report, static_cast<std::size_t>(criterion));
    m_range = rangeOf(measures);
    m_curve->setMeasures(measures, m_unit);
    column->addWidget(m_curve, 1);
    auto* form = new QFormLayout;
    column->addLayout(form);
    makeFunctionFields(*form);
    makeBoundFields(*form);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_curve, &ValueCurve::functionChanged, this, &CriterionDialog::setFunction);
    showFunction();
}

void CriterionDialog::makeFunctionFields(QFormLayout& form) {
    m_shape = new QComboBox(this);
    m_shape->setObjectName(QStringLiteral("valueShape"));
    m_shape->addItems({tr("As the program says"), tr("Linear"), tr("Step"), tr("Target"), tr("Gaussian")});
    form.addRow(tr("&Shape"), m_shape);
    connect(m_shape, &QComboBox::activated, this, &CriterionDialog::chooseShape);
    for (std::size_t i = 0; i < m_numbers.size(); ++i) {
        m_names[i] = new QLabel(this);
        m_numbers[i] = new QDoubleSpinBox(this);
        m_numbers[i]->setObjectName(QStringLiteral("valueNumber%1").arg(i));
        m_numbers[i]->setRange(-1e9, 1e9);
        m_numbers[i]->setDecimals(m_unit == geo::domain::Unit::share ? 3 : 2);
        m_numbers[i]->setLocale(m_language.locale());
        m_numbers[i]->setKeyboardTracking(false);
        m_names[i]->setBuddy(m_numbers[i]);
        form.addRow(m_names[i], m_numbers[i]);
        connect(m_numbers[i], &QDoubleSpinBox::valueChanged, this, [this, i](double number) {
            const auto& function = m_choices.functions.at(static_cast<std::size_t>(m_criterion));
            if (function) setFunction(withNumber(*function, i, number));
        });
    }
    m_upwards = new QCheckBox(tr("More is better"), this);
    m_upwards->setObjectName(QStringLiteral("valueUpwards"));
    form.addRow(QString{}, m_upwards);
    connect(m_upwards, &QCheckBox::toggled, this, [this](bool upwards) {
        auto function = m_choices.functions.at(static_cast<std::size_t>(m_criterion));
        auto* step = function ? std::get_if<geo::domain::StepValue>(&*function) : nullptr;
        if (!step) return;
        step->upwards = upwards;
        setFunction(*function);
    });
}

void CriterionDialog::makeBoundFields(QFormLayout& form) {
    const auto bounds =
        m_choices.bounds.at(static_cast<std::size_t>(m_criterion)).value_or(geo::domain::WeightBounds{});
    const auto percent = [&](const char* name, double share) {
        auto* made = new QSpinBox(this);
        made->setObjectName(QLatin1String(name));
        made->setRange(0, 100);
        made->setSuffix(text::unitSuffix(QStringLiteral("%"), m_language));
        made->setValue(static_cast<int>(std::lround(100.0 * share)));
        connect(made, &QSpinBox::valueChanged, this, &CriterionDialog::takeBounds);
        return made;
    };
    m_low = percent("boundLow", bounds.low);
    m_high = percent("boundHigh", bounds.high);
    form.addRow(tr("Weight at &least"), m_low);
    form.addRow(tr("Weight at &most"), m_high);
    m_low->setToolTip(tr("Between these the robustness draws the share of this weight."));
    m_high->setToolTip(m_low->toolTip());
}

void CriterionDialog::chooseShape(int shape) {
    auto& function = m_choices.functions.at(static_cast<std::size_t>(m_criterion));
    const auto [low, high] = m_range;
    const double middle = (low + high) / 2.0;
    const std::array<ValueFunction, 4> fresh = {
        geo::domain::LinearValue{low, high}, geo::domain::StepValue{middle, true},
        geo::domain::TargetValue{low, middle, high}, geo::domain::GaussianValue{middle, (high - low) / 4.0}};
    if (shape == kUsual) {
        function.reset();
    } else {
        const auto index = static_cast<std::size_t>(shape - 1);
        // What the program says is where one begins who wants the same shape.
        function = m_usual && m_usual->index() == index ? *m_usual : fresh.at(index);
    }
    emit choicesMoved(m_choices);
    showFunction();
}

void CriterionDialog::setFunction(const ValueFunction& function) {
    m_choices.functions.at(static_cast<std::size_t>(m_criterion)) = function;
    emit choicesMoved(m_choices);
    showFunction();
}

void CriterionDialog::showFunction() {
    const auto& chosen = m_choices.functions.at(static_cast<std::size_t>(m_criterion));
    const auto& shown = chosen ? chosen : m_usual;
    m_shape->setCurrentIndex(chosen ? static_cast<int>(chosen->index()) + 1 : kUsual);
    const std::array<QStringList, 4> names = {
        QStringList{tr("Worth nothing at"), tr("Worth most at")}, QStringList{tr("Step at")},
        QStringList{tr("Worth nothing below"), tr("Target"), tr("Worth nothing beyond")},
        QStringList{tr("Best at"), tr("Spread (sigma)")}};
    const auto numbers = shown ? numbersOf(*shown) : std::vector<double>{};
    for (std::size_t i = 0; i < m_numbers.size(); ++i) {
        const QSignalBlocker quiet(m_numbers[i]);
        const bool isShown = i < numbers.size();
        m_names[i]->setVisible(isShown);
        m_numbers[i]->setVisible(isShown);
        if (!isShown) continue;
        m_names[i]->setText(names.at(shown->index()).at(static_cast<qsizetype>(i)));
        m_numbers[i]->setAccessibleName(m_names[i]->text());
        if (std::abs(m_numbers[i]->value() - numbers[i]) > 1e-9) m_numbers[i]->setValue(numbers[i]);
        m_numbers[i]->setEnabled(chosen.has_value());
    }
    const auto* step = shown ? std::get_if<geo::domain::StepValue>(&*shown) : nullptr;
    const QSignalBlocker quiet(m_upwards);
    m_upwards->setVisible(step != nullptr);
    m_upwards->setEnabled(chosen.has_value());
    if (step) m_upwards->setChecked(step->upwards);
    m_curve->setFunction(shown);
    m_curve->setEnabled(chosen.has_value() || !m_usual);
}

void CriterionDialog::takeBounds() {
    const double low = m_low->value() / 100.0;
    const double high = m_high->value() / 100.0;
    auto& bounds = m_choices.bounds.at(static_cast<std::size_t>(m_criterion));
    bounds.reset();
    if (low > 0.0 || high < 1.0) bounds = geo::domain::WeightBounds{std::min(low, high), high};
    emit choicesMoved(m_choices);
}

} // namespace app::matching
