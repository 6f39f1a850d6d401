#include "matching/weights_panel.h"

#include "matching/order_weights.h"
#include "matching/pair_weights.h"
#include "matching/slider_weights.h"
#include "text/code_label.h"
#include "text/robustness_sentence.h"

#include <QComboBox>
#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QSlider>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace app::matching {

namespace {

using geo::domain::Criterion;
using geo::domain::WeightSource;

template <class Enum>
QComboBox* chooser(const char* name, QWidget* parent) {
    auto* made = new QComboBox(parent);
    made->setObjectName(QLatin1String(name));
    made->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    made->setMinimumContentsLength(10);
    for (std::size_t i = 0; i < geo::domain::codesOf<Enum>().size(); ++i)
        made->addItem(text::label(static_cast<Enum>(i)));
    made->setFocusPolicy(Qt::StrongFocus);
    return made;
}

// The criteria that weigh, the heaviest first.
std::vector<Criterion> byWeight(const geo::domain::Weights& weights) {
    std::vector<Criterion> order;
    for (std::size_t i = 0; i < weights.size(); ++i)
        if (weights[i] > 0.0) order.push_back(static_cast<Criterion>(i));
    std::ranges::stable_sort(order, std::ranges::greater{},
                             [&](Criterion criterion) { return weights[static_cast<std::size_t>(criterion)]; });
    return order;
}

} // namespace

WeightsPanel::WeightsPanel(const text::Language& language, QWidget* parent)
    : QWidget(parent)
    , m_language(language) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(6, 4, 6, 4);
    column->setSpacing(4);
    makeChoosers();
    m_sliders = new SliderWeights(language, this);
    m_order = new OrderWeights(language, this);
    m_pairs = new PairWeights(language, this);
    m_pages = new QStackedWidget(this);
    for (QWidget* page :
         {static_cast<QWidget*>(m_sliders), static_cast<QWidget*>(m_order), static_cast<QWidget*>(m_pairs)})
        m_pages->addWidget(page);
    column->addWidget(m_pages, 1);
    auto* reset = new QPushButton(tr("Default weights"), this);
    reset->setObjectName(QStringLiteral("resetWeights"));
    column->addWidget(reset);
    for (QWidget* each : {static_cast<QWidget*>(m_method), static_cast<QWidget*>(m_source)})
        each->installEventFilter(this);
    for (QWidget* each : m_sliders->findChildren<QSlider*>()) each->installEventFilter(this);
    connect(reset, &QPushButton::clicked, this, &WeightsPanel::resetRequested);
    connect(m_sliders, &SliderWeights::weightsChanged, this, [this](const geo::domain::Weights& weights) {
        m_choices.source = WeightSource::sliders;
        m_choices.weights = weights;
        emit choicesMoved(m_choices);
    });
    connect(m_sliders, &SliderWeights::settled, this, &WeightsPanel::choicesSettled);
    connect(m_sliders, &SliderWeights::criterionRequested, this, &WeightsPanel::criterionRequested);
    connect(m_order, &OrderWeights::orderChanged, this, [this](const std::vector<Criterion>& order) {
        m_choices.order = order;
        tell();
    });
    connect(m_pairs, &PairWeights::judgmentsChanged, this, [this](const std::vector<geo::domain::Judgment>& judgments) {
        m_choices.judgments = judgments;
        emit choicesMoved(m_choices);
    });
    connect(m_pairs, &PairWeights::settled, this, &WeightsPanel::choicesSettled);
}

void WeightsPanel::makeChoosers() {
    auto* form = new QFormLayout;
    form->setContentsMargins(0, 0, 0, 0);
    m_method = chooser<geo::domain::Method>("rankingMethod", this);
    m_source = chooser<WeightSource>("weightSource", this);
    m_agreement = new QLabel(this);
    m_agreement->setObjectName(QStringLiteral("methodAgreement"));
    m_agreement->setWordWrap(true);
    m_agreement->setTextInteractionFlags(Qt::TextSelectableByMouse);
    form->addRow(tr("&Method"), m_method);
    form->addRow(tr("&Weights"), m_source);
    auto* column = static_cast<QVBoxLayout*>(layout());
    column->addLayout(form);
    column->addWidget(m_agreement);
    connect(m_method, &QComboBox::activated, this, [this](int index) {
        m_choices.method = static_cast<geo::domain::Method>(index);
        tell();
    });
    connect(m_source, &QComboBox::activated, this,
            [this](int index) { chooseSource(static_cast<WeightSource>(index)); });
}

// The new way begins with what the old one weighs.
void WeightsPanel::chooseSource(WeightSource source) {
    if (source == WeightSource::rankOrder && m_choices.order.empty()) m_choices.order = byWeight(m_weights);
    m_choices.source = source;
    tell();
}

void WeightsPanel::tell() {
    emit choicesMoved(m_choices);
    emit choicesSettled();
}

bool WeightsPanel::eventFilter(QObject* watched, QEvent* event) {
    const auto* widget = qobject_cast<QWidget*>(watched);
    if (event->type() != QEvent::Wheel || !widget || widget->hasFocus()) return QWidget::eventFilter(watched, event);
    event->ignore();
    return true;
}

void WeightsPanel::setReport(const geo::domain::Project* project, const geo::domain::MatchReport* report) {
    setEnabled(project && report);
    if (!project || !report) {
        m_agreement->clear();
        return;
    }
    m_choices = report->params.choices;
    m_weights = report->params.weights;
    m_method->setCurrentIndex(static_cast<int>(m_choices.method));
    m_source->setCurrentIndex(static_cast<int>(m_choices.source));
    m_pages->setCurrentIndex(static_cast<int>(m_choices.source));
    m_sliders->setWeights(m_weights);
    m_order->setOrder(m_choices.order);
    m_pairs->setJudgments(m_choices.judgments, byWeight(geo::domain::defaultWeights(*project)));
    QStringList agreements;
    for (const auto& each : report->agreements) agreements << text::agreementText(each, m_language);
    const auto least = std::ranges::min_element(
        report->agreements, {}, [](const geo::domain::Agreement& each) { return each.tau.value_or(1.0); });
    m_agreement->setText(agreements.at(least - report->agreements.begin()));
    m_agreement->setToolTip(agreements.join(u'\n'));
}

} // namespace app::matching
