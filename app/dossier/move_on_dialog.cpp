#include "dossier/move_on_dialog.h"

#include "text/code_label.h"

#include <QComboBox>
#include <QDateEdit>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include <algorithm>

namespace app::dossier {

using geo::domain::LifeCycle;

MoveOnDialog::MoveOnDialog(const geo::domain::Record& site, std::optional<LifeCycle> wanted, const QString& author,
                           QWidget* parent)
    : QDialog(parent)
    , m_site(site.id)
    , m_from(geo::domain::fromCode<LifeCycle>(geo::domain::toText(site.value("life_cycle"))))
    , m_state(new QComboBox(this))
    , m_day(new QDateEdit(QDate::currentDate(), this))
    , m_reason(new QLineEdit(this))
    , m_author(new QLineEdit(author, this))
    , m_hint(new QLabel(this)) {
    setWindowTitle(tr("Life cycle of %1").arg(text::fromUtf8(site.displayName())));
    for (const std::string_view code : geo::domain::codesOf<LifeCycle>()) {
        const LifeCycle state = *geo::domain::fromCode<LifeCycle>(code);
        const auto next = m_from ? geo::domain::nextLifeCycles(*m_from) : std::vector<LifeCycle>{state};
        const bool isNext = std::ranges::find(next, state) != next.end();
        const bool isBack = m_from && geo::domain::isReturn(*m_from, state);
        if (!isNext && !isBack) continue;
        m_state->addItem(isBack ? tr("%1 (back)").arg(text::label(state)) : text::label(state), text::fromUtf8(code));
        if (wanted ? *wanted == state : isNext && m_state->currentIndex() == 0)
            m_state->setCurrentIndex(m_state->count() - 1);
    }
    m_state->setObjectName(QStringLiteral("moveState"));
    m_day->setObjectName(QStringLiteral("moveDay"));
    m_day->setCalendarPopup(true);
    m_reason->setObjectName(QStringLiteral("moveReason"));
    m_author->setObjectName(QStringLiteral("moveAuthor"));
    m_hint->setWordWrap(true);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    m_ok = buttons->button(QDialogButtonBox::Ok);
    m_ok->setText(tr("Move on"));
    auto* form = new QFormLayout(this);
    form->addRow(tr("New state"), m_state);
    form->addRow(tr("Day"), m_day);
    form->addRow(tr("Reason"), m_reason);
    form->addRow(tr("Decided by"), m_author);
    form->addRow(m_hint);
    form->addRow(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_state, &QComboBox::currentIndexChanged, this, &MoveOnDialog::showWhatIsNeeded);
    connect(m_reason, &QLineEdit::textChanged, this, &MoveOnDialog::showWhatIsNeeded);
    showWhatIsNeeded();
}

geo::usecase::LifeCycleMove MoveOnDialog::move() const {
    geo::usecase::LifeCycleMove move;
    move.site = m_site;
    move.to = geo::domain::fromCode<LifeCycle>(m_state->currentData().toString().toStdString()).value_or(LifeCycle{});
    const QDate day = m_day->date();
    move.day = std::chrono::sys_days{std::chrono::year{day.year()} / day.month() / day.day()};
    move.reason = m_reason->text().trimmed().toStdString();
    move.author = m_author->text().trimmed().toStdString();
    return move;
}

void MoveOnDialog::showWhatIsNeeded() {
    const bool isBack = m_from && geo::domain::isReturn(*m_from, move().to);
    const bool isMissing = isBack && m_reason->text().trimmed().isEmpty();
    m_hint->setText(isMissing ? tr("Going back to an earlier state needs a reason.") : QString{});
    m_ok->setEnabled(m_state->count() > 0 && !isMissing);
}

} // namespace app::dossier
