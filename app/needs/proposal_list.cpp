#include "needs/proposal_list.h"

#include "needs/relaxation_text.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace app::needs {

ProposalList::ProposalList(const text::Language& language, QWidget* parent)
    : QWidget(parent)
    , m_language(language)
    , m_rows(new QVBoxLayout(this)) {
    m_rows->setContentsMargins(0, 0, 0, 0);
}

void ProposalList::setSets(const std::vector<geo::domain::RelaxationSet>& sets, bool isReadOnly) {
    while (QLayoutItem* item = m_rows->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    int number = 0;
    for (const geo::domain::RelaxationSet& set : sets) {
        ++number;
        auto* line = new QWidget(this);
        auto* row = new QHBoxLayout(line);
        row->setContentsMargins(0, 0, 0, 0);
        const QString parts = partsText(set, m_language);
        auto* what = new QLabel(QStringLiteral("%1. %2").arg(number).arg(parts), line);
        what->setObjectName(QStringLiteral("proposal_%1").arg(number));
        what->setWordWrap(true);
        what->setTextInteractionFlags(Qt::TextSelectableByMouse);
        auto* effect = new QLabel(effectText(set), line);
        auto* accept = new QPushButton(tr("Accept"), line);
        accept->setObjectName(QStringLiteral("accept_%1").arg(number));
        accept->setAccessibleName(tr("Accept proposal %1: %2").arg(number).arg(parts));
        accept->setToolTip(tr("Changes the needs of the project; Undo takes it back."));
        accept->setEnabled(!isReadOnly);
        row->addWidget(what, 1);
        row->addWidget(effect);
        row->addWidget(accept);
        m_rows->addWidget(line);
        connect(
            accept, &QPushButton::clicked, this, [this, set] { emit accepted(set); }, Qt::QueuedConnection);
    }
    m_rows->addStretch();
}

} // namespace app::needs
