#include "calls/decision_dialog.h"

#include "calls/call_text.h"
#include "text/code_label.h"
#include "text/value_text.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

namespace app::calls {

using geo::domain::Decision;

DecisionDialog::DecisionDialog(const geo::usecase::CallContents& contents, const geo::usecase::CallAnswer& answer,
                               const geo::usecase::CallRanking& ranking, const text::Language& language,
                               QWidget* parent)
    : QDialog(parent)
    , m_application(answer.application)
    , m_decision(new QComboBox(this))
    , m_rank(new QSpinBox(this))
    , m_space(new QComboBox(this))
    , m_reason(new QLineEdit(text::fromUtf8(answer.application.reason), this))
    , m_told(new QLabel(this)) {
    setObjectName(QStringLiteral("decisionDialog"));
    setWindowTitle(tr("Decision about %1").arg(text::fromUtf8(answer.project.name)));
    m_decision->setObjectName(QStringLiteral("decision"));
    m_rank->setObjectName(QStringLiteral("decisionRank"));
    m_space->setObjectName(QStringLiteral("decisionSpace"));
    m_reason->setObjectName(QStringLiteral("decisionReason"));
    m_told->setObjectName(QStringLiteral("decisionTold"));
    for (const std::string_view code : geo::domain::codesOf<Decision>()) {
        const Decision decision = *geo::domain::fromCode<Decision>(code);
        m_decision->addItem(text::label(decision), static_cast<int>(decision));
    }
    m_decision->setCurrentIndex(m_decision->findData(static_cast<int>(m_application.decision)));
    m_rank->setRange(0, 9999);
    m_rank->setSpecialValueText(tr("none"));
    m_rank->setValue(static_cast<int>(m_application.rank.value_or(0)));
    fillSpaces(contents, ranking, language);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    m_ok = buttons->button(QDialogButtonBox::Ok);
    m_told->setWordWrap(true);
    auto* form = new QFormLayout(this);
    form->addRow(tr("&Decision"), m_decision);
    form->addRow(tr("&Rank"), m_rank);
    form->addRow(tr("&Space"), m_space);
    form->addRow(tr("R&eason"), m_reason);
    form->addRow(m_told);
    form->addRow(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_decision, &QComboBox::currentIndexChanged, this, &DecisionDialog::showState);
    connect(m_space, &QComboBox::currentIndexChanged, this, &DecisionDialog::showState);
    connect(m_reason, &QLineEdit::textChanged, this, &DecisionDialog::showState);
    showState();
}

// As the project ranks them; those that it cannot use last, and told.
void DecisionDialog::fillSpaces(const geo::usecase::CallContents& contents, const geo::usecase::CallRanking& ranking,
                                const text::Language& language) {
    m_space->addItem(tr("None"), QVariant::fromValue<qlonglong>(0));
    const auto add = [&](geo::SpaceId space, const QString& words) {
        m_space->addItem(words, QVariant::fromValue<qlonglong>(space.value));
        if (m_application.space == space) m_space->setCurrentIndex(m_space->count() - 1);
    };
    bool isRanked = false;
    for (const auto& pair : ranking.pairs) {
        if (pair.project != m_application.project) continue;
        isRanked = true;
        const QString place = placeText(contents, pair.space);
        add(pair.space, pair.eligible
                            ? tr("%1 (rank %2, score %3)")
                                  .arg(place, QString::number(pair.rankOfSpace), language.number(pair.score, 2))
                            : tr("%1 (not eligible)").arg(place));
    }
    if (isRanked) return;
    for (const auto& offer : contents.offers) add(offer.space.id, placeText(contents, offer.space.id));
}

geo::usecase::CallDecision DecisionDialog::decision() const {
    geo::usecase::CallDecision decision;
    decision.application = m_application.id;
    decision.decision = static_cast<Decision>(m_decision->currentData().toInt());
    if (m_rank->value() > 0) decision.rank = m_rank->value();
    const auto space = m_space->currentData().toLongLong();
    if (space > 0 && decision.decision != Decision::declined) decision.space = geo::SpaceId{space};
    decision.reason = m_reason->text().trimmed().toStdString();
    return decision;
}

void DecisionDialog::showState() {
    if (m_ok == nullptr) return; // being made
    const auto now = decision();
    QString missing;
    if (now.decision == Decision::selected && !now.space) missing = tr("Say which space it gets.");
    if (now.decision == Decision::declined && now.reason.empty()) missing = tr("Declining needs a reason.");
    m_told->setText(missing);
    m_space->setEnabled(now.decision != Decision::declined);
    m_ok->setEnabled(missing.isEmpty());
}

} // namespace app::calls
