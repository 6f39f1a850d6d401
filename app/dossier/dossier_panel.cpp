#include "dossier/dossier_panel.h"

#include "domain/life_cycle_change.h"
#include "dossier/attachments_page.h"
#include "dossier/life_cycle_page.h"
#include "dossier/move_on_dialog.h"
#include "dossier/overlay_page.h"
#include "records/occupancy_text.h"
#include "records/record_form.h"
#include "text/field_label.h"
#include "text/sentence.h"
#include "text/today.h"
#include "text/words.h"
#include "usecase/move_on.h"

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace app::dossier {

using geo::domain::Kind;
using geo::domain::Record;

DossierPanel::DossierPanel(session::WorkspaceSession& session, files::FileDialog& fileDialog,
                           const text::Language& language, QString author, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_fileDialog(fileDialog)
    , m_language(language)
    , m_author(std::move(author))
    , m_title(new QLabel(this))
    , m_occupancy(new QLabel(this))
    , m_chooser(new QComboBox(this))
    , m_pages(new QStackedWidget(this))
    , m_problemCount(new QLabel(this))
    , m_problems(new QListWidget(this)) {
    m_title->setObjectName(QStringLiteral("dossierTitle"));
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_title->setWordWrap(true);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setContentsMargins(8, 4, 8, 0);
    m_title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Maximum);
    m_occupancy->setObjectName(QStringLiteral("dossierOccupancy"));
    m_occupancy->setContentsMargins(8, 0, 8, 2);
    m_occupancy->setWordWrap(true);
    m_chooser->setObjectName(QStringLiteral("dossierPages"));
    m_chooser->setAccessibleName(tr("Parts of the dossier"));
    m_problemCount->setObjectName(QStringLiteral("problemCount"));
    m_problemCount->setContentsMargins(8, 0, 8, 0);
    m_problems->setObjectName(QStringLiteral("problemList"));
    m_problems->setAccessibleName(tr("What is missing or wrong"));
    m_problems->setWordWrap(true);
    m_problems->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_problems->setMaximumHeight(fontMetrics().height() * 7);
    auto* next = new QAction(tr("Next problem"), this);
    next->setShortcut(Qt::Key_F8);
    next->setShortcutContext(Qt::WindowShortcut);
    addAction(next);
    makePages();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(3);
    column->addWidget(m_title);
    column->addWidget(m_occupancy);
    column->addWidget(m_chooser);
    column->addWidget(m_pages, 1);
    column->addWidget(m_problemCount);
    column->addWidget(m_problems);
    connect(next, &QAction::triggered, this, &DossierPanel::nextProblem);
    connect(m_chooser, &QComboBox::currentIndexChanged, m_pages, &QStackedWidget::setCurrentIndex);
    connect(m_problems, &QListWidget::itemClicked, this,
            [this] { goTo(m_dossier->problems.at(static_cast<std::size_t>(m_problems->currentRow()))); });
    connect(&session, &session::WorkspaceSession::rowsChanged, this, &DossierPanel::refresh);
    connect(&session, &session::WorkspaceSession::closed, this, [this] { show(0); });
    show(0);
}

DossierPanel::~DossierPanel() = default;

void DossierPanel::show(std::int64_t site) {
    if (site == m_site && m_dossier) return;
    m_site = site;
    m_dossier.reset();
    m_readJob = {};
    for (QWidget* part : std::initializer_list<QWidget*>{m_occupancy, m_chooser, m_pages, m_problemCount, m_problems})
        part->hide();
    m_title->setText(site == 0 ? tr("Select a site: everything that is known of it is gathered and completed here.")
                               : QString{});
    refresh();
}

// In a job: the overlay looks through zones and neighbourhoods.
void DossierPanel::refresh() {
    if (m_site == 0 || !m_session.isOpen()) return;
    using Read = geo::usecase::SiteDossier;
    const auto work = [site = geo::SiteId{m_site}](geo::usecase::Desk& desk, geo::JobControl& job) {
        return geo::usecase::readDossier(desk, site, job);
    };
    m_readJob = m_session.run<Read>(tr("Reading the dossier"), work, [this](geo::Result<Read> read) {
        if (!read && read.error().code == geo::ErrorCode::notFound) return show(0);
        if (!read) return void(emit m_session.failed(read.error()));
        m_dossier = std::move(*read);
        showDossier();
    });
}

void DossierPanel::setDate(std::optional<geo::Date> date) {
    if (std::exchange(m_date, date) != date && m_dossier) showOccupancy();
}

void DossierPanel::showOccupancy() {
    const QString words =
        records::occupancyText(m_session.desk(), geo::SiteId{m_site}, m_date.value_or(text::today()), m_language);
    m_occupancy->setText(words);
    m_occupancy->setVisible(!words.isEmpty());
}

void DossierPanel::showDossier() {
    const bool isReadOnly = m_session.isReadOnly();
    m_title->setText(text::fromUtf8(m_dossier->site.displayName()));
    showOccupancy();
    m_siteForm->setRecord(m_dossier->site);
    m_siteForm->setReadOnly(isReadOnly);
    showSiteSources();
    for (const Kind face : geo::domain::facesOfSites()) showSheet(face);
    m_attachments->setDossier(*m_dossier, m_session.path().parent_path());
    m_lifeCycle->setDossier(*m_dossier);
    m_overlay->setDossier(*m_dossier);
    m_attachments->setReadOnly(isReadOnly);
    m_lifeCycle->setReadOnly(isReadOnly);
    m_overlay->setReadOnly(isReadOnly);
    showSources();
    showProblems();
    m_chooser->show();
    m_pages->show();
    emit shownChanged();
}

const Record* DossierPanel::faceOf(Kind kind) const {
    const auto found = std::ranges::find(m_dossier->faces, kind, &Record::kind);
    return found == m_dossier->faces.end() ? nullptr : &*found;
}

void DossierPanel::commit(const Record& seen, const Record& after) {
    (void)m_session.change([&](geo::usecase::Desk& desk) -> geo::Result<void> {
        GEO_TRY(desk.edit(seen, after));
        return {};
    });
}

void DossierPanel::addSheet(Kind face) {
    Record row = geo::domain::emptyRecord(face);
    row.values.at(*geo::domain::infoOf(face).indexOf(geo::domain::dossierFieldOf(face))) = m_site;
    (void)m_session.change([&](geo::usecase::Desk& desk) -> geo::Result<void> {
        GEO_TRY(desk.add(row));
        return {};
    });
}

void DossierPanel::removeSheet(Kind face) {
    const Record* row = faceOf(face);
    if (!row) return;
    (void)m_session.change([&](geo::usecase::Desk& desk) -> geo::Result<void> {
        GEO_TRY(desk.remove({{face, row->id}}));
        return {};
    });
}

void DossierPanel::moveOn(std::optional<geo::domain::LifeCycle> wanted) {
    if (m_site == 0 || !m_session.isOpen()) return;
    const auto site = m_session.desk().rowById(Kind::site, m_site);
    if (!site) return;
    auto* dialog = new MoveOnDialog(*site, wanted, m_author, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        (void)m_session.change([move = dialog->move()](geo::usecase::Desk& desk) -> geo::Result<void> {
            GEO_TRY(geo::usecase::moveOn(desk, move));
            return {};
        });
    });
    dialog->open();
}

void DossierPanel::showProblems() {
    const int before = m_problems->currentRow();
    m_problems->clear();
    for (const auto& problem : m_dossier->problems) {
        const QString words =
            problem.error.code == geo::ErrorCode::valueRequired
                ? tr("%1: to be filled in (%2)")
                      .arg(text::label(geo::argument(problem.error.arguments, "field")), text::name(problem.standard))
                : text::sentence(problem.error, m_language);
        auto* item = new QListWidgetItem(words, m_problems);
        item->setToolTip(words);
    }
    const int count = m_problems->count();
    m_problems->setCurrentRow(std::min(before, count - 1));
    m_problems->setVisible(count > 0);
    m_problemCount->setVisible(true);
    m_problemCount->setText(count == 0 ? tr("Nothing is missing.")
                                       : tr("%n thing(s) to complete (F8)", nullptr, count));
}

void DossierPanel::nextProblem() {
    if (!m_dossier || m_dossier->problems.empty()) return;
    const int next = (m_problems->currentRow() + 1) % m_problems->count();
    m_problems->setCurrentRow(next);
    goTo(m_dossier->problems.at(static_cast<std::size_t>(next)));
}

void DossierPanel::goTo(const geo::usecase::DossierProblem& problem) {
    QWidget* editor = nullptr;
    int page = sitePage;
    if (problem.kind == Kind::site) {
        editor = m_siteForm->findChild<QWidget*>(QString::fromStdString(problem.field));
        if (problem.field == "outline" || problem.field == "location") page = overlayPage;
    } else if (const auto form = m_standardForms.find(problem.kind); form != m_standardForms.end()) {
        page = problem.kind == Kind::friche ? frichePage : terrainPage;
        editor = form->second->editorOf(problem.field);
    } else {
        page = thirdPlacePage;
        editor = m_thirdPlaceForm->findChild<QWidget*>(QString::fromStdString(problem.field));
    }
    m_chooser->setCurrentIndex(page);
    if (!editor) return;
    editor->setFocus(Qt::OtherFocusReason);
    for (QWidget* parent = editor->parentWidget(); parent; parent = parent->parentWidget())
        if (auto* area = qobject_cast<QScrollArea*>(parent)) area->ensureWidgetVisible(editor);
}

} // namespace app::dossier
