#include "coverage/parameter_panel.h"

#include "coverage/minutes_field.h"

#include "coverage/coverage_text.h"
#include "text/code_label.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTimeEdit>
#include <QToolButton>

#include <algorithm>

namespace app::coverage {

using geo::domain::PlaceFunction;
using geo::domain::TravelMode;

namespace {

constexpr int kDefaultHour = 10;

QFormLayout& formOf(QWidget& widget) {
    return *static_cast<QFormLayout*>(widget.layout());
}

} // namespace

ParameterPanel::ParameterPanel(const text::Language& language, QWidget* parent)
    : QWidget(parent)
    , m_language(language) {
    auto* form = new QFormLayout(this);
    form->setContentsMargins(6, 4, 6, 4);
    form->setVerticalSpacing(3);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    addTravel();
    addFunctions();
    addOpening();
    addChanges();
}

void ParameterPanel::addTravel() {
    m_mode = new QComboBox(this);
    m_mode->setObjectName(QStringLiteral("coverageMode"));
    for (const auto mode : {TravelMode::walk, TravelMode::cycle, TravelMode::drive})
        m_mode->addItem(text::label(mode), static_cast<int>(mode));
    m_minutes = new MinutesField("coverageMinutes", m_language, this);
    formOf(*this).addRow(tr("&Travel"), m_mode);
    formOf(*this).addRow(tr("&Within (min)"), m_minutes);
    connect(m_mode, &QComboBox::currentIndexChanged, this, [this] {
        m_asked.params.travel.mode = static_cast<TravelMode>(m_mode->currentData().toInt());
        tell();
    });
    connect(m_minutes, &MinutesField::refused, this, &ParameterPanel::refused);
    connect(m_minutes, &MinutesField::minutesChosen, this, [this](const std::vector<geo::Minutes>& minutes) {
        m_asked.params.minutes = minutes;
        tell();
    });
}

void ParameterPanel::addFunctions() {
    m_functions = new QToolButton(this);
    m_functions->setObjectName(QStringLiteral("coverageFunctions"));
    m_functions->setAccessibleName(tr("Places that offer"));
    m_functions->setPopupMode(QToolButton::InstantPopup);
    m_functions->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_functions->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    auto* menu = new QMenu(m_functions);
    for (std::size_t i = 0; i < geo::domain::Codes<PlaceFunction>::kTexts.size(); ++i) {
        const auto function = static_cast<PlaceFunction>(i);
        QAction* action = menu->addAction(text::label(function));
        action->setCheckable(true);
        action->setData(static_cast<int>(i));
        connect(action, &QAction::toggled, this, [this, function](bool isOn) {
            if (m_isShowing) return;
            std::erase(m_asked.params.functions, function);
            if (isOn) m_asked.params.functions.push_back(function);
            showFunctions();
            tell();
        });
    }
    menu->addSeparator();
    connect(menu->addAction(tr("All places")), &QAction::triggered, this, [this] {
        m_asked.params.functions.clear();
        showFunctions();
        tell();
    });
    m_functions->setMenu(menu);
    formOf(*this).addRow(tr("&Places"), m_functions);
}

void ParameterPanel::showFunctions() {
    m_isShowing = true;
    for (QAction* action : m_functions->menu()->actions())
        if (action->isCheckable())
            action->setChecked(
                std::ranges::find(m_asked.params.functions, static_cast<PlaceFunction>(action->data().toInt())) !=
                m_asked.params.functions.end());
    m_isShowing = false;
    const QString all = functionsText(m_asked.params.functions);
    m_functions->setText(all.isEmpty() ? tr("All places")
                         : m_asked.params.functions.size() > 2
                             ? tr("%n function(s)", nullptr, static_cast<int>(m_asked.params.functions.size()))
                             : all);
    m_functions->setToolTip(all.isEmpty() ? tr("Every third place counts, whatever it offers")
                                          : tr("Only places that offer one of: %1").arg(all));
}

void ParameterPanel::addOpening() {
    auto* row = new QHBoxLayout;
    row->setContentsMargins(0, 0, 0, 0);
    m_weekday = new QComboBox(this);
    m_weekday->setObjectName(QStringLiteral("coverageWeekday"));
    m_weekday->setAccessibleName(tr("Day of the week"));
    for (int day = 1; day <= 7; ++day) m_weekday->addItem(m_language.locale().standaloneDayName(day), day);
    m_time = new QTimeEdit(QTime{kDefaultHour, 0}, this);
    m_time->setObjectName(QStringLiteral("coverageTime"));
    m_time->setAccessibleName(tr("Time of the day"));
    m_time->setDisplayFormat(QStringLiteral("HH:mm"));
    m_open = new QCheckBox(tr("&Open on"), this);
    m_open->setObjectName(QStringLiteral("coverageOpen"));
    m_open->setToolTip(tr("Only places that are open then; those that do not say are told"));
    row->addWidget(m_weekday, 1);
    row->addWidget(m_time);
    formOf(*this).addRow(m_open, row);
    connect(m_open, &QCheckBox::toggled, this, &ParameterPanel::takeOpening);
    connect(m_weekday, &QComboBox::currentIndexChanged, this, &ParameterPanel::takeOpening);
    connect(m_time, &QTimeEdit::timeChanged, this, &ParameterPanel::takeOpening);
}

void ParameterPanel::takeOpening() {
    m_weekday->setEnabled(m_open->isChecked());
    m_time->setEnabled(m_open->isChecked());
    if (m_isShowing) return;
    m_asked.params.openAt.reset();
    if (m_open->isChecked())
        m_asked.params.openAt =
            geo::domain::OpenAt{m_weekday->currentData().toInt(), m_time->time().msecsSinceStartOfDay() / 60'000};
    tell();
}

void ParameterPanel::addChanges() {
    m_changes = new QLabel(this);
    m_changes->setObjectName(QStringLiteral("coverageChanges"));
    m_changes->setWordWrap(true);
    m_add = new QPushButton(tr("&Add the selection"), this);
    m_add->setObjectName(QStringLiteral("coverageAdd"));
    m_add->setToolTip(tr("Selected sites count as if they were places, selected places as if they were closed: the "
                         "tables tell what changes"));
    m_forget = new QPushButton(tr("&Forget"), this);
    m_forget->setObjectName(QStringLiteral("coverageForget"));
    m_forget->setToolTip(tr("Back to the places as they are"));
    auto* row = new QHBoxLayout;
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_add, 1);
    row->addWidget(m_forget);
    formOf(*this).addRow(tr("What if"), m_changes);
    formOf(*this).addRow(QString{}, row);
    connect(m_add, &QPushButton::clicked, this, &ParameterPanel::addRequested);
    connect(m_forget, &QPushButton::clicked, this, &ParameterPanel::forgetRequested);
    setSelected(0, 0);
}

void ParameterPanel::showChanges() {
    const auto& params = m_asked.params;
    QStringList words;
    if (!params.added.empty()) words << tr("%n site(s) added", nullptr, static_cast<int>(params.added.size()));
    if (!params.removed.empty()) words << tr("%n place(s) closed", nullptr, static_cast<int>(params.removed.size()));
    m_changes->setText(words.isEmpty() ? tr("Places as they are") : words.join(QStringLiteral(", ")));
    m_forget->setEnabled(!words.isEmpty());
}

void ParameterPanel::setSelected(std::size_t sites, std::size_t places) {
    m_add->setEnabled(sites + places > 0);
}

void ParameterPanel::focusFirst() {
    m_mode->setFocus(Qt::ShortcutFocusReason);
}

void ParameterPanel::tell() {
    if (!m_isShowing) emit askedChanged(m_asked);
}

void ParameterPanel::setAsked(const Asked& asked) {
    m_asked = asked;
    m_isShowing = true;
    m_mode->setCurrentIndex(m_mode->findData(static_cast<int>(asked.params.travel.mode)));
    m_minutes->setMinutes(asked.params.minutes);
    m_open->setChecked(asked.params.openAt.has_value());
    if (asked.params.openAt) {
        m_weekday->setCurrentIndex(m_weekday->findData(asked.params.openAt->weekday));
        m_time->setTime(QTime::fromMSecsSinceStartOfDay(asked.params.openAt->minute * 60'000));
    }
    takeOpening();
    showChanges();
    showFunctions(); // ends with m_isShowing off
    m_asked = asked;
}

} // namespace app::coverage
