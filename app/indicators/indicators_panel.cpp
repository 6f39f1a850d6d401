#include "indicators/indicators_panel.h"

#include "board/figures_model.h"
#include "indicators/bar_chart_view.h"
#include "indicators/quarter_chart_view.h"
#include "tables/table_view.h"
#include "text/today.h"

#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QSortFilterProxyModel>
#include <QSplitter>
#include <QVBoxLayout>

#include <array>

namespace app::indicators {

using geo::domain::IndicatorBy;
using geo::domain::IndicatorReport;
using geo::usecase::IndicatorSnapshot;

namespace {

constexpr int kFirstFigure = 2; // columns behind the code and the name

// Figures that a chart of bars is made of; what is counted by state has a chart of its own.
constexpr std::array<const char*, 16> kCharted = {"mobilised_land_m2",
                                                  "mobilised_built_m2",
                                                  "mobilised_spaces_m2",
                                                  "sites_mobilised",
                                                  "jobs_placed",
                                                  "taken_m2",
                                                  "let_m2",
                                                  "vacant_m2",
                                                  "occupancy",
                                                  "third_places",
                                                  "third_places_missing",
                                                  "residents_within_15_min",
                                                  "share_within_15_min",
                                                  "farmland_m2",
                                                  "ess_establishments",
                                                  "ess_jobs_at_least"};

} // namespace

IndicatorsPanel::IndicatorsPanel(session::WorkspaceSession& session, const text::Language& language, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_language(language)
    , m_by(new QComboBox(this))
    , m_field(new QComboBox(this))
    , m_summary(new QLabel(this))
    , m_notes(new QLabel(this))
    , m_states(new BarChartView("indicatorStates", language, this))
    , m_kinds(new BarChartView("indicatorKinds", language, this))
    , m_standings(new BarChartView("indicatorProjects", language, this))
    , m_ground(new BarChartView("indicatorGround", language, this))
    , m_chosen(new BarChartView("indicatorChosen", language, this))
    , m_quarters(new QuarterChartView(language, this))
    , m_model(new board::FiguresModel(language, this))
    , m_sorted(new QSortFilterProxyModel(this))
    , m_table(new tables::TableView(this)) {
    setObjectName(QStringLiteral("indicatorsPanel"));
    setUpFields();
    setUpTable();
    layOut();
    connectAll();
}

IndicatorsPanel::~IndicatorsPanel() = default;

void IndicatorsPanel::setUpFields() {
    m_by->setObjectName(QStringLiteral("indicatorsBy"));
    m_by->setAccessibleName(tr("A line for each"));
    for (const auto by : {IndicatorBy::commune, IndicatorBy::qpv, IndicatorBy::filiere, IndicatorBy::territory})
        m_by->addItem(title(by), static_cast<int>(by));
    m_field->setObjectName(QStringLiteral("indicatorsField"));
    m_field->setAccessibleName(tr("Figure of the third chart"));
    m_field->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_field->setMinimumContentsLength(16);
    for (const char* field : kCharted) m_field->addItem(fieldTitle(field), QString::fromLatin1(field));
    m_summary->setObjectName(QStringLiteral("indicatorsSummary"));
    m_notes->setObjectName(QStringLiteral("indicatorsNotes"));
    for (QLabel* label : {m_summary, m_notes}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        label->setContentsMargins(6, 0, 6, 0);
    }
}

void IndicatorsPanel::setUpTable() {
    m_sorted->setSourceModel(m_model);
    m_sorted->setSortRole(Qt::UserRole);
    m_table->setObjectName(QStringLiteral("indicatorsTable"));
    m_table->setAccessibleName(tr("Indicators as a table"));
    m_table->setModel(m_sorted);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(-1, Qt::AscendingOrder);
    m_table->setEmptyText(tr("The figures of the territory stand here, once a workspace has sites or projects."));
    m_table->setMinimumHeight(90);
}

QWidget* IndicatorsPanel::makeCharts() {
    m_charts = new QWidget(this);
    m_charts->setObjectName(QStringLiteral("indicatorsCharts"));
    auto* grid = new QGridLayout(m_charts);
    grid->setContentsMargins(2, 2, 2, 2);
    grid->setSpacing(4);
    const auto add = [&](int row, int place, QWidget* chart, QWidget* below) {
        auto* column = new QVBoxLayout;
        column->setSpacing(0);
        column->addWidget(chart, 1);
        if (below != nullptr) column->addWidget(below);
        grid->addLayout(column, row, place);
    };
    add(0, 0, m_states, &m_states->legend());
    add(0, 1, m_standings, &m_standings->legend());
    add(0, 2, m_chosen, nullptr);
    add(1, 0, m_quarters, nullptr);
    add(1, 1, m_ground, &m_ground->legend());
    add(1, 2, m_kinds, &m_kinds->legend());
    for (int i = 0; i < 3; ++i) grid->setColumnStretch(i, 1);
    auto* area = new QScrollArea(this);
    area->setObjectName(QStringLiteral("indicatorsArea"));
    area->setWidget(m_charts);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setMinimumHeight(120);
    return area;
}

void IndicatorsPanel::layOut() {
    const auto button = [this](const QString& words, const char* name, void (IndicatorsPanel::*wanted)()) {
        auto* made = new QPushButton(words, this);
        made->setObjectName(QLatin1String(name));
        connect(made, &QPushButton::clicked, this, wanted);
        return made;
    };
    auto* copy = new QPushButton(tr("Copy"), this);
    copy->setObjectName(QStringLiteral("indicatorsCopy"));
    copy->setToolTip(tr("The selected lines of the table, or all, with their heads"));
    connect(copy, &QPushButton::clicked, m_table, &tables::TableView::copyWithHeads);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(6, 4, 6, 0);
    const auto add = [&](const QString& words, QComboBox* box) {
        auto* label = new QLabel(words, this);
        label->setBuddy(box);
        row->addWidget(label);
        row->addWidget(box);
    };
    add(tr("A line for each"), m_by);
    add(tr("Figure"), m_field);
    row->addStretch(1);
    row->addWidget(copy);
    row->addWidget(button(tr("Save as a table…"), "indicatorsSave", &IndicatorsPanel::tableWanted));
    row->addWidget(button(tr("Save the charts…"), "indicatorsPicture", &IndicatorsPanel::pictureWanted));
    auto* split = new QSplitter(Qt::Vertical, this);
    split->addWidget(makeCharts());
    split->addWidget(m_table);
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 2);
    split->setChildrenCollapsible(false);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addLayout(row);
    column->addWidget(m_summary);
    column->addWidget(split, 1);
    column->addWidget(m_notes);
}

void IndicatorsPanel::connectAll() {
    connect(m_by, &QComboBox::currentIndexChanged, this, [this] {
        m_isStale = true;
        if (isVisible()) compute();
    });
    connect(m_field, &QComboBox::currentIndexChanged, this, &IndicatorsPanel::showCharts);
    for (QComboBox* each : {m_by, m_field})
        connect(each, &QComboBox::currentIndexChanged, this, &IndicatorsPanel::choiceChanged);
    for (BarChartView* chart : {m_states, m_kinds, m_standings, m_ground, m_chosen})
        connect(chart, &BarChartView::partChosen, this, &IndicatorsPanel::choose);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &IndicatorsPanel::showQuarters);
    connect(m_table, &QAbstractItemView::doubleClicked, this, &IndicatorsPanel::chooseCell);
    connect(m_table, &QAbstractItemView::activated, this, &IndicatorsPanel::chooseCell);
    using session::WorkspaceSession;
    connect(&m_session, &WorkspaceSession::rowsChanged, this, &IndicatorsPanel::refresh);
    connect(&m_session, &WorkspaceSession::opened, this, &IndicatorsPanel::refresh);
    connect(&m_session, &WorkspaceSession::closed, this, &IndicatorsPanel::refresh);
}

geo::domain::IndicatorParams IndicatorsPanel::params() const {
    geo::domain::IndicatorParams params;
    params.by = static_cast<IndicatorBy>(m_by->currentData().toInt());
    params.day = m_date.value_or(text::today());
    return params;
}

void IndicatorsPanel::setDate(std::optional<geo::Date> date) {
    if (date == m_date) return;
    m_date = date;
    m_isStale = true;
    if (isVisible()) compute();
}

void IndicatorsPanel::setCoverage(std::shared_ptr<const geo::domain::CoverageReport> coverage) {
    m_coverage = std::move(coverage);
    refresh();
}

void IndicatorsPanel::setBy(IndicatorBy by) {
    m_by->setCurrentIndex(m_by->findData(static_cast<int>(by)));
}

IndicatorBy IndicatorsPanel::by() const {
    return static_cast<IndicatorBy>(m_by->currentData().toInt());
}

void IndicatorsPanel::setField(const QString& field) {
    if (const int found = m_field->findData(field); found >= 0) m_field->setCurrentIndex(found);
}

QString IndicatorsPanel::field() const {
    return m_field->currentData().toString();
}

QStringList IndicatorsPanel::sentences() const {
    if (!m_report) return {};
    return {boardSentence(*m_report, m_language), coverageSentence(*m_report, m_language),
            proxySentence(*m_report, m_language)};
}

std::vector<geo::usecase::Table> IndicatorsPanel::tables() const {
    if (!m_report) return {};
    return {m_model->table(), wordedSeries(*m_report, std::nullopt)};
}

void IndicatorsPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (m_isStale) compute();
}

void IndicatorsPanel::refresh() {
    m_snapshot.reset();
    m_isStale = true;
    if (isVisible()) compute();
}

void IndicatorsPanel::compute() {
    m_isStale = false;
    if (!m_session.isOpen()) return take(nullptr);
    struct Computed {
        std::shared_ptr<const IndicatorSnapshot> snapshot;
        std::shared_ptr<const IndicatorReport> report;
    };
    const auto work = [snapshot = m_snapshot, coverage = m_coverage,
                       wanted = params()](geo::usecase::Desk& desk, geo::JobControl& job) -> geo::Result<Computed> {
        Computed computed{snapshot, nullptr};
        if (!computed.snapshot) {
            GEO_ASSIGN(auto read, geo::usecase::readIndicators(desk, job));
            read.coverage = coverage;
            computed.snapshot = std::make_shared<const IndicatorSnapshot>(std::move(read));
        }
        geo::domain::IndicatorParams asked = wanted;
        asked.residentsPerPlace = computed.snapshot->residentsPerPlace;
        GEO_ASSIGN(auto report, geo::usecase::indicators(*computed.snapshot, asked, job));
        computed.report = std::make_shared<const IndicatorReport>(std::move(report));
        return computed;
    };
    m_job = m_session.run<Computed>(tr("Counting the indicators"), work, [this](geo::Result<Computed> computed) {
        if (!computed && computed.error().code == geo::ErrorCode::cancelled) return;
        if (!computed) emit failed(computed.error());
        m_snapshot = computed ? computed->snapshot : nullptr;
        take(computed ? computed->report : nullptr);
    });
}

void IndicatorsPanel::take(std::shared_ptr<const IndicatorReport> report) {
    const bool isOther = !m_report || !report || m_report->params.by != report->params.by;
    m_report = std::move(report);
    m_model->setTable(m_report ? wordedTable(*m_report) : geo::usecase::Table{});
    if (isOther) m_table->fitColumns();
    m_summary->setText(m_report ? boardSentence(*m_report, m_language) : QString{});
    const QStringList told = sentences();
    m_notes->setText(told.value(1));
    m_notes->setToolTip(told.value(1));
    m_ground->setToolTip(told.value(2));
    showCharts();
    showQuarters();
    emit reportChanged();
}

void IndicatorsPanel::showCharts() {
    const auto field = m_field->currentData().toString().toStdString();
    const bool hasSites = m_report && m_report->total.sites;
    for (BarChartView* chart : {m_states, m_kinds, m_ground}) {
        chart->setVisible(hasSites || !m_report);
        if (!hasSites) chart->legend().hide();
    }
    m_quarters->setVisible(hasSites || !m_report);
    if (!m_report) {
        for (BarChartView* chart : {m_states, m_kinds, m_standings, m_ground, m_chosen}) chart->setChart({});
        return;
    }
    m_standings->setChart(standingsChart(*m_report));
    m_chosen->setChart(fieldChart(*m_report, field));
    if (!hasSites) return;
    m_states->setChart(statesChart(*m_report));
    m_kinds->setChart(kindsChart(*m_report));
    m_ground->setChart(groundChart(*m_report));
}

std::optional<std::size_t> IndicatorsPanel::rowOf(int tableRow) const {
    const auto row = static_cast<std::size_t>(tableRow);
    return m_report && row < m_report->rows.size() ? std::optional{row} : std::nullopt;
}

// Of the area that is chosen in the table; of all where none or several are.
void IndicatorsPanel::showQuarters() {
    if (!m_report || !m_report->total.sites) return m_quarters->clear();
    const auto chosen = m_table->selectedSourceRows();
    const auto row = chosen.size() == 1 ? rowOf(chosen.front()) : std::nullopt;
    m_quarters->setReport(*m_report, row, row ? rowName(m_report->rows[*row], m_report->params.by) : totalName());
}

// The rows behind a cell of the table.
void IndicatorsPanel::chooseCell() {
    const QModelIndex index = m_sorted->mapToSource(m_table->currentIndex());
    if (!m_report || !index.isValid() || index.column() < kFirstFigure) return;
    const auto& column = m_model->table().columns.at(static_cast<std::size_t>(index.column()));
    const auto row = rowOf(index.row());
    const QString name = row ? rowName(m_report->rows[*row], m_report->params.by) : totalName();
    choose(text::fromUtf8(column.name), row ? static_cast<int>(*row) : -1,
           tr("%1: %2 – %3").arg(name, index.data().toString(), text::fromUtf8(column.heading)));
}

void IndicatorsPanel::choose(const QString& field, int row, const QString& sentence) {
    if (!m_report) return;
    const auto rows = geo::usecase::rowsBehind(*m_report, field.toStdString(),
                                               row < 0 ? std::nullopt : std::optional{static_cast<std::size_t>(row)});
    emit rowsChosen(rows, sentence);
}

} // namespace app::indicators
