// The pages of the dossier: how they are made, and how the sheets and the sources are filled.
#include "dossier/attachments_page.h"
#include "dossier/dossier_panel.h"
#include "dossier/life_cycle_page.h"
#include "dossier/overlay_page.h"
#include "dossier/provenance_text.h"
#include "records/record_form.h"
#include "text/field_label.h"
#include "text/words.h"
#include "usecase/move_on.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace app::dossier {

using geo::domain::Kind;
using geo::domain::Record;

namespace {

QScrollArea* scrolled(QWidget* content, QWidget* parent) {
    auto* area = new QScrollArea(parent);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(content);
    return area;
}

QString sheetName(Kind face) {
    return text::capitalised(text::name(face));
}

QString offerText(Kind face) {
    switch (face) {
    case Kind::friche:
        return DossierPanel::tr("Is the site a brownfield? Its sheet follows the national standard (CNIG Friches).");
    case Kind::terrainEco:
        return DossierPanel::tr(
            "Is the site land for business? Its sheet follows the national standard (CNIG Sites économiques).");
    default:
        return DossierPanel::tr("Is the site a third place, or to become one? Its sheet says what it offers.");
    }
}

} // namespace

void DossierPanel::makePages() {
    m_siteForm = new records::RecordForm(Kind::site, m_language, {"dataset_id", "life_cycle"}, m_pages);
    m_siteForm->setObjectName(QStringLiteral("dossierSiteForm"));
    connect(m_siteForm, &records::RecordForm::edited, this, &DossierPanel::commit);
    const auto addPage = [this](const QString& name, QWidget* page) {
        m_chooser->addItem(name);
        m_pages->addWidget(page);
    };
    addPage(tr("Site"), scrolled(m_siteForm, m_pages));
    for (const Kind face : geo::domain::facesOfSites()) {
        auto* page = new QStackedWidget(m_pages);
        m_sheets[face] = page;
        makeSheet(face, *page);
        addPage(sheetName(face), page);
    }
    m_attachments = new AttachmentsPage(m_session.runner(), m_fileDialog, m_language, m_pages);
    m_lifeCycle = new LifeCyclePage(m_language, m_pages);
    m_overlay = new OverlayPage(m_language, m_pages);
    m_sources = new QTreeWidget(m_pages);
    m_sources->setObjectName(QStringLiteral("sourcesView"));
    m_sources->setAccessibleName(tr("Where the values are from"));
    m_sources->setHeaderHidden(true);
    m_sources->setWordWrap(true);
    m_sources->setIndentation(14);
    addPage(tr("Photos and documents"), m_attachments);
    addPage(tr("Life cycle"), m_lifeCycle);
    addPage(tr("Overlays and areas"), m_overlay);
    addPage(tr("Sources"), m_sources);
    connect(m_lifeCycle, &LifeCyclePage::moveOnRequested, this, [this] { moveOn(); });
    connect(m_attachments, &AttachmentsPage::added, this, [this](const std::vector<Record>& rows) {
        (void)m_session.change([&](geo::usecase::Desk& desk) -> geo::Result<void> {
            geo::store::Step step{geo::domain::Action::add, desk.who(), {}, false, {}};
            for (const Record& row : rows) step.changes.push_back({row.kind, 0, row, {}});
            GEO_TRY(desk.workspace().commit(step));
            return {};
        });
    });
    connect(m_attachments, &AttachmentsPage::removed, this, [this](std::int64_t id) {
        (void)m_session.change([&](geo::usecase::Desk& desk) -> geo::Result<void> {
            GEO_TRY(desk.remove({{Kind::attachment, id}}));
            return {};
        });
    });
    connect(m_overlay, &OverlayPage::takeOverRequested, this, [this](const geo::usecase::OverlayPart& part) {
        (void)m_session.change([&](geo::usecase::Desk& desk) -> geo::Result<void> {
            GEO_TRY(geo::usecase::takeOver(desk, geo::SiteId{m_site}, part));
            return {};
        });
    });
}

// The offer of a sheet that the site has not, and its form.
void DossierPanel::makeSheet(Kind face, QStackedWidget& page) {
    const QString name = text::fromUtf8(geo::domain::name(face));
    auto* offer = new QWidget(&page);
    auto* words = new QLabel(offerText(face), offer);
    words->setWordWrap(true);
    auto* add = new QPushButton(tr("Add the sheet"), offer);
    add->setObjectName(QStringLiteral("add_") + name);
    auto* column = new QVBoxLayout(offer);
    column->addWidget(words);
    column->addWidget(add, 0, Qt::AlignLeft);
    column->addStretch();
    auto* held = new QWidget(&page);
    auto* heldColumn = new QVBoxLayout(held);
    heldColumn->setContentsMargins(0, 0, 0, 0);
    QWidget* form = nullptr;
    if (geo::domain::isOfStandard(face)) {
        auto* sheet = m_standardForms[face] = new StandardForm(face, m_language, held);
        connect(sheet, &StandardForm::edited, this, &DossierPanel::commit);
        form = sheet;
    } else {
        m_thirdPlaceForm = new records::RecordForm(face, m_language, {"dossier_id"}, held);
        connect(m_thirdPlaceForm, &records::RecordForm::edited, this, &DossierPanel::commit);
        form = m_thirdPlaceForm;
    }
    form->setObjectName(name + QStringLiteral("Sheet"));
    auto* remove = new QPushButton(tr("Delete this sheet"), held);
    remove->setObjectName(QStringLiteral("remove_") + name);
    remove->setToolTip(tr("The site stays, and the deletion can be undone."));
    heldColumn->addWidget(scrolled(form, held), 1);
    heldColumn->addWidget(remove, 0, Qt::AlignLeft);
    page.addWidget(offer);
    page.addWidget(held);
    connect(add, &QPushButton::clicked, this, [this, face] { addSheet(face); });
    connect(remove, &QPushButton::clicked, this, [this, face] { removeSheet(face); });
}

void DossierPanel::showSheet(Kind face) {
    const Record* row = faceOf(face);
    const bool isReadOnly = m_session.isReadOnly();
    QStackedWidget* page = m_sheets.at(face);
    page->setCurrentIndex(row ? 1 : 0);
    const QString name = text::fromUtf8(geo::domain::name(face));
    for (const char* verb : {"add_", "remove_"})
        page->findChild<QPushButton*>(QLatin1String(verb) + name)->setEnabled(!isReadOnly);
    const int index = m_pages->indexOf(page);
    m_chooser->setItemText(index, row ? sheetName(face) : tr("%1 (none)").arg(sheetName(face)));
    if (!row) return;
    if (const auto form = m_standardForms.find(face); form != m_standardForms.end()) {
        form->second->setFace(*row, *m_dossier);
        form->second->setReadOnly(isReadOnly);
        return;
    }
    m_thirdPlaceForm->setRecord(*row);
    m_thirdPlaceForm->setReadOnly(isReadOnly);
}

// Each source once, with the fields that it gave.
void DossierPanel::showSources() {
    m_sources->clear();
    std::map<QString, QTreeWidgetItem*> heads;
    const auto addRow = [&](const Record& row) {
        const auto& info = geo::domain::infoOf(row.kind);
        const auto add = [&](const QString& label, std::string_view name) {
            const QString from = provenanceText(row.kind, name, *m_dossier, m_language);
            if (from.isEmpty()) return;
            auto*& head = heads[from];
            if (!head) {
                head = new QTreeWidgetItem(m_sources, {from});
                head->setToolTip(0, from);
                head->setExpanded(true);
            }
            new QTreeWidgetItem(head,
                                {row.kind == Kind::site ? label : tr("%1 (%2)").arg(label, text::name(row.kind))});
        };
        for (const auto& field : info.fields)
            if (!field.refersTo || (*field.refersTo != Kind::site && *field.refersTo != Kind::dataset))
                add(text::label(field), field.name);
        for (const auto& shape : info.shapes) add(text::label(shape), shape.name);
    };
    addRow(m_dossier->site);
    for (const Record& face : m_dossier->faces) addRow(face);
}

void DossierPanel::showSiteSources() {
    for (const auto& field : geo::domain::infoOf(Kind::site).fields)
        if (auto* editor = m_siteForm->findChild<QWidget*>(text::fromUtf8(field.name))) {
            const QString from = provenanceText(Kind::site, field.name, *m_dossier, m_language);
            editor->setToolTip(from.isEmpty() ? QString{} : tr("Source: %1").arg(from));
        }
}

} // namespace app::dossier
