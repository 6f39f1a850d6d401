#include "matching/robustness_panel.h"

#include "matching/acceptability_model.h"
#include "matching/match_controller.h"
#include "matching/share_bar_delegate.h"
#include "tables/table_view.h"
#include "text/robustness_sentence.h"
#include "text/sentence.h"
#include "usecase/ranking.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSpinBox>
#include <QSplitter>
#include <QVBoxLayout>

namespace app::matching {

namespace {

constexpr std::chrono::milliseconds kStill{400};
constexpr std::chrono::milliseconds kTick{100};
constexpr int kPassedWidth = 100;  // pixels
constexpr std::size_t kRanks = 12; // told of each space

} // namespace

RobustnessPanel::RobustnessPanel(MatchController& controller, const text::Language& language, QWidget* parent)
    : QWidget(parent)
    , m_controller(controller)
    , m_language(language) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(6, 4, 6, 4);
    column->setSpacing(4);
    makeHead(*column);
    makeTables(*column);
    m_still.setSingleShot(true);
    m_still.setInterval(kStill);
    m_tick.setInterval(kTick);
    connect(&m_still, &QTimer::timeout, this, &RobustnessPanel::run);
    connect(&m_tick, &QTimer::timeout, this,
            [this] { m_progress->setValue(static_cast<int>(100.0 * std::max(0.0, m_job.progress().share))); });
    connect(&controller, &MatchController::reportAboutToChange, this, &RobustnessPanel::letGo);
    connect(&controller, &MatchController::reportChanged, this, &RobustnessPanel::waitForStillness);
    showState();
}

void RobustnessPanel::makeHead(QVBoxLayout& column) {
    auto* row = new QHBoxLayout;
    m_draws = new QSpinBox(this);
    m_draws->setObjectName(QStringLiteral("robustnessDraws"));
    m_draws->setRange(100, 1'000'000);
    m_draws->setSingleStep(10'000);
    m_draws->setValue(10'000);
    m_draws->setGroupSeparatorShown(true);
    m_draws->setLocale(m_language.locale());
    auto* label = new QLabel(tr("&Draws"), this);
    label->setBuddy(m_draws);
    m_run = new QPushButton(tr("Draw again"), this);
    m_run->setObjectName(QStringLiteral("robustnessRun"));
    m_stop = new QPushButton(tr("Stop"), this);
    m_stop->setObjectName(QStringLiteral("robustnessStop"));
    m_progress = new QProgressBar(this);
    m_progress->setAccessibleName(tr("Progress of the draws"));
    m_progress->setMaximumWidth(160);
    for (QWidget* each : {static_cast<QWidget*>(label), static_cast<QWidget*>(m_draws), static_cast<QWidget*>(m_run),
                          static_cast<QWidget*>(m_progress), static_cast<QWidget*>(m_stop)})
        row->addWidget(each);
    column.addLayout(row);
    m_sentence = new QLabel(this);
    m_sentence->setObjectName(QStringLiteral("robustnessSentence"));
    m_sentence->setWordWrap(true);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    row->insertWidget(0, m_sentence, 1); // in one row: the panel is often low
    connect(m_run, &QPushButton::clicked, this, &RobustnessPanel::run);
    connect(m_stop, &QPushButton::clicked, this, [this] { m_job.cancel(); });
}

void RobustnessPanel::makeTables(QVBoxLayout& column) {
    auto* splitter = new QSplitter(Qt::Horizontal, this);
    splitter->setObjectName(QStringLiteral("robustnessSplitter"));
    m_ranks = new AcceptabilityModel(m_language, this);
    m_stability = new StabilityModel(m_language, this);
    const auto view = [&](const char* name, QAbstractItemModel* model, int drawn, ShareBarDelegate::Look look) {
        auto* made = new tables::TableView(splitter);
        made->setObjectName(QLatin1String(name));
        made->setModel(model);
        made->setItemDelegateForColumn(drawn, new ShareBarDelegate(look, made));
        made->horizontalHeader()->setStretchLastSection(false);
        made->horizontalHeader()->setSectionResizeMode(drawn, QHeaderView::Stretch);
        for (int i = 0; i < model->columnCount(); ++i)
            if (i != drawn) made->setColumnWidth(i, made->horizontalHeader()->sectionSizeHint(i));
        splitter->addWidget(made);
        return made;
    };
    m_ranksView = view("acceptabilityView", m_ranks, AcceptabilityModel::ranksColumn, ShareBarDelegate::Look::ranks);
    m_ranksView->setAccessibleName(tr("How often each space has each rank"));
    m_ranksView->setColumnWidth(AcceptabilityModel::placeColumn, 170);
    m_stabilityView =
        view("stabilityView", m_stability, StabilityModel::intervalColumn, ShareBarDelegate::Look::interval);
    m_stabilityView->setAccessibleName(tr("How far each weight may move"));
    splitter->setChildrenCollapsible(false);
    column.addWidget(splitter, 1);
}

void RobustnessPanel::letGo() {
    m_job = {};
    m_robustness.reset();
    m_ranks->setReports(nullptr, nullptr);
    m_stability->setReports(nullptr, nullptr);
    showState();
}

void RobustnessPanel::waitForStillness() {
    if (isVisible() && m_controller.report()) m_still.start();
    showState();
}

void RobustnessPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (!m_robustness && !m_job.isRunning() && m_controller.report()) m_still.start();
}

void RobustnessPanel::run() {
    if (!m_controller.report()) return;
    m_still.stop();
    const auto report = std::make_shared<const geo::domain::MatchReport>(*m_controller.report());
    auto params = geo::usecase::robustnessParamsOf(*report);
    params.draws = m_draws->value();
    params.ranks = kRanks;
    const auto work = [report, params](geo::JobControl& job) -> geo::Result<std::shared_ptr<Found>> {
        GEO_ASSIGN(auto robustness, geo::usecase::robustness(*report, params, job));
        return std::make_shared<Found>(Found{report, std::move(robustness)});
    };
    m_job = m_controller.runner().run<std::shared_ptr<Found>>(
        tr("Robustness"), work, [this](geo::Result<std::shared_ptr<Found>> found) { take(std::move(found)); });
    m_tick.start();
    showState();
}

void RobustnessPanel::take(geo::Result<std::shared_ptr<Found>> found) {
    m_job = {};
    m_tick.stop();
    if (found) {
        m_report = (*found)->report;
        m_robustness = std::move((*found)->robustness);
        m_ranks->setReports(m_report.get(), &*m_robustness);
        m_stability->setReports(m_report.get(), &*m_robustness);
        m_ranksView->resizeColumnToContents(AcceptabilityModel::firstColumn);
        m_stabilityView->fitColumns();
        for (const int passed : {StabilityModel::belowColumn, StabilityModel::aboveColumn})
            m_stabilityView->setColumnWidth(passed, std::min(m_stabilityView->columnWidth(passed), kPassedWidth));
    }
    showState();
    if (!found && found.error().code != geo::ErrorCode::cancelled)
        m_sentence->setText(text::sentence(found.error(), m_language));
}

void RobustnessPanel::showState() {
    const bool isRunning = m_job.isRunning();
    m_run->setEnabled(!isRunning && m_controller.report());
    m_stop->setVisible(isRunning);
    m_progress->setVisible(isRunning);
    if (!isRunning) m_progress->setValue(0);
    const bool isEmpty = !m_controller.report() || m_controller.report()->ranking.empty();
    m_sentence->setText(m_robustness ? text::robustnessSentence(*m_report, *m_robustness, m_language) : QString{});
    m_ranksView->setEmptyText(isEmpty ? tr("Choose a project with spaces that fit it: how firm its ranking is, is told "
                                           "here.")
                              : isRunning
                                  ? QString{}
                                  : tr("Weights are drawn at random, and so is what is not known: how often each "
                                       "space is first?"));
}

} // namespace app::matching
