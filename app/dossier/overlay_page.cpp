#include "dossier/overlay_page.h"

#include "records/areas_text.h"
#include "text/value_text.h"
#include "text/words.h"

#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <map>

namespace app::dossier {

using geo::domain::Kind;

OverlayPage::OverlayPage(const text::Language& language, QWidget* parent)
    : QWidget(parent)
    , m_language(language)
    , m_areas(new QLabel(this))
    , m_hint(new QLabel(this))
    , m_parts(new QTreeWidget(this))
    , m_takeOver(new QPushButton(tr("Take over into the site"), this)) {
    m_areas->setObjectName(QStringLiteral("siteAreas"));
    m_areas->setTextFormat(Qt::PlainText);
    m_areas->setWordWrap(true);
    m_hint->setWordWrap(true);
    m_parts->setObjectName(QStringLiteral("overlayView"));
    m_parts->setAccessibleName(tr("What the site lies in"));
    m_parts->setHeaderLabels({tr("Lies in"), tr("Share"), tr("Area")});
    m_parts->setRootIsDecorated(false);
    m_parts->setIndentation(10);
    m_parts->header()->setStretchLastSection(false);
    m_takeOver->setObjectName(QStringLiteral("takeOver"));
    m_takeOver->setToolTip(tr("Writes the type of the zone, or the commune, into the site; it can be undone."));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(8, 6, 8, 6);
    column->addWidget(m_areas);
    column->addWidget(m_hint);
    column->addWidget(m_parts, 1);
    column->addWidget(m_takeOver);
    connect(m_parts, &QTreeWidget::itemSelectionChanged, this, &OverlayPage::showChoice);
    connect(m_takeOver, &QPushButton::clicked, this, [this] {
        if (const auto* part = chosen()) emit takeOverRequested(*part);
    });
    showChoice();
}

void OverlayPage::setDossier(const geo::usecase::SiteDossier& dossier) {
    m_overlay = dossier.overlay;
    m_areas->setText(records::areasText(dossier.areas, m_language));
    m_parts->clear();
    std::map<Kind, QTreeWidgetItem*> heads;
    for (std::size_t i = 0; i < m_overlay.parts.size(); ++i) {
        const auto& part = m_overlay.parts[i];
        auto*& head = heads[part.kind];
        if (!head) {
            head = new QTreeWidgetItem(m_parts, {text::title(part.kind)});
            head->setFlags(Qt::ItemIsEnabled);
            head->setFirstColumnSpanned(true);
            head->setExpanded(true);
        }
        QString name = text::fromUtf8(part.name);
        if (!part.detail.empty()) name += QStringLiteral(" (") + text::fromUtf8(part.detail) + u')';
        auto* item = new QTreeWidgetItem(head, {name});
        item->setData(0, Qt::UserRole, static_cast<qulonglong>(i));
        item->setToolTip(0, name);
        if (m_overlay.isByPoint) continue;
        item->setText(1, text::shareText(part.share, m_language));
        item->setText(2, text::areaText(part.area, m_language));
        for (const int column : {1, 2}) item->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
    }
    m_parts->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    for (const int column : {1, 2}) m_parts->header()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    m_hint->setText(!m_overlay.hasPlace   ? tr("The site has no place yet: pick its parcels on the map.")
                    : m_overlay.isByPoint ? tr("The site is a point: what it lies in has no share.")
                    : m_overlay.parts.empty()
                        ? tr("No zone, hazard, priority neighbourhood or commune of this workspace is here.")
                        : QString{});
    m_hint->setVisible(!m_hint->text().isEmpty());
    showChoice();
}

void OverlayPage::setReadOnly(bool isReadOnly) {
    m_isReadOnly = isReadOnly;
    showChoice();
}

const geo::usecase::OverlayPart* OverlayPage::chosen() const {
    const auto items = m_parts->selectedItems();
    if (items.isEmpty() || !items.first()->parent()) return nullptr;
    return &m_overlay.parts.at(items.first()->data(0, Qt::UserRole).toULongLong());
}

void OverlayPage::showChoice() {
    const auto* part = chosen();
    m_takeOver->setEnabled(!m_isReadOnly && part && (part->kind == Kind::zone || part->kind == Kind::commune));
}

} // namespace app::dossier
