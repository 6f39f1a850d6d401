#include "siting/side_by_side_dialog.h"

#include "siting/front_chart.h"
#include "siting/siting_sketches.h"
#include "tables/sheet_view.h"
#include "text/sentence.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QSignalBlocker>
#include <QSplitter>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace app::siting {

namespace {

constexpr double kRingPixels = 26.0;

} // namespace

SideBySideDialog::SideBySideDialog(SitingController& controller, const QStringList& keys, const MapLook& look,
                                   const text::Language& language, QWidget* parent)
    : QDialog(parent)
    , m_controller(controller)
    , m_language(language) {
    setObjectName(QStringLiteral("sideBySideDialog"));
    setWindowTitle(tr("Scenarios side by side"));
    setWindowFlag(Qt::WindowMaximizeButtonHint);
    auto* lower = new QSplitter(Qt::Horizontal, this);
    lower->addWidget(makeList(keys));
    lower->addWidget(makeTables());
    lower->setStretchFactor(1, 1);
    lower->setChildrenCollapsible(false);
    lower->setSizes({220, 780});
    auto* splitter = new QSplitter(Qt::Vertical, this);
    splitter->addWidget(makeMaps(look));
    splitter->addWidget(lower);
    splitter->setChildrenCollapsible(false);
    splitter->setSizes({340, 260});
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto* save = buttons->addButton(tr("&Export the table…"), QDialogButtonBox::ActionRole);
    save->setObjectName(QStringLiteral("sideBySideExport"));
    auto* column = new QVBoxLayout(this);
    column->addWidget(splitter, 1);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(save, &QPushButton::clicked, this, [this] {
        const auto* view = qobject_cast<tables::SheetView*>(m_tabs->currentWidget());
        if (view && !view->sheet().columns.empty()) emit exportRequested(view->sheet());
    });
    connect(m_tabs, &QTabWidget::currentChanged, save,
            [this, save] { save->setEnabled(qobject_cast<tables::SheetView*>(m_tabs->currentWidget()) != nullptr); });
    connect(&controller, &SitingController::groundChanged, this, &SideBySideDialog::showCompared);
    showCompared();
    resize(1080, 680);
}

QWidget* SideBySideDialog::makeList(const QStringList& keys) {
    auto* side = new QWidget(this);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    auto* label = new QLabel(tr("&Compared (two or more)"), side);
    m_list = new QListWidget(side);
    m_list->setObjectName(QStringLiteral("sideBySideList"));
    m_list->setAccessibleName(tr("Compared scenarios"));
    label->setBuddy(m_list);
    for (const ReportChoice& each : m_controller.results()) {
        auto* item = new QListWidgetItem(each.title, m_list);
        item->setData(Qt::UserRole, each.key);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(keys.contains(each.key) ? Qt::Checked : Qt::Unchecked);
    }
    column->addWidget(label);
    column->addWidget(m_list, 1);
    connect(m_list, &QListWidget::itemChanged, this, &SideBySideDialog::showCompared);
    return side;
}

QWidget* SideBySideDialog::makeMaps(const MapLook& look) {
    auto* maps = new QSplitter(Qt::Horizontal, this);
    maps->setChildrenCollapsible(false);
    for (std::size_t i = 0; i < kSides; ++i) {
        auto* page = new QWidget(maps);
        auto* column = new QVBoxLayout(page);
        column->setContentsMargins(0, 0, 0, 0);
        Side& side = m_sides.at(i);
        side.choice = new QComboBox(page);
        side.choice->setObjectName(QStringLiteral("sideBySideChoice%1").arg(i));
        side.choice->setAccessibleName(i == 0 ? tr("On the left map") : tr("On the right map"));
        side.canvas = new map::MapCanvas(m_controller.session().runner(), m_language, page);
        side.canvas->setObjectName(QStringLiteral("sideBySideMap%1").arg(i));
        side.canvas->setAccessibleName(i == 0 ? tr("Left map") : tr("Right map"));
        side.canvas->setMinimumSize(220, 150);
        side.canvas->setLayers(look.layers);
        if (look.reader) side.canvas->setLayerReader(look.reader);
        side.canvas->setSnapshot(m_controller.session().map());
        side.canvas->setTool(map::ToolId::pan);
        column->addWidget(side.choice);
        column->addWidget(side.canvas, 1);
        maps->addWidget(page);
        if (look.view) side.canvas->setViewport(*look.view);
        connect(side.choice, &QComboBox::currentIndexChanged, this, [this, i] { showMap(i); });
        connect(side.canvas, &map::MapCanvas::viewportChanged, this,
                [this, i](const geo::carto::Viewport& view) { follow(i, view); });
    }
    return maps;
}

// The other map looks at the same place at the same scale.
void SideBySideDialog::follow(std::size_t side, const geo::carto::Viewport& view) {
    showMap(side);
    if (m_isFollowing) return;
    const QScopedValueRollback following{m_isFollowing, true};
    m_sides.at(1 - side).canvas->setViewport(view);
}

tables::SheetView* SideBySideDialog::addTable(const char* name, const QString& label) {
    auto* view = new tables::SheetView(name, label, m_language, m_tabs);
    m_tabs->addTab(view, label);
    connect(view, &tables::SheetView::exportRequested, this, [this, view] { emit exportRequested(view->sheet()); });
    connect(view, &tables::SheetView::rowsSelected, this, [this, view] {
        if (const auto sites = sitesOf(view->selectedKeys()); !sites.empty()) emit sitesSelected(sites);
    });
    return view;
}

QWidget* SideBySideDialog::makeTables() {
    m_tabs = new QTabWidget(this);
    m_tabs->setObjectName(QStringLiteral("sideBySideTabs"));
    m_tabs->setDocumentMode(true);
    m_summary = addTable("sideBySideSummary", tr("Asked and found"));
    m_differences = addTable("sideBySideSites", tr("Sites"));
    m_areas = addTable("sideBySideAreas", tr("New places by neighbourhood"));
    m_reach = addTable("sideBySideReach", tr("Residents covered"));
    connect(m_tabs, &QTabWidget::currentChanged, this, &SideBySideDialog::coverCompared);
    m_fronts = new QWidget(m_tabs);
    new QHBoxLayout(m_fronts);
    m_tabs->addTab(m_fronts, tr("Cost and coverage"));
    for (tables::SheetView* each : {m_summary, m_differences, m_areas}) each->setEmptyText(hint());
    return m_tabs;
}

QString SideBySideDialog::hint() {
    return tr("Tick two scenarios or more.");
}

// Coverage is counted anew for each of them, while the table is looked at.
void SideBySideDialog::coverCompared() {
    if (!m_isReachStale || m_tabs->currentWidget() != m_reach) return;
    m_isReachStale = false;
    m_reach->setSheet({});
    const auto names = compared();
    m_reach->setEmptyText(names.size() < 2 ? hint() : tr("Counting the residents…"));
    if (names.size() < 2) return;
    using Rows = std::vector<geo::usecase::SitingCoverageRow>;
    const auto work = [shown = m_shown](geo::usecase::Desk& desk, geo::JobControl& job) -> geo::Result<Rows> {
        std::vector<const geo::domain::SitingReport*> reports;
        for (const SharedReport& each : shown) reports.push_back(each.get());
        GEO_ASSIGN(auto ground, geo::usecase::readCoverageGround(desk, job));
        return geo::usecase::coverSitings(std::move(ground), reports, job);
    };
    m_job = m_controller.session().run<Rows>(tr("Coverage by scenario"), work, [this, names](geo::Result<Rows> rows) {
        if (!rows) return m_reach->setEmptyText(text::sentence(rows.error(), m_language));
        m_reach->setSheet(reachSheet(names, *rows));
        m_reach->fitColumns();
    });
}

QStringList SideBySideDialog::comparedKeys() const {
    QStringList keys;
    for (int row = 0; row < m_list->count(); ++row)
        if (m_list->item(row)->checkState() == Qt::Checked) keys << m_list->item(row)->data(Qt::UserRole).toString();
    return keys;
}

std::vector<NamedReport> SideBySideDialog::compared() {
    std::vector<NamedReport> out;
    m_shown.clear();
    m_keys.clear();
    for (int row = 0; row < m_list->count(); ++row) {
        const QListWidgetItem* item = m_list->item(row);
        if (item->checkState() != Qt::Checked) continue;
        const QString key = item->data(Qt::UserRole).toString();
        auto report = m_controller.reportOf(key);
        if (!report) continue;
        out.push_back({item->text(), report.get()});
        m_keys << key;
        m_shown.push_back(std::move(report));
    }
    return out;
}

void SideBySideDialog::showCompared() {
    const auto reports = compared();
    const bool isEnough = reports.size() >= 2;
    std::vector<const geo::domain::SitingReport*> plain;
    for (const NamedReport& each : reports) plain.push_back(each.report);
    const Ground& ground = m_controller.ground();
    const auto comparison = geo::usecase::compareSitings(plain, ground);
    m_summary->setSheet(isEnough ? summarySheet(reports, ground, m_language) : tables::Sheet{});
    m_differences->setSheet(isEnough ? differenceSheet(reports, comparison) : tables::Sheet{});
    m_areas->setSheet(isEnough ? areaSheet(reports, comparison) : tables::Sheet{});
    for (tables::SheetView* each : {m_summary, m_differences, m_areas}) each->fitColumns();
    m_isReachStale = true;
    m_job = {};
    coverCompared();
    showFronts(reports);
    for (std::size_t i = 0; i < kSides; ++i) {
        QComboBox* choice = m_sides.at(i).choice;
        {
            const QSignalBlocker quiet(choice);
            const QString kept = choice->currentData().toString();
            choice->clear();
            for (qsizetype at = 0; at < m_keys.size(); ++at)
                choice->addItem(reports[static_cast<std::size_t>(at)].title, m_keys.at(at));
            const int found = kept.isEmpty() ? -1 : choice->findData(kept);
            choice->setCurrentIndex(found >= 0 ? found : std::min(static_cast<int>(i), choice->count() - 1));
        }
        showMap(i);
    }
}

void SideBySideDialog::showFronts(const std::vector<NamedReport>& reports) {
    qDeleteAll(m_fronts->findChildren<QWidget*>(QString{}, Qt::FindDirectChildrenOnly));
    for (const NamedReport& each : reports) {
        auto* page = new QWidget(m_fronts);
        auto* column = new QVBoxLayout(page);
        column->setContentsMargins(0, 0, 0, 0);
        column->addWidget(new QLabel(each.title, page));
        if (each.report->front.empty()) {
            column->addWidget(new QLabel(tr("Cost against coverage was not asked for."), page), 1);
        } else {
            auto* chart = new FrontChart(m_language, page);
            chart->setAccessibleName(tr("Cost against residents covered: %1").arg(each.title));
            chart->setFront(each.report->front);
            column->addWidget(chart, 1);
        }
        m_fronts->layout()->addWidget(page);
    }
}

void SideBySideDialog::showMap(std::size_t side) {
    const auto& [choice, canvas] = m_sides.at(side);
    const qsizetype at = m_keys.indexOf(choice->currentData().toString());
    if (at < 0) return canvas->setSketches(nullptr);
    const auto& report = *m_shown.at(static_cast<std::size_t>(at));
    std::vector<geo::SiteId> sites;
    for (const auto& each : report.chosen) sites.push_back(each.site);
    const double size = kRingPixels * canvas->viewport().metresPerPixel;
    canvas->setSketches(sketchesOf(drawnSites(report, sites, m_controller.ground()), size));
}

} // namespace app::siting
