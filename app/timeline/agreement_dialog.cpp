#include "timeline/agreement_dialog.h"

#include "text/code_label.h"
#include "text/value_text.h"
#include "timeline/bar_text.h"
#include "timeline/civil_date.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>

#include <algorithm>
#include <array>

namespace app::timeline {

using geo::domain::Placement;
using geo::domain::PlacementState;

namespace {

constexpr double kMostArea = 1.0e7; // m²

// Those that a new agreement may begin in: nothing is declined or ended before it was.
constexpr std::array kStates = {PlacementState::shortlisted, PlacementState::proposed, PlacementState::approved,
                                PlacementState::agreed, PlacementState::running};

QDateEdit* makeDay(const char* name, const text::Language& language, QWidget* parent) {
    auto* day = new QDateEdit(parent);
    day->setObjectName(QLatin1String(name));
    day->setCalendarPopup(true);
    day->setLocale(language.locale());
    day->setDisplayFormat(QStringLiteral("dd/MM/yyyy"));
    return day;
}

} // namespace

AgreementDialog::AgreementDialog(const geo::usecase::TimelineSite& site,
                                 const std::vector<geo::domain::Record>& projects, const Placement& proposed,
                                 const text::Language& language, QWidget* parent)
    : QDialog(parent)
    , m_site(site)
    , m_project(new QComboBox(this))
    , m_space(new QComboBox(this))
    , m_from(makeDay("agreementFrom", language, this))
    , m_isBounded(new QCheckBox(tr("&Until (excluded)"), this))
    , m_until(makeDay("agreementUntil", language, this))
    , m_area(new QDoubleSpinBox(this))
    , m_state(new QComboBox(this))
    , m_told(new QLabel(this))
    , m_confirmed(new QCheckBox(tr("Promise it &all the same"), this)) {
    setObjectName(QStringLiteral("agreementDialog"));
    setWindowTitle(tr("New agreement: %1").arg(text::fromUtf8(site.name)));
    m_area->setLocale(language.locale());
    m_area->setSuffix(text::unitSuffix(QStringLiteral("m²"), language));
    fill(projects, proposed);
    arrange();
    const auto judge = [this] { showProblems(); };
    for (QComboBox* box : {m_project, m_space, m_state}) connect(box, &QComboBox::currentIndexChanged, this, judge);
    for (QDateEdit* day : {m_from, m_until}) connect(day, &QDateEdit::dateChanged, this, judge);
    for (QCheckBox* box : {m_isBounded, m_confirmed}) connect(box, &QCheckBox::toggled, this, judge);
    connect(m_area, &QDoubleSpinBox::valueChanged, this, judge);
    showProblems();
}

void AgreementDialog::fill(const std::vector<geo::domain::Record>& projects, const Placement& proposed) {
    for (const geo::domain::Record& project : projects)
        m_project->addItem(text::fromUtf8(project.displayName()), QVariant::fromValue<qlonglong>(project.id));
    m_project->model()->sort(0);
    m_project->setCurrentIndex(m_project->count() > 0 ? 0 : -1);
    for (const auto& each : m_site.spaces)
        m_space->addItem(text::fromUtf8(each.space.name), QVariant::fromValue<qlonglong>(each.space.id.value));
    m_space->setCurrentIndex(m_space->findData(QVariant::fromValue<qlonglong>(proposed.space.value)));
    for (const PlacementState state : kStates) m_state->addItem(text::label(state), static_cast<int>(state));
    m_state->setCurrentIndex(m_state->findData(static_cast<int>(proposed.state)));
    m_from->setDate(civil(proposed.from.value_or(geo::Date{})));
    m_until->setDate(civil(proposed.until.value_or(geo::addMonths(proposed.from.value_or(geo::Date{}), 12))));
    m_isBounded->setChecked(proposed.until.has_value());
    m_area->setRange(0.0, kMostArea);
    m_area->setDecimals(1);
    m_area->setSpecialValueText(tr("the whole space"));
    m_area->setValue(proposed.area ? proposed.area->value : 0.0);
}

void AgreementDialog::arrange() {
    m_project->setObjectName(QStringLiteral("agreementProject"));
    m_space->setObjectName(QStringLiteral("agreementSpace"));
    m_isBounded->setObjectName(QStringLiteral("agreementBounded"));
    m_until->setAccessibleName(tr("Until (excluded)"));
    m_area->setObjectName(QStringLiteral("agreementArea"));
    m_state->setObjectName(QStringLiteral("agreementState"));
    m_told->setObjectName(QStringLiteral("agreementTold"));
    m_told->setWordWrap(true);
    m_told->setMinimumWidth(320);
    m_confirmed->setObjectName(QStringLiteral("agreementConfirmed"));
    auto* form = new QFormLayout(this);
    form->addRow(tr("&Project"), m_project);
    form->addRow(tr("&Space"), m_space);
    form->addRow(tr("&From"), m_from);
    form->addRow(m_isBounded, m_until);
    form->addRow(tr("A&rea"), m_area);
    form->addRow(tr("S&tate"), m_state);
    form->addRow(m_told);
    form->addRow(m_confirmed);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    m_ok = buttons->button(QDialogButtonBox::Ok);
    form->addRow(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

Placement AgreementDialog::agreement() const {
    Placement out;
    out.project = geo::ProjectId{m_project->currentData().toLongLong()};
    out.space = geo::SpaceId{m_space->currentData().toLongLong()};
    out.state = static_cast<PlacementState>(m_state->currentData().toInt());
    out.from = dateOf(m_from->date());
    if (m_isBounded->isChecked()) out.until = dateOf(m_until->date());
    if (m_area->value() > 0.0) out.area = geo::SquareMetres{m_area->value()};
    return out;
}

void AgreementDialog::showProblems() {
    m_until->setEnabled(m_isBounded->isChecked());
    const Placement wanted = agreement();
    const bool isOrdered = geo::Period{wanted.from, wanted.until}.isOrdered();
    const auto problems =
        isOrdered ? geo::usecase::problemsOfNew(m_site, wanted) : std::vector<geo::usecase::BarProblem>{};
    const bool isOver = std::ranges::find(problems, geo::usecase::BarProblem::overCapacity) != problems.end();
    QString told;
    if (!isOrdered) told = tr("It would end before it begins.");
    if (m_project->count() == 0) told = tr("There is no project yet: describe one first.");
    if (!problems.empty()) told = tr("Attention: %1").arg(problemTexts(problems));
    m_told->setText(told);
    m_told->setVisible(!told.isEmpty());
    m_confirmed->setVisible(isOver);
    m_ok->setEnabled(isOrdered && m_project->count() > 0 && m_space->currentIndex() >= 0 &&
                     (!isOver || m_confirmed->isChecked()));
}

} // namespace app::timeline
