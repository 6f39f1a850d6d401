#include "board/occupancy_panel.h"

#include "board/board_text.h"
#include "board/figures_model.h"
#include "board/occupancy_chart.h"
#include "settings/settings.h"
#include "tables/table_view.h"
#include "timeline/civil_date.h"

#include <QComboBox>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QSplitter>
#include <QVBoxLayout>

namespace app::board {

using geo::usecase::OccupancyBy;
using geo::usecase::OccupancyReport;

OccupancyPanel::OccupancyPanel(session::WorkspaceSession& session, settings::Settings& settings,
                               const text::Language& language, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_settings(settings)
    , m_language(language)
    , m_from(new QDateEdit(QDate(QDate::currentDate().year(), 1, 1), this))
    , m_until(new QDateEdit(QDate(QDate::currentDate().year() + 1, 1, 1), this))
    , m_by(new QComboBox(this))
    , m_summary(new QLabel(this))
    , m_told(new QLabel(this))
    , m_model(new FiguresModel(language, this))
    , m_sorted(new QSortFilterProxyModel(this))
    , m_table(new tables::TableView(this))
    , m_chart(new OccupancyChart(language, this)) {
    setObjectName(QStringLiteral("occupancyPanel"));
    layOut();
    for (const auto by : {OccupancyBy::site, OccupancyBy::commune, OccupancyBy::bearer, OccupancyBy::kind})
        m_by->addItem(title(by), static_cast<int>(by));
    m_by->setCurrentIndex(std::max(0, m_by->findData(m_settings.value(settings::kOccupancyBy).toInt())));
    for (QDateEdit* edit : {m_from, m_until}) connect(edit, &QDateEdit::dateChanged, this, &OccupancyPanel::refresh);
    connect(m_by, &QComboBox::currentIndexChanged, this, [this] {
        m_settings.set(settings::kOccupancyBy, m_by->currentData().toString());
        refresh();
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &OccupancyPanel::showLine);
    connect(m_chart, &OccupancyChart::told, m_told, &QLabel::setText);
    using session::WorkspaceSession;
    connect(&session, &WorkspaceSession::rowsChanged, this, &OccupancyPanel::refresh);
    connect(&session, &WorkspaceSession::opened, this, &OccupancyPanel::refresh);
    connect(&session, &WorkspaceSession::closed, this, &OccupancyPanel::refresh);
}

OccupancyPanel::~OccupancyPanel() = default;

void OccupancyPanel::setUpFields() {
    m_from->setObjectName(QStringLiteral("occupancyFrom"));
    m_until->setObjectName(QStringLiteral("occupancyUntil"));
    m_by->setObjectName(QStringLiteral("occupancyBy"));
    m_by->setAccessibleName(tr("A line for each"));
    m_summary->setObjectName(QStringLiteral("occupancySummary"));
    m_told->setObjectName(QStringLiteral("occupancyTold"));
    for (QDateEdit* edit : {m_from, m_until}) {
        edit->setCalendarPopup(true);
        edit->setLocale(m_language.locale());
    }
    m_sorted->setSourceModel(m_model);
    m_sorted->setSortRole(Qt::UserRole);
    m_table->setObjectName(QStringLiteral("occupancyTable"));
    m_table->setAccessibleName(tr("Occupancy as a table"));
    m_table->setModel(m_sorted);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(-1, Qt::AscendingOrder);
    m_table->setEmptyText(tr("Occupancy and vacancy are told here, once sites have spaces."));
    m_summary->setMinimumWidth(40);
    m_summary->setMargin(2);
    m_summary->setIndent(6);
    m_told->setMinimumWidth(40);
    m_told->setMargin(2);
}

void OccupancyPanel::layOut() {
    setUpFields();
    auto* save = new QPushButton(tr("Save as a table…"), this);
    save->setObjectName(QStringLiteral("occupancySave"));
    connect(save, &QPushButton::clicked, this, [this] { emit exportRequested(tr("occupancy"), m_model->table()); });
    auto* row = new QHBoxLayout;
    row->setContentsMargins(6, 4, 6, 0);
    const auto add = [&](const QString& words, QWidget* field) {
        auto* label = new QLabel(words, this);
        label->setBuddy(field);
        row->addWidget(label);
        row->addWidget(field);
    };
    add(tr("&From"), m_from);
    add(tr("&until (excluded)"), m_until);
    add(tr("&by"), m_by);
    row->addStretch(1);
    row->addWidget(save);
    auto* split = new QSplitter(Qt::Horizontal, this);
    split->addWidget(m_table);
    split->addWidget(m_chart);
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 2);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addLayout(row);
    column->addWidget(m_summary);
    column->addWidget(split, 1);
    column->addWidget(m_told);
}

geo::usecase::OccupancyParams OccupancyPanel::params() const {
    return {timeline::dateOf(m_from->date()), timeline::dateOf(m_until->date()),
            static_cast<OccupancyBy>(m_by->currentData().toInt())};
}

void OccupancyPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (m_isStale) compute();
}

void OccupancyPanel::refresh() {
    m_isStale = true;
    if (isVisible()) compute();
}

void OccupancyPanel::compute() {
    m_isStale = false;
    if (!m_session.isOpen()) return take(nullptr);
    m_job = m_session.run<std::shared_ptr<const OccupancyReport>>(
        tr("Computing the occupancy"),
        [wanted = params()](geo::usecase::Desk& desk,
                            geo::JobControl& job) -> geo::Result<std::shared_ptr<const OccupancyReport>> {
            GEO_ASSIGN(const auto snapshot, geo::usecase::readOccupancy(desk, job));
            GEO_ASSIGN(auto report, geo::usecase::occupancyFigures(snapshot, wanted, job));
            return std::make_shared<const OccupancyReport>(std::move(report));
        },
        [this](geo::Result<std::shared_ptr<const OccupancyReport>> report) {
            if (report) return take(std::move(*report));
            if (report.error().code == geo::ErrorCode::cancelled) return;
            take(nullptr);
            m_summary->setText(tr("The period must end after it begins."));
        });
}

void OccupancyPanel::take(std::shared_ptr<const OccupancyReport> report) {
    m_report = std::move(report);
    const bool isFirst = m_model->rowCount() == 0;
    m_model->setTable(m_report ? occupancyTable(*m_report) : geo::usecase::Table{});
    if (isFirst) m_table->fitColumns();
    const QString sentence = m_report ? occupancySentence(*m_report, m_language) : QString{};
    m_summary->setText(sentence);
    m_summary->setToolTip(sentence);
    showLine();
    emit reportChanged();
}

// The chart is of the line that is chosen; of all where none or several are.
void OccupancyPanel::showLine() {
    const auto rows = m_table->selectedSourceRows();
    const bool isOne = m_report && rows.size() == 1 && static_cast<std::size_t>(rows.front()) < m_report->lines.size();
    m_chart->setReport(m_report, isOne ? std::optional{static_cast<std::size_t>(rows.front())} : std::nullopt);
}

} // namespace app::board
