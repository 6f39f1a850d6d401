#include "calls/call_dialog.h"

#include "timeline/civil_date.h"

#include <QCheckBox>
#include <QDateEdit>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>

namespace app::calls {

CallDialog::CallDialog(const geo::domain::ProjectCall& call, const std::vector<Choice>& choices,
                       const text::Language& language, QWidget* parent)
    : QDialog(parent)
    , m_call(call)
    , m_name(new QLineEdit(text::fromUtf8(call.name), this))
    , m_opens(makeDay(tr("Open from"), "callOpens", call.opensOn, language))
    , m_closes(makeDay(tr("until (excluded)"), "callCloses", call.closesOn, language))
    , m_terms(new QPlainTextEdit(text::fromUtf8(call.terms), this))
    , m_spaces(new QListWidget(this)) {
    setObjectName(QStringLiteral("callDialog"));
    setWindowTitle(call.id.isKept() ? tr("Call for projects") : tr("New call for projects"));
    m_name->setObjectName(QStringLiteral("callName"));
    m_terms->setObjectName(QStringLiteral("callTerms"));
    m_terms->setTabChangesFocus(true);
    m_spaces->setObjectName(QStringLiteral("callSpaces"));
    m_spaces->setAccessibleName(tr("Spaces offered"));
    for (const Choice& choice : choices) {
        auto* item = new QListWidgetItem(choice.name, m_spaces);
        item->setData(Qt::UserRole, static_cast<qlonglong>(choice.space.value));
        item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
        item->setCheckState(choice.isOffered ? Qt::Checked : Qt::Unchecked);
    }
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    m_ok = buttons->button(QDialogButtonBox::Ok);
    auto* form = new QFormLayout(this);
    form->addRow(tr("&Name"), m_name);
    form->addRow(m_opens.isKnown, m_opens.edit);
    form->addRow(m_closes.isKnown, m_closes.edit);
    form->addRow(tr("&Terms"), m_terms);
    form->addRow(tr("&Spaces offered"), m_spaces);
    if (choices.empty())
        form->addRow(new QLabel(tr("Select sites on the map or in their table first, to offer their spaces."), this));
    form->addRow(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_name, &QLineEdit::textChanged, this, &CallDialog::showState);
    showState();
    resize(520, 460);
}

CallDialog::Day CallDialog::makeDay(const QString& label, const char* name, const std::optional<geo::Date>& date,
                                    const text::Language& language) {
    Day day{new QCheckBox(label, this), new QDateEdit(this)};
    day.isKnown->setObjectName(QLatin1String(name) + QStringLiteral("Known"));
    day.isKnown->setChecked(date.has_value());
    day.edit->setObjectName(QLatin1String(name));
    day.edit->setAccessibleName(label);
    day.edit->setCalendarPopup(true);
    day.edit->setLocale(language.locale());
    day.edit->setDate(date ? timeline::civil(*date) : QDate::currentDate());
    day.edit->setEnabled(date.has_value());
    connect(day.isKnown, &QCheckBox::toggled, day.edit, &QWidget::setEnabled);
    connect(day.isKnown, &QCheckBox::toggled, this, &CallDialog::showState);
    connect(day.edit, &QDateEdit::dateChanged, this, &CallDialog::showState);
    return day;
}

std::optional<geo::Date> CallDialog::Day::date() const {
    return isKnown->isChecked() ? std::optional{timeline::dateOf(edit->date())} : std::nullopt;
}

void CallDialog::showState() {
    if (m_ok == nullptr) return; // being made
    const auto opens = m_opens.date();
    const auto closes = m_closes.date();
    m_ok->setEnabled(!m_name->text().trimmed().isEmpty() && (!opens || !closes || *opens < *closes));
}

geo::domain::ProjectCall CallDialog::call() const {
    geo::domain::ProjectCall call = m_call;
    call.name = m_name->text().trimmed().toStdString();
    call.opensOn = m_opens.date();
    call.closesOn = m_closes.date();
    call.terms = m_terms->toPlainText().trimmed().toStdString();
    return call;
}

std::vector<geo::SpaceId> CallDialog::spaces() const {
    std::vector<geo::SpaceId> spaces;
    for (int i = 0; i < m_spaces->count(); ++i)
        if (m_spaces->item(i)->checkState() == Qt::Checked)
            spaces.emplace_back(m_spaces->item(i)->data(Qt::UserRole).toLongLong());
    return spaces;
}

} // namespace app::calls
