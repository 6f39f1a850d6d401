#include "records/inspector_panel.h"

#include "records/areas_text.h"
#include "records/history_model.h"
#include "records/occupancy_text.h"
#include "records/record_form.h"
#include "records/record_table_model.h"
#include "records/roof_text.h"
#include "tables/table_view.h"
#include "text/code_label.h"
#include "text/field_label.h"
#include "text/today.h"
#include "text/value_text.h"
#include "text/words.h"

#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace app::records {

using geo::domain::Kind;
using geo::domain::Record;

namespace {

constexpr int kNarrowest = 240; // pixels that the head has at least, before it is laid out

bool isEditable(Kind kind) {
    return kind == Kind::site || kind == Kind::project || kind == Kind::thirdPlace || kind == Kind::space;
}

QScrollArea* scrolled(QWidget* content, QWidget* parent) {
    auto* area = new QScrollArea(parent);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(content);
    return area;
}

} // namespace

InspectorPanel::InspectorPanel(session::WorkspaceSession& session, const text::Language& language, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_language(language) {
    m_title = new QLabel(this);
    m_title->setObjectName(QStringLiteral("inspectorTitle"));
    QFont bold = m_title->font();
    bold.setBold(true);
    bold.setPointSizeF(bold.pointSizeF() * 1.15);
    m_title->setFont(bold);
    m_title->setWordWrap(true);
    m_title->setTextFormat(Qt::PlainText);
    m_subtitle = new QLabel(this);
    m_subtitle->setObjectName(QStringLiteral("inspectorSubtitle"));
    m_subtitle->setWordWrap(true);
    for (QLabel* label : {m_title, m_subtitle}) label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Maximum);
    m_tabs = new QTabWidget(this);
    m_tabs->setDocumentMode(true);
    m_forms = new QStackedWidget(m_tabs);
    m_spacesTab = makeSpacesTab();
    m_history = new HistoryModel(language, this);
    m_historyView = new tables::TableView(m_tabs);
    m_historyView->setObjectName(QStringLiteral("inspectorHistory"));
    m_historyView->setAccessibleName(tr("History"));
    m_historyView->setModel(m_history);
    m_historyView->setEmptyText(tr("Nothing has been changed by hand yet."));
    m_tabs->addTab(m_forms, tr("Details"));
    m_tabs->addTab(m_spacesTab, tr("Spaces"));
    m_tabs->addTab(m_historyView, tr("History"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 4, 0, 0);
    auto* head = new QVBoxLayout;
    head->setContentsMargins(8, 2, 8, 2);
    head->addWidget(m_title);
    head->addWidget(m_subtitle);
    layout->addLayout(head);
    layout->addWidget(m_tabs, 1);
    layout->addStretch(0);
    connect(&session, &session::WorkspaceSession::rowsChanged, this, &InspectorPanel::refresh);
    connect(&session, &session::WorkspaceSession::closed, this, &InspectorPanel::clear);
    clear();
}

QWidget* InspectorPanel::makeSpacesTab() {
    auto* page = new QSplitter(Qt::Vertical, m_tabs);
    auto* top = new QWidget(page);
    m_spaces = new RecordTableModel(Kind::space, m_language, this);
    m_spacesView = new tables::TableView(top);
    m_spacesView->setObjectName(QStringLiteral("spacesView"));
    m_spacesView->setAccessibleName(text::title(Kind::space));
    m_spacesView->setModel(m_spaces);
    m_spacesView->setSelectionMode(QAbstractItemView::SingleSelection);
    m_spacesView->setEmptyText(
        tr("This site has no space yet. A space is what a project can be placed in: a floor, a yard, a roof."));
    for (int column = 0; column < m_spaces->columnCount(); ++column)
        m_spacesView->setColumnHidden(column, column != 1 && column != 2 && column != 3);
    m_addSpace = new QPushButton(tr("Add a space"), top);
    m_addSpace->setObjectName(QStringLiteral("addSpace"));
    m_removeSpace = new QPushButton(tr("Delete the space"), top);
    m_removeSpace->setObjectName(QStringLiteral("removeSpace"));
    auto* buttons = new QHBoxLayout;
    buttons->setContentsMargins(6, 0, 6, 2);
    buttons->addWidget(m_addSpace);
    buttons->addWidget(m_removeSpace);
    buttons->addStretch();
    auto* column = new QVBoxLayout(top);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_spacesView, 1);
    column->addLayout(buttons);
    m_roof = new QLabel(top);
    m_roof->setObjectName(QStringLiteral("roofPower"));
    m_roof->setWordWrap(true);
    m_roof->setContentsMargins(8, 0, 8, 2);
    m_roof->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_roof->hide();
    column->addWidget(m_roof);
    m_spaceForm = new RecordForm(Kind::space, m_language, {"site_id"}, page);
    m_spaceForm->setObjectName(QStringLiteral("spaceForm"));
    page->addWidget(top);
    page->addWidget(scrolled(m_spaceForm, page));
    page->setStretchFactor(1, 2);
    connect(m_spacesView->selectionModel(), &QItemSelectionModel::selectionChanged, this, &InspectorPanel::showSpace);
    connect(m_spaceForm, &RecordForm::edited, this,
            [this](const Record& seen, const Record& after) { commit(*m_spaceForm, seen, after); });
    connect(m_addSpace, &QPushButton::clicked, this, &InspectorPanel::addSpace);
    connect(m_removeSpace, &QPushButton::clicked, this, &InspectorPanel::removeSpace);
    return page;
}

RecordForm* InspectorPanel::formOf(Kind kind) {
    auto& [form, area] = m_formsByKind[kind];
    if (!form) {
        form = new RecordForm(kind, m_language, {"dataset_id"}, m_forms);
        form->setObjectName(text::fromUtf8(geo::domain::name(kind)) + QStringLiteral("Form"));
        area = scrolled(form, m_forms);
        m_forms->addWidget(area);
        connect(form, &RecordForm::edited, this,
                [this, made = form](const Record& seen, const Record& after) { commit(*made, seen, after); });
    }
    m_forms->setCurrentWidget(area);
    return form;
}

void InspectorPanel::show(Kind kind, std::int64_t id) {
    if (id == 0) {
        clear();
        return;
    }
    if (m_shown != std::pair{kind, id}) m_space = 0;
    m_shown = {kind, id};
    refresh();
}

void InspectorPanel::clear() {
    m_shown.reset();
    m_title->setText(tr("Nothing selected"));
    m_subtitle->setText(tr("Select a site on the map or in a table: its dossier is shown and edited here."));
    m_tabs->hide();
}

void InspectorPanel::setDate(std::optional<geo::Date> date) {
    if (std::exchange(m_date, date) != date) refresh();
}

void InspectorPanel::refresh() {
    if (!m_shown || !m_session.isOpen()) return;
    const auto record = m_session.desk().rowById(m_shown->first, m_shown->second);
    if (!record) {
        clear();
        return;
    }
    showRecord(*record);
}

void InspectorPanel::showRecord(const Record& record) {
    showHead(record);
    RecordForm* form = formOf(record.kind);
    form->setRecord(record);
    form->setReadOnly(m_session.isReadOnly() || !isEditable(record.kind));
    m_tabs->setTabVisible(1, record.kind == Kind::site);
    if (record.kind == Kind::site) showSpaces(record.id);
    showHistory();
    m_tabs->show();
}

// Its name, or its code where the workspace does not hold it.
QString InspectorPanel::communeOf(const Record& record) const {
    const auto* field = geo::domain::infoOf(record.kind).find("commune");
    if (field == nullptr || !geo::domain::isKnown(record.value("commune"))) return {};
    const auto commune = m_session.desk().row(Kind::commune, geo::domain::toText(record.value("commune")));
    return commune ? text::fromUtf8(commune->displayName())
                   : text::valueText(*field, record.value("commune"), m_language);
}

void InspectorPanel::showHead(const Record& record) {
    m_title->setText(text::fromUtf8(record.displayName()));
    QStringList facts{text::capitalised(text::name(record.kind))};
    for (const char* name : {"kind", "life_cycle", "filiere", "stage", "code", "insee_code", "population"}) {
        const auto* field = geo::domain::infoOf(record.kind).find(name);
        if (field && geo::domain::isKnown(record.value(name)))
            facts << text::valueText(*field, record.value(name), m_language);
    }
    if (const QString commune = communeOf(record); !commune.isEmpty()) facts << commune;
    QString words = facts.join(QStringLiteral(" · "));
    const auto areas = record.kind == Kind::site // its dossier has them
                           ? geo::Result<geo::usecase::PlaceAreas>{}
                           : geo::usecase::areasOf(m_session.desk(), record);
    if (areas)
        if (const QString lines = areasText(*areas, m_language); areas->planimetric && !lines.isEmpty())
            words += u'\n' + lines;
    if (record.kind == Kind::site) {
        const geo::Date day = m_date.value_or(text::today());
        if (const QString line = occupancyText(m_session.desk(), geo::SiteId{record.id}, day, m_language);
            !line.isEmpty())
            words += u'\n' + line;
    }
    if (const QString roof = roofText(m_session.desk(), record, m_language); !roof.isEmpty()) words += u'\n' + roof;
    m_subtitle->setText(words);
    m_subtitle->setMinimumHeight(m_subtitle->heightForWidth(std::max(m_subtitle->width(), kNarrowest)));
}

void InspectorPanel::showSpaces(std::int64_t site) {
    geo::JobControl job;
    const auto found = m_session.desk().rows(Kind::space, {"site_id = " + std::to_string(site), {}}, job);
    if (!found) return;
    const std::int64_t wanted = m_space;
    m_spaces->setRecords(found->rows);
    m_tabs->setTabText(1, tr("Spaces (%1)").arg(found->rows.size()));
    m_spacesView->fitColumns();
    int row = found->rows.empty() ? -1 : 0;
    for (int i = 0; i < m_spaces->rowCount(); ++i)
        if (m_spaces->records().at(static_cast<std::size_t>(i)).id == wanted) row = i;
    if (row >= 0) m_spacesView->selectRow(row);
    showSpace();
    m_addSpace->setEnabled(!m_session.isReadOnly());
}

void InspectorPanel::showSpace() {
    const auto rows = m_spacesView->selectedSourceRows();
    m_spaceForm->setVisible(!rows.empty());
    m_removeSpace->setEnabled(!rows.empty() && !m_session.isReadOnly());
    m_roof->hide();
    if (rows.empty()) return;
    const Record& space = m_spaces->records().at(static_cast<std::size_t>(rows.front()));
    m_space = space.id;
    m_spaceForm->setRecord(space);
    m_spaceForm->setReadOnly(m_session.isReadOnly());
    m_roof->setText(roofText(m_session.desk(), space, m_language));
    m_roof->setVisible(!m_roof->text().isEmpty());
}

void InspectorPanel::showHistory() {
    geo::usecase::HistoryFilter filter;
    filter.kind = m_shown->first;
    filter.key = std::to_string(m_shown->second);
    if (auto entries = m_session.desk().history(filter)) m_history->setEntries(std::move(*entries));
    m_historyView->fitColumns();
}

void InspectorPanel::commit(RecordForm& form, const Record& seen, const Record& after) {
    if (after.kind == Kind::site && seen.value("life_cycle") != after.value("life_cycle") &&
        geo::domain::isKnown(after.value("life_cycle"))) {
        form.setRecord(after);
        form.setRecord(seen); // as it is until the step is decided
        emit lifeCycleChosen(seen.id, text::fromUtf8(geo::domain::toText(after.value("life_cycle"))));
        return;
    }
    const auto edited = m_session.desk().edit(seen, after);
    if (edited) {
        m_session.refresh();
        return;
    }
    if (!form.showProblem(edited.error())) emit m_session.failed(edited.error());
}

void InspectorPanel::addSpace() {
    if (!m_shown) return;
    Record space = geo::domain::emptyRecord(Kind::space);
    space.values.at(*geo::domain::infoOf(Kind::space).indexOf("site_id")) = m_shown->second;
    space.values.at(*geo::domain::infoOf(Kind::space).indexOf("name")) = tr("New space").toStdString();
    (void)m_session.change([&](geo::usecase::Desk& desk) -> geo::Result<void> {
        GEO_ASSIGN(const auto added, desk.add(space));
        m_space = added.ids.front();
        return {};
    });
}

void InspectorPanel::removeSpace() {
    if (m_space == 0) return;
    (void)m_session.change([&](geo::usecase::Desk& desk) -> geo::Result<void> {
        GEO_TRY(desk.remove({{Kind::space, m_space}}));
        return {};
    });
}

} // namespace app::records
