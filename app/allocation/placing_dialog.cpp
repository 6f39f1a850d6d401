#include "allocation/placing_dialog.h"

#include "allocation/allocation_text.h"

#include <QCheckBox>
#include <QDateEdit>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace app::allocation {

PlacingDialog::PlacingDialog(const geo::usecase::PlacementPlan& plan, const Ground& ground, const QString& author,
                             const text::Language& language, QWidget* parent)
    : QDialog(parent)
    , m_conflicts(plan.conflicts())
    , m_changes(plan.changes())
    , m_view(new tables::SheetView("placingView", tr("What will happen"), language, this))
    , m_day(new QDateEdit(QDate::currentDate(), this))
    , m_author(new QLineEdit(author, this))
    , m_reason(new QLineEdit(this))
    , m_leaveOut(new QCheckBox(tr("&Leave out the %n that conflict(s) with the workspace as it is now", nullptr,
                                  static_cast<int>(m_conflicts)),
                               this)) {
    setObjectName(QStringLiteral("placingDialog"));
    setWindowTitle(tr("Turn into placements"));
    resize(760, 460);
    auto* told = new QLabel(planSentence(plan), this);
    told->setObjectName(QStringLiteral("placingTold"));
    told->setWordWrap(true);
    m_view->setSheet(placingSheet(plan, ground));
    m_day->setObjectName(QStringLiteral("placingDay"));
    m_day->setCalendarPopup(true);
    m_day->setLocale(language.locale());
    m_day->setDisplayFormat(QStringLiteral("dd/MM/yyyy"));
    m_author->setObjectName(QStringLiteral("placingAuthor"));
    m_reason->setObjectName(QStringLiteral("placingReason"));
    m_leaveOut->setObjectName(QStringLiteral("placingLeaveOut"));
    m_leaveOut->setVisible(m_conflicts > 0);
    auto* form = new QFormLayout;
    form->addRow(tr("&Day"), m_day);
    form->addRow(tr("Decided &by"), m_author);
    form->addRow(tr("&Reason"), m_reason);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_place = buttons->addButton(tr("&Propose %n placement(s)", nullptr, static_cast<int>(m_changes)),
                                 QDialogButtonBox::AcceptRole);
    m_place->setObjectName(QStringLiteral("placingDo"));
    auto* column = new QVBoxLayout(this);
    column->addWidget(told);
    column->addWidget(m_view, 1);
    column->addLayout(form);
    column->addWidget(m_leaveOut);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_leaveOut, &QCheckBox::toggled, this, &PlacingDialog::showCanPlace);
    showCanPlace();
}

void PlacingDialog::showCanPlace() {
    m_place->setEnabled(m_changes > 0 && (m_conflicts == 0 || m_leaveOut->isChecked()));
}

geo::usecase::PlacingParams PlacingDialog::params() const {
    geo::usecase::PlacingParams params;
    params.day = geo::Date{std::chrono::days{m_day->date().toJulianDay() - QDate{1970, 1, 1}.toJulianDay()}};
    params.author = m_author->text().trimmed().toStdString();
    params.reason = m_reason->text().trimmed().toStdString();
    params.leaveOutConflicts = m_leaveOut->isChecked();
    return params;
}

} // namespace app::allocation
