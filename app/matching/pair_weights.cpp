#include "matching/pair_weights.h"

#include "tables/text_colours.h"
#include "text/code_label.h"
#include "usecase/ranking.h"

#include <QGridLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSlider>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace app::matching {

namespace {

using geo::domain::Criterion;
using geo::domain::Judgment;

// The slider's places are those of Saaty's scale: 8 is nine times, 0 equal, -8 a ninth.
constexpr int kMost = 8;

double timesOf(int place) {
    return place >= 0 ? 1.0 + place : 1.0 / (1.0 - place);
}

int placeOf(double times) {
    const double place = times >= 1.0 ? times - 1.0 : 1.0 - 1.0 / times;
    return std::clamp(static_cast<int>(std::lround(place)), -kMost, kMost);
}

QString timesText(double times, const text::Language& language) {
    return times >= 1.0 ? language.number(times, 1) : QStringLiteral("1/") + language.number(1.0 / times, 1);
}

} // namespace

PairWeights::PairWeights(const text::Language& language, QWidget* parent)
    : QWidget(parent)
    , m_language(language) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    m_consistency = new QLabel(this);
    m_consistency->setObjectName(QStringLiteral("consistency"));
    m_consistency->setWordWrap(true);
    m_consistency->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column->addWidget(m_consistency);
    m_grid = new QWidget(this);
    column->addWidget(m_grid);
    column->addStretch(1);
}

void PairWeights::setJudgments(const std::vector<Judgment>& judgments, const std::vector<Criterion>& besides) {
    const auto report = geo::usecase::pairwise(judgments, besides);
    if (report.criteria != m_criteria) makeRows(report.criteria);
    for (Row& row : m_rows) {
        row.isJudged = false;
        if (row.slider->isSliderDown()) {
            row.isJudged = true;
            continue;
        }
        const QSignalBlocker quiet(row.slider);
        row.slider->setValue(0);
        for (const Judgment& judgment : judgments) {
            const bool isSame = judgment.first == row.first && judgment.second == row.second;
            if (!isSame && (judgment.first != row.second || judgment.second != row.first)) continue;
            row.isJudged = true;
            row.slider->setValue(placeOf(isSame ? judgment.times : 1.0 / judgment.times));
        }
    }
    showConsistency();
}

void PairWeights::makeRows(const std::vector<Criterion>& criteria) {
    m_criteria = criteria;
    m_rows.clear();
    auto* parent = static_cast<QVBoxLayout*>(layout());
    auto* grid = new QWidget(this);
    auto* cells = new QGridLayout(grid);
    cells->setContentsMargins(0, 0, 0, 0);
    cells->setVerticalSpacing(1);
    for (std::size_t i = 0; i < criteria.size(); ++i)
        for (std::size_t j = i + 1; j < criteria.size(); ++j) {
            const std::size_t at = m_rows.size();
            const int line = static_cast<int>(2 * at);
            auto* slider = new QSlider(Qt::Horizontal, grid);
            const QString first = text::label(criteria[i]);
            const QString second = text::label(criteria[j]);
            slider->setObjectName(QStringLiteral("pair_%1_%2")
                                      .arg(text::fromUtf8(geo::domain::codeOf(criteria[i])),
                                           text::fromUtf8(geo::domain::codeOf(criteria[j]))));
            slider->setRange(-kMost, kMost);
            slider->setPageStep(2);
            slider->setInvertedAppearance(true); // towards the first, which is on the left
            slider->setAccessibleName(tr("%1 against %2").arg(first, second));
            auto* told = new QLabel(grid);
            told->setAlignment(Qt::AlignCenter);
            auto* clear = new QToolButton(grid);
            clear->setText(QStringLiteral("×"));
            clear->setAutoRaise(true);
            clear->setToolTip(tr("Not judged: let it follow from the others"));
            clear->setAccessibleName(clear->toolTip());
            cells->addWidget(new QLabel(first, grid), line, 0);
            cells->addWidget(told, line, 1);
            cells->addWidget(new QLabel(second, grid), line, 2, Qt::AlignRight);
            cells->addWidget(slider, line + 1, 0, 1, 3);
            cells->addWidget(clear, line + 1, 3);
            m_rows.push_back({criteria[i], criteria[j], slider, told, false});
            connect(slider, &QSlider::valueChanged, this, [this, at] { judge(at, true); });
            connect(slider, &QSlider::sliderReleased, this, &PairWeights::settled);
            connect(clear, &QToolButton::clicked, this, [this, at] { judge(at, false); });
        }
    parent->replaceWidget(m_grid, grid);
    m_grid->deleteLater();
    m_grid = grid;
}

void PairWeights::judge(std::size_t row, bool isJudged) {
    m_rows[row].isJudged = isJudged;
    if (!isJudged) {
        const QSignalBlocker quiet(m_rows[row].slider);
        m_rows[row].slider->setValue(0);
    }
    showConsistency();
    const bool isDragged = m_rows[row].slider->isSliderDown();
    emit judgmentsChanged(judgments());
    if (!isDragged) emit settled();
}

std::vector<Judgment> PairWeights::judgments() const {
    std::vector<Judgment> judgments;
    for (const Row& row : m_rows)
        if (row.isJudged) judgments.push_back({row.first, row.second, timesOf(row.slider->value())});
    return judgments;
}

void PairWeights::showConsistency() {
    for (const Row& row : m_rows)
        row.told->setText(row.isJudged ? timesText(timesOf(row.slider->value()), m_language) : QStringLiteral("–"));
    const auto report = geo::usecase::pairwise(judgments(), m_criteria);
    QString told = tr("Consistency ratio %1").arg(m_language.number(report.consistencyRatio, 2));
    if (report.missing > 0)
        told += QStringLiteral("\n") +
                tr("%n pair(s) not judged: they follow from the others.", nullptr, static_cast<int>(report.missing));
    if (!report.isConsistent() && report.worst)
        told +=
            QStringLiteral("\n") +
            tr("The judgments contradict one another (over 0.10). Furthest off: “%1” against “%2” is %3, where the "
               "others say %4.")
                .arg(text::label(report.worst->judgment.first), text::label(report.worst->judgment.second),
                     timesText(report.worst->judgment.times, m_language), timesText(report.worst->implied, m_language));
    m_consistency->setText(told);
    QPalette colours = palette();
    if (!report.isConsistent()) colours.setColor(QPalette::WindowText, tables::faultText(palette()));
    m_consistency->setPalette(colours);
}

} // namespace app::matching
