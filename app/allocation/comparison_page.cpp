#include "allocation/comparison_page.h"

#include "allocation/allocation_sheets.h"
#include "allocation/allocation_text.h"
#include "text/value_text.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace app::allocation {

ComparisonPage::ComparisonPage(AllocationController& controller, const text::Language& language, QWidget* parent)
    : QWidget(parent)
    , m_controller(controller)
    , m_language(language)
    , m_before(makeChoice("compareBefore", tr("First")))
    , m_after(makeChoice("compareAfter", tr("Second")))
    , m_told(new QLabel(this))
    , m_view(new tables::SheetView("comparisonView", tr("Differences"), language, this)) {
    m_told->setObjectName(QStringLiteral("comparisonTold"));
    m_told->setWordWrap(true);
    m_told->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(6, 2, 6, 0);
    row->addWidget(m_before, 1);
    row->addWidget(new QLabel(tr("against"), this));
    row->addWidget(m_after, 1);
    row->addStretch(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addLayout(row);
    column->addWidget(m_told);
    column->addWidget(m_view, 1);
    m_told->setContentsMargins(6, 0, 6, 0);
    connect(&controller, &AllocationController::resultsChanged, this, &ComparisonPage::showResults);
    connect(&controller, &AllocationController::comparisonChanged, this, &ComparisonPage::showComparison);
    connect(&controller, &AllocationController::groundChanged, this, &ComparisonPage::showComparison);
    showResults();
}

QComboBox* ComparisonPage::makeChoice(const char* name, const QString& label) {
    auto* made = new QComboBox(this);
    made->setObjectName(QLatin1String(name));
    made->setAccessibleName(label);
    made->setMinimumContentsLength(14);
    made->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    connect(made, &QComboBox::currentIndexChanged, this, &ComparisonPage::compare);
    return made;
}

void ComparisonPage::showResults() {
    for (QComboBox* each : {m_before, m_after}) {
        const QSignalBlocker quiet(each);
        const QVariant chosen = each->currentData();
        each->clear();
        each->addItem(tr("Choose a result…"));
        for (const ReportChoice& result : m_controller.results()) each->addItem(result.title, result.key);
        each->setCurrentIndex(chosen.isValid() ? std::max(0, each->findData(chosen)) : 0);
    }
    showComparison();
}

void ComparisonPage::compare() {
    const QString before = m_before->currentData().toString();
    const QString after = m_after->currentData().toString();
    if (before.isEmpty() || after.isEmpty() || before == after)
        m_controller.endComparison();
    else
        m_controller.compare(before, after);
}

QString ComparisonPage::told(const Comparison& comparison) const {
    const QString figures = comparisonSentence(comparison.figures, m_language);
    const auto isOf = [this](const ReportChoice& choice, geo::domain::AllocationMethod method) {
        const SharedReport report = m_controller.reportOf(choice.key);
        return report && report->params.method == method;
    };
    const double before = comparison.figures.before;
    if (before <= 0.0 || !isOf(comparison.before, geo::domain::AllocationMethod::optimal) ||
        !isOf(comparison.after, geo::domain::AllocationMethod::stable))
        return figures;
    const double cost = 1.0 - comparison.figures.after / before;
    return tr("Stability costs %1 of the total.").arg(text::percentText(geo::Share{cost}, 2, m_language)) + u' ' +
           figures;
}

void ComparisonPage::showComparison() {
    const auto& comparison = m_controller.comparison();
    m_told->setVisible(comparison.has_value());
    m_view->setSheet(comparison ? differenceSheet(comparison->figures, m_controller.ground()) : tables::Sheet{});
    m_view->setEmptyText(comparison ? tr("The two give every project the same.")
                                    : tr("Choose two results: what differs is listed here and drawn on the map."));
    if (!comparison) return;
    m_told->setText(told(*comparison));
    const QSignalBlocker quietBefore(m_before);
    const QSignalBlocker quietAfter(m_after);
    m_before->setCurrentIndex(m_before->findData(comparison->before.key));
    m_after->setCurrentIndex(m_after->findData(comparison->after.key));
}

} // namespace app::allocation
