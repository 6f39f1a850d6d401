#include "allocation/allocation_panel.h"

#include "allocation/allocation_text.h"
#include "allocation/comparison_page.h"
#include "allocation/parameter_panel.h"
#include "allocation/placing_dialog.h"
#include "allocation/scenario_page.h"
#include "scenarios/keep_dialog.h"
#include "tables/sheet_view.h"
#include "text/sentence.h"
#include "text/value_text.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QDate>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSplitter>
#include <QTabWidget>
#include <QVBoxLayout>

namespace app::allocation {

using geo::domain::AllocationReport;

namespace {

QPushButton* button(const QString& text, const char* name, QWidget* parent) {
    auto* made = new QPushButton(text, parent);
    made->setObjectName(QLatin1String(name));
    return made;
}

} // namespace

AllocationPanel::AllocationPanel(AllocationController& controller, const text::Language& language, QWidget* parent)
    : QWidget(parent)
    , m_controller(controller)
    , m_language(language)
    , m_parameters(new ParameterPanel(language, this)) {
    auto* splitter = new QSplitter(Qt::Horizontal, this);
    splitter->setObjectName(QStringLiteral("allocationSplitter"));
    splitter->addWidget(makeAsked());
    splitter->addWidget(makeResult());
    splitter->setStretchFactor(0, 0);
    splitter->setStretchFactor(1, 1);
    splitter->setChildrenCollapsible(false);
    splitter->setSizes({300, 900});
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(splitter);
    connect(m_parameters, &ParameterPanel::askedChanged, &controller,
            [this](const Asked& asked) { m_controller.ask(asked); });
    connect(&controller, &AllocationController::askedChanged, this,
            [this] { m_parameters->setAsked(m_controller.asked()); });
    connect(&controller, &AllocationController::runningChanged, this, &AllocationPanel::showRunning);
    connect(&controller, &AllocationController::reachChanged, this, &AllocationPanel::showReach);
    connect(&controller, &AllocationController::resultsChanged, this, &AllocationPanel::showResults);
    connect(&controller, &AllocationController::shownChanged, this, &AllocationPanel::showReport);
    connect(&controller, &AllocationController::groundChanged, this, [this] {
        m_parameters->setGround(m_controller.ground());
        m_parameters->setCalls(m_controller.calls());
        showReport();
    });
    connect(&controller, &AllocationController::comparisonChanged, this, &AllocationPanel::showTabs);
    m_parameters->setAsked(controller.asked());
    m_parameters->setGround(controller.ground());
    showResults();
    showReport();
    showRunning();
}

QWidget* AllocationPanel::makeAsked() {
    auto* side = new QWidget(this);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 4);
    column->setSpacing(2);
    m_run = button(tr("&Allocate"), "allocationRun", side);
    m_stop = button(tr("&Stop"), "allocationStop", side);
    m_cancel = button(tr("&Cancel"), "allocationCancel", side);
    m_stop->setToolTip(tr("Ends the search and keeps the best that it has found"));
    m_cancel->setToolTip(tr("Ends the search and forgets it"));
    auto* row = new QHBoxLayout;
    row->setContentsMargins(6, 0, 6, 0);
    for (QPushButton* each : {m_run, m_stop, m_cancel}) row->addWidget(each);
    column->addWidget(m_parameters, 1);
    column->addLayout(row);
    connect(m_run, &QPushButton::clicked, &m_controller, &AllocationController::run);
    connect(m_stop, &QPushButton::clicked, &m_controller, &AllocationController::stop);
    connect(m_cancel, &QPushButton::clicked, &m_controller, &AllocationController::cancel);
    return side;
}

QWidget* AllocationPanel::makeResult() {
    auto* side = new QWidget(this);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 2, 0, 0);
    column->setSpacing(2);
    column->addWidget(makeHead());
    m_told = new QLabel(side);
    m_told->setObjectName(QStringLiteral("allocationTold"));
    m_told->setWordWrap(true);
    m_told->setContentsMargins(6, 0, 6, 0);
    m_told->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    column->addWidget(m_told);
    m_tabs = new QTabWidget(side);
    m_tabs->setObjectName(QStringLiteral("allocationTabs"));
    m_tabs->setDocumentMode(true);
    m_allotments = addTable("allotmentView", tr("Places"));
    m_unplaced = addTable("unplacedView", tr("Without a place"));
    m_blocking = addTable("blockingView", tr("Blocking pairs"));
    addPairActions(*m_allotments);
    addPairActions(*m_blocking);
    m_comparison = new ComparisonPage(m_controller, m_language, m_tabs);
    m_scenarios = new ScenarioPage(m_controller, m_language, m_tabs);
    m_tabs->addTab(m_comparison, tr("Comparison"));
    m_tabs->addTab(m_scenarios, tr("Scenarios"));
    for (tables::SheetView* each : {&m_comparison->view(), &m_scenarios->view()})
        connect(each, &tables::SheetView::exportRequested, this, &AllocationPanel::exportShown);
    tellSelected(m_comparison->view());
    connect(m_scenarios, &ScenarioPage::compared, this, [this] { m_tabs->setCurrentWidget(m_comparison); });
    connect(m_tabs, &QTabWidget::currentChanged, this, &AllocationPanel::pageChanged);
    column->addWidget(m_tabs, 1);
    column->addWidget(makeButtons());
    return side;
}

QWidget* AllocationPanel::makeHead() {
    auto* head = new QWidget(this);
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(6, 0, 6, 0);
    m_result = new QComboBox(head);
    m_result->setObjectName(QStringLiteral("allocationResult"));
    m_result->setAccessibleName(tr("Result shown"));
    m_result->setMinimumContentsLength(18);
    m_result->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_lines = new QCheckBox(tr("Lines on the &map"), head);
    m_lines->setObjectName(QStringLiteral("allocationLines"));
    auto* label = new QLabel(tr("S&hown"), head);
    label->setBuddy(m_result);
    row->addWidget(label);
    row->addWidget(m_result);
    row->addWidget(m_lines);
    row->addStretch(1);
    connect(m_result, &QComboBox::currentIndexChanged, this,
            [this] { m_controller.show(m_result->currentData().toString()); });
    connect(m_lines, &QCheckBox::toggled, this, &AllocationPanel::linesShownChanged);
    return head;
}

QWidget* AllocationPanel::makeButtons() {
    auto* line = new QWidget(this);
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(6, 0, 6, 4);
    m_keep = button(tr("&Keep as a scenario…"), "allocationKeep", line);
    m_place = button(tr("Turn &into placements…"), "allocationPlace", line);
    m_export = button(tr("&Export the table…"), "allocationExport", line);
    row->addWidget(m_keep);
    row->addWidget(m_place);
    row->addStretch();
    row->addWidget(m_export);
    connect(m_keep, &QPushButton::clicked, this, &AllocationPanel::keep);
    connect(m_place, &QPushButton::clicked, this, &AllocationPanel::place);
    connect(m_export, &QPushButton::clicked, this, &AllocationPanel::exportShown);
    return line;
}

tables::SheetView* AllocationPanel::addTable(const char* name, const QString& label) {
    auto* view = new tables::SheetView(name, label, m_language, m_tabs);
    m_tabs->addTab(view, label);
    connect(view, &tables::SheetView::exportRequested, this, &AllocationPanel::exportShown);
    tellSelected(*view);
    connect(view, &QAbstractItemView::doubleClicked, this, &AllocationPanel::zoomRequested);
    return view;
}

void AllocationPanel::tellSelected(const tables::SheetView& view) {
    connect(&view, &tables::SheetView::rowsSelected, this,
            [this, &view] { emit pairsSelected(pairsOf(view.selectedKeys())); });
}

void AllocationPanel::addPairActions(tables::SheetView& view) {
    const auto add = [&](const QString& text, const char* name,
                         void (ParameterPanel::*verb)(const geo::domain::ProjectSpace&)) {
        auto* action = new QAction(text, &view);
        action->setObjectName(QLatin1String(name));
        view.addAction(action);
        connect(action, &QAction::triggered, this, [this, &view, verb] {
            for (const auto& pair : pairsOf(view.selectedKeys())) (m_parameters->*verb)(pair);
        });
    };
    add(tr("&Pin for the next run"), "pinSelected", &ParameterPanel::pin);
    add(tr("&Forbid in the next run"), "forbidSelected", &ParameterPanel::forbid);
}

void AllocationPanel::setEditable(bool isEditable) {
    m_isEditable = isEditable;
    m_scenarios->setEditable(isEditable);
    showReport();
}

void AllocationPanel::setWorkspace(bool isOpen) {
    m_isOpen = isOpen;
    showRunning();
    showReport();
}

void AllocationPanel::setChosen(const std::set<std::int64_t>& projects, const std::set<std::int64_t>& sites) {
    m_parameters->setChosen(projects, sites);
}

void AllocationPanel::setLinesShown(bool isShown) {
    const QSignalBlocker quiet(m_lines);
    m_lines->setChecked(isShown);
}

void AllocationPanel::focusRun() {
    m_run->setFocus(Qt::ShortcutFocusReason);
}

void AllocationPanel::showRunning() {
    const bool isRunning = m_controller.isRunning();
    m_run->setEnabled(m_isOpen && !isRunning);
    m_stop->setEnabled(isRunning);
    m_cancel->setEnabled(isRunning);
    m_parameters->setEnabled(m_isOpen && !isRunning);
    if (!isRunning) {
        showReport();
        return;
    }
    m_told->setText(tr("Searching…"));
    m_told->show();
}

void AllocationPanel::showReach() {
    if (!m_controller.isRunning()) return;
    const auto reach = m_controller.reach();
    m_told->setText(reach ? reachSentence(*reach, m_language) : tr("Searching…"));
}

void AllocationPanel::showResults() {
    const QSignalBlocker quiet(m_result);
    m_result->clear();
    for (const ReportChoice& each : m_controller.results()) m_result->addItem(each.title, each.key);
    m_result->setCurrentIndex(m_result->findData(m_controller.shownKey()));
    m_result->setEnabled(m_result->count() > 0);
}

QString AllocationPanel::told(const AllocationReport& report) const {
    QStringList sentences{statusSentence(report, m_language)};
    for (const geo::Diagnostic& each : report.diagnostics) sentences << text::sentence(each, m_language);
    if (!report.solver.empty()) sentences << tr("Solver: %1.").arg(text::fromUtf8(report.solver));
    return sentences.join(u' ');
}

void AllocationPanel::showReport() {
    const SharedReport report = m_controller.shown();
    const Ground& ground = m_controller.ground();
    const QSignalBlocker quiet(m_result);
    m_result->setCurrentIndex(m_result->findData(m_controller.shownKey()));
    m_allotments->setSheet(report ? allotmentSheet(*report, ground) : tables::Sheet{});
    m_unplaced->setSheet(report ? unplacedSheet(*report, ground) : tables::Sheet{});
    m_blocking->setSheet(report ? blockingSheet(*report, ground) : tables::Sheet{});
    m_allotments->setEmptyText(report ? tr("No project has a place.")
                                      : tr("“Allocate” gives all projects their spaces at once, over time."));
    m_unplaced->setEmptyText(report ? tr("Every project has a place.") : QString{});
    m_blocking->setEmptyText(
        report ? tr("No project and space would both rather have one another: the result is stable.") : QString{});
    if (!m_controller.isRunning()) m_told->setText(report ? told(*report) : QString{});
    m_told->setVisible(!m_told->text().isEmpty());
    m_keep->setEnabled(report && m_isEditable && m_isOpen);
    m_place->setEnabled(report && m_isEditable && m_isOpen && !report->allotments.empty());
    m_export->setEnabled(m_isOpen);
    showTabs();
}

void AllocationPanel::showTabs() {
    const auto title = [&](QWidget* page, const QString& words, std::size_t count) {
        m_tabs->setTabText(m_tabs->indexOf(page),
                           count == 0 ? words
                                      : QStringLiteral("%1 (%2)").arg(words, text::countText(count, m_language)));
    };
    const SharedReport report = m_controller.shown();
    title(m_allotments, tr("Places"), report ? report->allotments.size() : 0);
    title(m_unplaced, tr("Without a place"), report ? report->unplaced.size() : 0);
    title(m_blocking, tr("Blocking pairs"), report ? report->blocking.size() : 0);
    const auto& comparison = m_controller.comparison();
    title(m_comparison, tr("Comparison"), comparison ? comparison->figures.differences.size() : 0);
    title(m_scenarios, tr("Scenarios"), m_controller.scenarios().size());
}

tables::SheetView* AllocationPanel::currentView() const {
    QWidget* page = m_tabs->currentWidget();
    if (page == m_comparison) return &m_comparison->view();
    if (page == m_scenarios) return &m_scenarios->view();
    return qobject_cast<tables::SheetView*>(page);
}

bool AllocationPanel::isComparing() const {
    return m_tabs->currentWidget() == m_comparison;
}

void AllocationPanel::exportShown() {
    if (const tables::SheetView* view = currentView(); view && !view->sheet().columns.empty())
        emit exportRequested(view->sheet());
}

void AllocationPanel::keep() {
    if (!m_controller.shown()) return;
    const QString name = QStringLiteral("%1, %2").arg(
        m_result->currentText(), m_language.locale().toString(QDate::currentDate(), QStringLiteral("dd/MM/yyyy")));
    auto* dialog = new scenarios::KeepDialog(tr("Keep as a scenario"), name, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { m_controller.keep(dialog->name(), dialog->note()); });
    dialog->open();
}

void AllocationPanel::place() {
    const auto plan = m_controller.plan();
    if (!plan) {
        emit m_controller.failed(plan.error());
        return;
    }
    auto* dialog = new PlacingDialog(*plan, m_controller.ground(), m_controller.author(), m_language, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { m_controller.place(dialog->params()); });
    connect(&dialog->view(), &tables::SheetView::exportRequested, this,
            [this, dialog] { emit exportRequested(dialog->view().sheet()); });
    dialog->open();
}

} // namespace app::allocation
