#include "siting/siting_panel.h"

#include "scenarios/keep_dialog.h"
#include "siting/front_chart.h"
#include "siting/obligation_panel.h"
#include "siting/parameter_panel.h"
#include "siting/scenario_page.h"
#include "siting/sensitivity_chart.h"
#include "siting/siting_text.h"
#include "tables/sheet_view.h"
#include "text/sentence.h"
#include "text/today.h"
#include "text/value_text.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QSignalBlocker>
#include <QSplitter>
#include <QTabWidget>
#include <QVBoxLayout>

namespace app::siting {

using geo::domain::SitingReport;

namespace {

QPushButton* button(const QString& text, const char* name, QWidget* parent) {
    auto* made = new QPushButton(text, parent);
    made->setObjectName(QLatin1String(name));
    return made;
}

QLabel* sentence(const char* name, QWidget* parent) {
    auto* made = new QLabel(parent);
    made->setObjectName(QLatin1String(name));
    made->setWordWrap(true);
    made->setContentsMargins(6, 0, 6, 0);
    made->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return made;
}

} // namespace

SitingPanel::SitingPanel(SitingController& controller, const text::Language& language, QWidget* parent)
    : QWidget(parent)
    , m_controller(controller)
    , m_language(language)
    , m_parameters(new ParameterPanel(language, this)) {
    auto* splitter = new QSplitter(Qt::Horizontal, this);
    splitter->setObjectName(QStringLiteral("sitingSplitter"));
    splitter->addWidget(makeAsked());
    splitter->addWidget(makeResult());
    splitter->setStretchFactor(0, 0);
    splitter->setStretchFactor(1, 1);
    splitter->setChildrenCollapsible(false);
    splitter->setSizes({320, 880});
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(splitter);
    connect(m_parameters, &ParameterPanel::askedChanged, &controller,
            [this](const Asked& asked) { m_controller.ask(asked); });
    connect(&controller, &SitingController::askedChanged, this,
            [this] { m_parameters->setAsked(m_controller.asked()); });
    connect(&controller, &SitingController::runningChanged, this, &SitingPanel::showRunning);
    connect(&controller, &SitingController::reachChanged, this, &SitingPanel::showReach);
    connect(&controller, &SitingController::resultsChanged, this, &SitingPanel::showResults);
    connect(&controller, &SitingController::shownChanged, this, &SitingPanel::showReport);
    connect(&controller, &SitingController::lookedAtChanged, this, &SitingPanel::showLookedAt);
    connect(&controller, &SitingController::groundChanged, this, [this] {
        m_parameters->setGround(m_controller.ground());
        showReport();
    });
    m_parameters->setAsked(controller.asked());
    m_parameters->setGround(controller.ground());
    showResults();
    showReport();
    showRunning();
}

QWidget* SitingPanel::makeAsked() {
    auto* side = new QWidget(this);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 4);
    column->setSpacing(2);
    m_run = button(tr("&Search"), "sitingRun", side);
    m_stop = button(tr("&Enough"), "sitingStop", side);
    m_cancel = button(tr("&Cancel"), "sitingCancel", side);
    m_stop->setToolTip(tr("Ends the search and keeps the best that it has found"));
    m_cancel->setToolTip(tr("Ends the search and forgets it"));
    auto* row = new QHBoxLayout;
    row->setContentsMargins(6, 0, 6, 0);
    for (QPushButton* each : {m_run, m_stop, m_cancel}) row->addWidget(each);
    column->addWidget(m_parameters, 1);
    column->addLayout(row);
    connect(m_run, &QPushButton::clicked, &m_controller, &SitingController::run);
    connect(m_stop, &QPushButton::clicked, &m_controller, &SitingController::stop);
    connect(m_cancel, &QPushButton::clicked, &m_controller, &SitingController::cancel);
    return side;
}

QWidget* SitingPanel::makeResult() {
    auto* side = new QWidget(this);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 2, 0, 0);
    column->setSpacing(2);
    column->addWidget(makeHead());
    m_told = sentence("sitingTold", side);
    m_looked = sentence("sitingLookedAt", side);
    column->addWidget(m_told);
    column->addWidget(m_looked);
    m_tabs = new QTabWidget(side);
    m_tabs->setObjectName(QStringLiteral("sitingTabs"));
    m_tabs->setDocumentMode(true);
    addChosen();
    addAlternatives();
    addFront();
    addSensitivity();
    addScenarios();
    column->addWidget(m_tabs, 1);
    column->addWidget(makeButtons());
    return side;
}

QWidget* SitingPanel::makeHead() {
    auto* head = new QWidget(this);
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(6, 0, 6, 0);
    m_result = new QComboBox(head);
    m_result->setObjectName(QStringLiteral("sitingResult"));
    m_result->setAccessibleName(tr("Result shown"));
    m_result->setMinimumContentsLength(18);
    m_result->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_onMap = new QCheckBox(tr("On the &map"), head);
    m_onMap->setObjectName(QStringLiteral("sitingOnMap"));
    auto* label = new QLabel(tr("S&hown"), head);
    label->setBuddy(m_result);
    row->addWidget(label);
    row->addWidget(m_result);
    row->addWidget(m_onMap);
    row->addStretch(1);
    connect(m_result, &QComboBox::currentIndexChanged, this,
            [this] { m_controller.show(m_result->currentData().toString()); });
    connect(m_onMap, &QCheckBox::toggled, this, &SitingPanel::onMapChanged);
    return head;
}

QWidget* SitingPanel::makeButtons() {
    auto* line = new QWidget(this);
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(6, 0, 6, 4);
    m_keep = button(tr("&Keep as a scenario…"), "sitingKeep", line);
    m_study = button(tr("Stud&y…"), "sitingStudy", line);
    m_study->setToolTip(tr("The four parts of the study of the scenario that is shown"));
    m_coverage = button(tr("Co&verage with it"), "sitingCoverage", line);
    m_coverage->setToolTip(tr("Who reaches a place when these sites are open, before and after, by area"));
    m_export = button(tr("Export the &table…"), "sitingExport", line);
    row->addWidget(m_keep);
    row->addWidget(m_study);
    row->addWidget(m_coverage);
    row->addStretch();
    row->addWidget(m_export);
    connect(m_keep, &QPushButton::clicked, this, &SitingPanel::keep);
    connect(m_study, &QPushButton::clicked, this, [this] { emit studyRequested(m_controller.shownScenario()); });
    connect(m_coverage, &QPushButton::clicked, this, [this] {
        std::vector<geo::SiteId> sites;
        for (const auto& chosen : m_controller.shown()->chosen) sites.push_back(chosen.site);
        emit coverageRequested(sites);
    });
    connect(m_export, &QPushButton::clicked, this, &SitingPanel::exportShown);
    return line;
}

tables::SheetView* SitingPanel::makeTable(const char* name, const QString& label) {
    auto* view = new tables::SheetView(name, label, m_language, m_tabs);
    connect(view, &tables::SheetView::exportRequested, this, &SitingPanel::exportShown);
    connect(view, &QAbstractItemView::doubleClicked, this, &SitingPanel::zoomRequested);
    return view;
}

QWidget* SitingPanel::besideChart(tables::SheetView& view, QWidget& chart) {
    auto* splitter = new QSplitter(Qt::Horizontal, m_tabs);
    splitter->addWidget(&view);
    splitter->addWidget(&chart);
    splitter->setChildrenCollapsible(false);
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({1000, 1000}); // halves
    return splitter;
}

void SitingPanel::addChosen() {
    m_chosen = makeTable("sitingChosenView", tr("Sites"));
    m_tabs->addTab(m_chosen, tr("Sites"));
    connect(m_chosen, &tables::SheetView::rowsSelected, this,
            [this] { emit sitesSelected(sitesOf(m_chosen->selectedKeys())); });
    const auto add = [&](const QString& text, const char* name,
                         void (ObligationPanel::*verb)(const std::vector<geo::SiteId>&)) {
        auto* action = new QAction(text, m_chosen);
        action->setObjectName(QLatin1String(name));
        m_chosen->addAction(action);
        connect(action, &QAction::triggered, this,
                [this, verb] { (m_parameters->obligations().*verb)(sitesOf(m_chosen->selectedKeys())); });
    };
    add(tr("&Pin for the next run"), "sitingPinSelected", &ObligationPanel::pin);
    add(tr("&Forbid in the next run"), "sitingForbidSelected", &ObligationPanel::forbid);
}

void SitingPanel::addAlternatives() {
    m_alternatives = makeTable("sitingAlternativeView", tr("Alternatives"));
    m_tabs->addTab(m_alternatives, tr("Alternatives"));
    connect(m_alternatives, &tables::SheetView::rowsSelected, this,
            [this] { lookAt(ChoiceOf::alternative, *m_alternatives); });
}

void SitingPanel::addFront() {
    m_front = makeTable("sitingFrontView", tr("Cost and coverage"));
    m_frontChart = new FrontChart(m_language, m_tabs);
    m_tabs->addTab(besideChart(*m_front, *m_frontChart), tr("Cost and coverage"));
    connect(m_front, &tables::SheetView::rowsSelected, this, [this] { lookAt(ChoiceOf::front, *m_front); });
    connect(m_frontChart, &FrontChart::pointChosen, this,
            [this](std::size_t point) { m_front->selectLine(static_cast<int>(point)); });
}

void SitingPanel::addSensitivity() {
    m_sensitivity = makeTable("sitingSensitivityView", tr("Other thresholds"));
    m_sensitivityChart = new SensitivityChart(m_language, m_tabs);
    m_tabs->addTab(besideChart(*m_sensitivity, *m_sensitivityChart), tr("Other thresholds"));
    connect(m_sensitivity, &tables::SheetView::rowsSelected, this,
            [this] { lookAt(ChoiceOf::sensitivity, *m_sensitivity); });
}

void SitingPanel::addScenarios() {
    m_scenarios = new ScenarioPage(m_controller, m_language, m_tabs);
    m_tabs->addTab(m_scenarios, tr("Scenarios"));
    connect(&m_scenarios->view(), &tables::SheetView::exportRequested, this, &SitingPanel::exportShown);
    connect(m_scenarios, &ScenarioPage::comparisonRequested, this, &SitingPanel::comparisonRequested);
    connect(m_scenarios, &ScenarioPage::studyRequested, this, &SitingPanel::studyRequested);
}

// A row of another choice is looked at on the map; none: what was found.
void SitingPanel::lookAt(ChoiceOf of, const tables::SheetView& view) {
    const auto rows = view.selectedSourceRows();
    if (m_isShowing) return;
    m_controller.lookAt(rows.size() == 1 ? LookedAt{of, static_cast<std::size_t>(rows.front())} : LookedAt{});
    emit sitesSelected(sitesOf(view.selectedKeys()));
}

void SitingPanel::setEditable(bool isEditable) {
    m_isEditable = isEditable;
    m_scenarios->setEditable(isEditable);
    showReport();
}

void SitingPanel::setWorkspace(bool isOpen) {
    m_isOpen = isOpen;
    showRunning();
    showReport();
}

void SitingPanel::setChosen(const std::set<std::int64_t>& sites) {
    m_parameters->setChosen(sites);
    std::vector<geo::SiteId> ids;
    for (const std::int64_t each : sites) ids.emplace_back(each);
    if (sitesOf(m_chosen->selectedKeys()) != ids) m_chosen->choose(keysOf(ids));
}

void SitingPanel::setOnMap(bool isShown) {
    const QSignalBlocker quiet(m_onMap);
    m_onMap->setChecked(isShown);
}

void SitingPanel::focusRun() {
    m_run->setFocus(Qt::ShortcutFocusReason);
}

void SitingPanel::showScenarios() {
    m_tabs->setCurrentWidget(m_scenarios);
    m_scenarios->view().setFocus(Qt::ShortcutFocusReason);
}

void SitingPanel::showRunning() {
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

void SitingPanel::showReach() {
    if (!m_controller.isRunning()) return;
    const auto reach = m_controller.reach();
    m_told->setText(reach ? reachSentence(m_controller.asked().params.model, *reach, m_language) : tr("Searching…"));
}

void SitingPanel::showResults() {
    const QSignalBlocker quiet(m_result);
    m_result->clear();
    for (const ReportChoice& each : m_controller.results()) m_result->addItem(each.title, each.key);
    m_result->setCurrentIndex(m_result->findData(m_controller.shownKey()));
    m_result->setEnabled(m_result->count() > 0);
    showTabs();
}

QString SitingPanel::told(const SitingReport& report) const {
    QStringList sentences{statusSentence(report, m_language)};
    for (const geo::Diagnostic& each : report.diagnostics) sentences << text::sentence(each, m_language);
    if (!report.solver.empty()) sentences << tr("Solver: %1.").arg(text::fromUtf8(report.solver));
    return sentences.join(u' ');
}

void SitingPanel::showReport() {
    const QScopedValueRollback showing{m_isShowing, true};
    const SharedReport report = m_controller.shown();
    const Ground& ground = m_controller.ground();
    const QSignalBlocker quiet(m_result);
    m_result->setCurrentIndex(m_result->findData(m_controller.shownKey()));
    m_chosen->setSheet(report ? chosenSheet(*report, ground) : tables::Sheet{});
    m_alternatives->setSheet(report ? alternativeSheet(*report, ground) : tables::Sheet{});
    m_front->setSheet(report ? frontSheet(*report, ground) : tables::Sheet{});
    m_sensitivity->setSheet(report ? sensitivitySheet(*report, ground) : tables::Sheet{});
    m_frontChart->setFront(report ? report->front : std::vector<geo::domain::FrontPoint>{});
    m_sensitivityChart->setPoints(report ? report->sensitivity : std::vector<geo::domain::SensitivityPoint>{});
    m_frontChart->setVisible(report && !report->front.empty());
    m_sensitivityChart->setVisible(report && !report->sensitivity.empty());
    m_chosen->setEmptyText(report ? tr("No site is chosen.")
                                  : tr("“Search” chooses the sites that serve the residents best, and proves it."));
    m_alternatives->setEmptyText(report ? tr("No other choice within 1 % of this one was looked for or found.")
                                        : QString{});
    m_front->setEmptyText(report ? tr("Tick “Cost against residents covered” and search again.") : QString{});
    m_sensitivity->setEmptyText(report ? tr("Tick “Other thresholds” and search again.") : QString{});
    if (!m_controller.isRunning()) m_told->setText(report ? told(*report) : QString{});
    m_told->setVisible(!m_told->text().isEmpty());
    m_keep->setEnabled(report && m_isEditable && m_isOpen);
    m_study->setEnabled(m_isOpen && !m_controller.shownScenario().isEmpty());
    m_coverage->setEnabled(m_isOpen && m_controller.shown() && !m_controller.shown()->chosen.empty());
    m_export->setEnabled(m_isOpen);
    showTabs();
}

void SitingPanel::showLookedAt() {
    const auto looked = m_controller.lookedAt();
    const bool isFront = looked.of == ChoiceOf::front;
    m_frontChart->setMarked(isFront ? std::optional{looked.at} : std::nullopt);
    const bool isOther = m_controller.shown() && looked.of != ChoiceOf::found;
    m_looked->setVisible(isOther);
    if (!isOther) return;
    const QString sites = namesOf(m_controller.ground(), m_controller.sitesLookedAt());
    m_looked->setText(isFront ? tr("On the map: %1. Sites: %2.").arg(m_frontChart->sentence(looked.at), sites)
                              : tr("On the map: another choice. Sites: %1.").arg(sites));
}

void SitingPanel::showTabs() {
    const auto title = [&](int page, const QString& words, std::size_t count) {
        m_tabs->setTabText(page, count == 0 ? words
                                            : QStringLiteral("%1 (%2)").arg(words, text::countText(count, m_language)));
    };
    const SharedReport report = m_controller.shown();
    title(0, tr("Sites"), report ? report->chosen.size() : 0);
    title(1, tr("Alternatives"), report ? report->alternatives.size() : 0);
    title(4, tr("Scenarios"), m_controller.scenarios().size());
}

tables::SheetView* SitingPanel::currentView() const {
    const std::vector<tables::SheetView*> views{m_chosen, m_alternatives, m_front, m_sensitivity, &m_scenarios->view()};
    return views.at(static_cast<std::size_t>(m_tabs->currentIndex()));
}

void SitingPanel::exportShown() {
    if (const tables::SheetView* view = currentView(); !view->sheet().columns.empty())
        emit exportRequested(view->sheet());
}

void SitingPanel::keep() {
    const SharedReport report = m_controller.shown();
    if (!report) return;
    const QString name = QStringLiteral("%1, %2").arg(
        tr("%n place(s)", nullptr, static_cast<int>(report->chosen.size())), m_language.date(text::today()));
    auto* dialog = new scenarios::KeepDialog(tr("Keep as a scenario"), name, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        if (m_controller.keep(dialog->name(), dialog->note()))
            m_controller.show(QStringLiteral("kept:") + dialog->name());
    });
    dialog->open();
}

} // namespace app::siting
