#include "coverage/coverage_panel.h"

#include "coverage/access_page.h"
#include "coverage/catchment_page.h"
#include "coverage/coverage_sheets.h"
#include "coverage/coverage_text.h"
#include "coverage/equity_page.h"
#include "coverage/network_page.h"
#include "coverage/parameter_panel.h"
#include "text/code_label.h"
#include "text/sentence.h"
#include "text/value_text.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSplitter>
#include <QTabWidget>
#include <QVBoxLayout>

namespace app::coverage {

using geo::domain::AreaKind;
using geo::domain::Kind;

namespace {

QPushButton* button(const QString& text, const char* name, QWidget* parent) {
    auto* made = new QPushButton(text, parent);
    made->setObjectName(QLatin1String(name));
    return made;
}

QLabel* telling(const char* name, QWidget* parent) {
    auto* made = new QLabel(parent);
    made->setObjectName(QLatin1String(name));
    made->setWordWrap(true);
    made->setContentsMargins(6, 0, 6, 0);
    made->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return made;
}

} // namespace

CoveragePanel::CoveragePanel(CoverageController& coverage, CatchmentController& catchments,
                             const text::Language& language, QWidget* parent)
    : QWidget(parent)
    , m_coverage(coverage)
    , m_catchments(catchments)
    , m_language(language) {
    auto* splitter = new QSplitter(Qt::Horizontal, this);
    splitter->setObjectName(QStringLiteral("coverageSplitter"));
    splitter->addWidget(makeAsked());
    splitter->addWidget(makeResult());
    splitter->setStretchFactor(0, 0);
    splitter->setStretchFactor(1, 1);
    splitter->setChildrenCollapsible(false);
    splitter->setSizes({270, 930});
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(splitter);
    wireControllers();
    m_parameters->setAsked(coverage.asked());
    m_access->setAsked(coverage.asked());
    showAnswer();
    showRunning();
}

QWidget* CoveragePanel::makeAsked() {
    auto* side = new QWidget(this);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 4);
    column->setSpacing(2);
    auto* area = new QScrollArea(side);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_parameters = new ParameterPanel(m_language, area);
    area->setWidget(m_parameters);
    area->setMinimumWidth(m_parameters->minimumSizeHint().width() + area->verticalScrollBar()->sizeHint().width());
    m_run = button(tr("&Compute"), "coverageRun", side);
    m_cancel = button(tr("Cancel"), "coverageCancel", side);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(6, 0, 6, 0);
    row->addWidget(m_run);
    row->addWidget(m_cancel);
    column->addWidget(area, 1);
    column->addLayout(row);
    connect(m_run, &QPushButton::clicked, &m_coverage, &CoverageController::run);
    connect(m_cancel, &QPushButton::clicked, &m_coverage, &CoverageController::cancel);
    connect(m_parameters, &ParameterPanel::askedChanged, this, [this](const Asked& asked) { m_coverage.ask(asked); });
    connect(m_parameters, &ParameterPanel::refused, &m_coverage, &CoverageController::failed);
    connect(m_parameters, &ParameterPanel::addRequested, this, &CoveragePanel::addSelectionRequested);
    connect(m_parameters, &ParameterPanel::forgetRequested, &m_coverage, &CoverageController::forgetChanges);
    return side;
}

QWidget* CoveragePanel::makeResult() {
    auto* side = new QWidget(this);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 2, 0, 0);
    column->setSpacing(2);
    column->addWidget(makeNotice());
    m_told = telling("coverageTold", side);
    m_way = telling("coverageWay", side);
    m_tabs = new QTabWidget(side);
    m_tabs->setObjectName(QStringLiteral("coverageTabs"));
    m_tabs->setDocumentMode(true);
    m_tabs->setUsesScrollButtons(true);
    makePages();
    column->addWidget(m_tabs, 1);
    for (QLabel* each : {m_told, m_way}) column->addWidget(each); // below, so that they move nothing that is clicked
    column->addWidget(makeFoot());
    connect(m_tabs, &QTabWidget::currentChanged, this, [this] {
        const bool isNew = page() == Page::network && m_isOpen && !m_coverage.network();
        if (isNew && !m_coverage.isReadingNetwork() && m_coverage.missing() != Kind::street) m_coverage.readNetwork();
        showTold();
        emit pageChanged();
    });
    return side;
}

void CoveragePanel::makePages() {
    m_areas = addTable("areaView", tr("By area"));
    m_places = addTable("placeView", tr("Places"));
    m_targets = addTable("targetView", tr("Targets"));
    m_access = new AccessPage(m_language, m_tabs);
    m_equity = new EquityPage(m_language, m_tabs);
    m_network = new NetworkPage(m_coverage, m_language, m_tabs);
    m_catchmentPage = new CatchmentPage(m_catchments, m_language, m_tabs);
    m_tabs->addTab(m_access, tr("Access"));
    m_tabs->addTab(m_equity, tr("Equity"));
    m_tabs->addTab(m_network, tr("Network"));
    m_tabs->addTab(m_catchmentPage, tr("Catchments"));
    for (tables::SheetView* each :
         {&m_access->view(), &m_equity->view(), &m_network->view(), &m_network->figures(), &m_catchmentPage->view()})
        wireView(*each);
    connect(m_access, &AccessPage::accessChanged, this, [this](const geo::domain::AccessParams& params) {
        Asked asked = m_coverage.asked();
        asked.access = params;
        m_coverage.ask(asked);
    });
    connect(m_network, &NetworkPage::placeChosen, this, &CoveragePanel::placeChosen);
    connect(m_catchmentPage, &CatchmentPage::placeChosen, this, &CoveragePanel::placeChosen);
    connect(m_catchmentPage, &CatchmentPage::clickRequested, this, &CoveragePanel::clickRequested);
    connect(m_catchmentPage, &CatchmentPage::selectionRequested, this, &CoveragePanel::selectionRequested);
}

tables::SheetView* CoveragePanel::addTable(const char* name, const QString& label) {
    auto* view = new tables::SheetView(name, label, m_language, m_tabs);
    m_tabs->addTab(view, label);
    wireView(*view);
    return view;
}

void CoveragePanel::wireView(tables::SheetView& view) {
    connect(&view, &tables::SheetView::exportRequested, this, [this, &view] { emit exportRequested(view.sheet()); });
    connect(&view, &tables::SheetView::rowsSelected, this, [this, &view] { emit rowsSelected(view.selectedKeys()); });
    connect(&view, &QAbstractItemView::doubleClicked, this, &CoveragePanel::zoomRequested);
}

QWidget* CoveragePanel::makeNotice() {
    m_notice = new QWidget(this);
    auto* row = new QHBoxLayout(m_notice);
    row->setContentsMargins(0, 0, 6, 0);
    m_noticeWords = telling("coverageNotice", m_notice);
    m_noticeButton = button(tr("Import streets…"), "coverageNoticeButton", m_notice);
    row->addWidget(m_noticeWords, 1);
    row->addWidget(m_noticeButton);
    connect(m_noticeButton, &QPushButton::clicked, this, [this] {
        if (const auto kind = m_coverage.missing()) emit dataRequested(*kind);
    });
    return m_notice;
}

QWidget* CoveragePanel::makeFoot() {
    auto* line = new QWidget(this);
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(6, 0, 6, 4);
    m_kind = new QComboBox(line);
    m_kind->setObjectName(QStringLiteral("coverageKind"));
    m_kind->setMinimumContentsLength(14);
    m_kind->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_kind->addItem(tr("All areas"));
    for (std::size_t i = 0; i < geo::domain::Codes<AreaKind>::kTexts.size(); ++i)
        m_kind->addItem(text::label(static_cast<AreaKind>(i)), static_cast<int>(i));
    auto* label = new QLabel(tr("A&reas"), line);
    label->setBuddy(m_kind);
    m_onMap = new QCheckBox(tr("On the &map"), line);
    m_onMap->setObjectName(QStringLiteral("coverageOnMap"));
    m_onMap->setToolTip(tr("Draws what the page in front tells: minutes, access, or doubtful places of the network"));
    m_export = button(tr("&Export the table…"), "coverageExport", line);
    row->addWidget(m_onMap);
    row->addSpacing(12);
    row->addWidget(label);
    row->addWidget(m_kind);
    row->addStretch(1);
    row->addWidget(m_export);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &CoveragePanel::showTables);
    connect(m_onMap, &QCheckBox::toggled, this, &CoveragePanel::mapShownChanged);
    connect(m_export, &QPushButton::clicked, this, &CoveragePanel::exportShown);
    return line;
}

void CoveragePanel::wireControllers() {
    connect(&m_coverage, &CoverageController::askedChanged, this, [this] {
        m_parameters->setAsked(m_coverage.asked());
        m_access->setAsked(m_coverage.asked());
    });
    connect(&m_coverage, &CoverageController::runningChanged, this, &CoveragePanel::showRunning);
    connect(&m_coverage, &CoverageController::answerChanged, this, &CoveragePanel::showAnswer);
    connect(&m_coverage, &CoverageController::networkChanged, this, &CoveragePanel::showCounts);
    connect(&m_catchments, &CatchmentController::changed, this, &CoveragePanel::showCounts);
    connect(&m_coverage, &CoverageController::explained, this, [this](const QString& sentence) {
        m_way->setText(sentence);
        m_way->setVisible(!sentence.isEmpty());
    });
    m_way->hide();
}

void CoveragePanel::setWorkspace(bool isOpen) {
    m_isOpen = isOpen;
    showRunning();
    showAnswer();
}

void CoveragePanel::setSelected(std::size_t sites, std::size_t places, std::size_t origins) {
    m_parameters->setSelected(sites, places);
    m_catchmentPage->setSelected(origins);
}

void CoveragePanel::setMapShown(bool isShown) {
    const QSignalBlocker quiet(m_onMap);
    m_onMap->setChecked(isShown);
}

void CoveragePanel::tellPlace(const geo::domain::CoveringPlace& place) {
    m_places->choose({placeKey(place)});
}

void CoveragePanel::showPage(Page page) {
    m_tabs->setCurrentIndex(static_cast<int>(page));
}

CoveragePanel::Page CoveragePanel::page() const {
    return static_cast<Page>(m_tabs->currentIndex());
}

void CoveragePanel::focusRun() {
    m_run->setFocus(Qt::ShortcutFocusReason);
}

void CoveragePanel::showRunning() {
    const bool isRunning = m_coverage.isRunning();
    m_run->setEnabled(m_isOpen && !isRunning);
    m_cancel->setEnabled(isRunning);
    m_parameters->setEnabled(m_isOpen);
    showTold();
}

std::optional<AreaKind> CoveragePanel::areaKind() const {
    const QVariant chosen = m_kind->currentData();
    if (!chosen.isValid()) return std::nullopt;
    return static_cast<AreaKind>(chosen.toInt());
}

void CoveragePanel::showAnswer() {
    const SharedAnswer& answer = m_coverage.answer();
    m_places->setSheet(answer ? placeSheet(*answer->report) : tables::Sheet{});
    m_targets->setSheet(answer ? targetSheet(*answer->report) : tables::Sheet{});
    m_equity->setAnswer(answer);
    m_areas->setEmptyText(tr("“Compute” counts who reaches a third place within how many minutes, by area."));
    m_places->setEmptyText(tr("The places that residents reach."));
    m_targets->setEmptyText(answer ? tr("No target is set for what there is.")
                                   : tr("How far each area is from the targets of the workspace."));
    m_export->setEnabled(m_isOpen);
    showTables();
    showTold();
    showNotice();
}

void CoveragePanel::showTables() {
    const SharedAnswer& answer = m_coverage.answer();
    m_areas->setSheet(answer ? areaSheet(*answer->report, answer->before.get(), areaKind(), m_language)
                             : tables::Sheet{});
    m_access->setAnswer(answer, areaKind());
    showCounts();
}

QString CoveragePanel::told(const Answer& answer) const {
    QStringList sentences{coverageSentence(*answer.report, m_language)};
    if (answer.before) sentences << gainSentence(*answer.before, *answer.report, m_language);
    for (const auto& each : answer.report->diagnostics) sentences << text::sentence(each, m_language);
    return sentences.join(u' ');
}

void CoveragePanel::showTold() {
    QStringList sentences;
    const SharedAnswer& answer = m_coverage.answer();
    if (m_coverage.isRunning()) {
        sentences << tr("Computing…");
    } else if (answer) {
        if (m_coverage.isOutOfDate()) sentences << tr("Out of date: the workspace has changed since.");
        if (page() <= Page::targets) sentences << told(*answer);
    }
    m_told->setText(sentences.join(u' ').trimmed());
    m_told->setVisible(!m_told->text().isEmpty());
}

// What is for want of data, and the one button that gets it.
void CoveragePanel::showNotice() {
    const auto kind = m_isOpen ? m_coverage.missing() : std::nullopt;
    m_notice->setVisible(kind.has_value());
    if (!kind) return;
    if (*kind == Kind::street) {
        m_noticeWords->setText(tr("Coverage follows the streets, and there are none yet: OpenStreetMap, BD TOPO or any "
                                  "layer of lines will do."));
        m_noticeButton->setText(tr("Import streets…"));
    } else if (*kind == Kind::population) {
        m_noticeWords->setText(tr("Residents are counted by the population grid of 200 m, and there is none yet."));
        m_noticeButton->setText(tr("Import the population grid…"));
    } else {
        m_noticeWords->setText(tr("There is no third place to reach yet. Import them, or add sites as if they were "
                                  "places."));
        m_noticeButton->setText(tr("Import third places…"));
    }
}

void CoveragePanel::showCounts() {
    const auto title = [&](QWidget* page, const QString& words, std::size_t count) {
        m_tabs->setTabText(m_tabs->indexOf(page),
                           count == 0 ? words
                                      : QStringLiteral("%1 (%2)").arg(words, text::countText(count, m_language)));
    };
    const SharedAnswer& answer = m_coverage.answer();
    std::size_t missed = 0;
    if (answer)
        for (const auto& each : answer->report->targets) missed += each.met ? 0 : 1;
    title(m_areas, tr("By area"), m_areas->sheet().rows.size());
    title(m_places, tr("Places"), m_places->sheet().rows.size());
    title(m_targets, tr("Targets"), missed);
    m_tabs->setTabToolTip(m_tabs->indexOf(m_targets), tr("In brackets: how many are not met"));
    title(m_network, tr("Network"), m_coverage.network() ? m_coverage.network()->flaws.size() : 0);
    title(m_catchmentPage, tr("Catchments"), m_catchments.reports().size());
}

tables::SheetView* CoveragePanel::currentView() const {
    QWidget* page = m_tabs->currentWidget();
    if (page == m_access) return &m_access->view();
    if (page == m_equity) return &m_equity->view();
    if (page == m_network) return m_network->figures().hasFocus() ? &m_network->figures() : &m_network->view();
    if (page == m_catchmentPage) return &m_catchmentPage->view();
    return qobject_cast<tables::SheetView*>(page);
}

void CoveragePanel::exportShown() {
    if (const tables::SheetView* view = currentView(); view && !view->sheet().columns.empty())
        emit exportRequested(view->sheet());
}

} // namespace app::coverage
