#include "timeline/period_dialog.h"

#include "timeline/civil_date.h"

#include <QCheckBox>
#include <QDateEdit>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>

namespace app::timeline {

PeriodDialog::PeriodDialog(const QString& what, const geo::Period& period,
                           std::function<QString(const geo::Period&)> judge, const text::Language& language,
                           QWidget* parent)
    : QDialog(parent)
    , m_judge(std::move(judge))
    , m_from(makeEnd(tr("&From"), "periodFrom", period.from, language))
    , m_until(makeEnd(tr("&Until (excluded)"), "periodUntil", period.until, language))
    , m_told(new QLabel(this)) {
    setObjectName(QStringLiteral("periodDialog"));
    setWindowTitle(tr("Dates"));
    m_told->setObjectName(QStringLiteral("periodTold"));
    m_told->setWordWrap(true);
    auto* title = new QLabel(what, this);
    title->setWordWrap(true);
    auto* form = new QFormLayout(this);
    form->addRow(title);
    form->addRow(m_from.isKnown, m_from.day);
    form->addRow(m_until.isKnown, m_until.day);
    form->addRow(m_told);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    m_ok = buttons->button(QDialogButtonBox::Ok);
    form->addRow(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    showProblems();
}

PeriodDialog::End PeriodDialog::makeEnd(const QString& label, const char* name, const std::optional<geo::Date>& date,
                                        const text::Language& language) {
    End end{new QCheckBox(label, this), new QDateEdit(this)};
    end.isKnown->setObjectName(QLatin1String(name) + QStringLiteral("Known"));
    end.isKnown->setChecked(date.has_value());
    end.isKnown->setToolTip(tr("Not ticked: without a known date on this side"));
    end.day->setObjectName(QLatin1String(name));
    end.day->setAccessibleName(QString(label).remove(u'&'));
    end.day->setCalendarPopup(true);
    end.day->setLocale(language.locale());
    end.day->setDisplayFormat(QStringLiteral("dd/MM/yyyy"));
    end.day->setDate(date ? civil(*date) : QDate::currentDate());
    end.day->setEnabled(date.has_value());
    connect(end.isKnown, &QCheckBox::toggled, end.day, &QWidget::setEnabled);
    connect(end.isKnown, &QCheckBox::toggled, this, &PeriodDialog::showProblems);
    connect(end.day, &QDateEdit::dateChanged, this, &PeriodDialog::showProblems);
    return end;
}

geo::Period PeriodDialog::period() const {
    const auto day = [](const End& end) {
        return end.isKnown->isChecked() ? std::optional{dateOf(end.day->date())} : std::nullopt;
    };
    return {day(m_from), day(m_until)};
}

void PeriodDialog::showProblems() {
    if (m_ok == nullptr) return; // being made
    const geo::Period now = period();
    m_ok->setEnabled(now.isOrdered());
    const QString wrong = now.isOrdered() ? m_judge(now) : tr("It would end before it begins.");
    m_told->setText(wrong.isEmpty() ? QString{} : tr("Attention: %1").arg(wrong));
}

} // namespace app::timeline
