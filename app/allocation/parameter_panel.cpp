#include "allocation/parameter_panel.h"

#include "allocation/ceilings_panel.h"
#include "allocation/pairs_panel.h"
#include "text/code_label.h"
#include "text/value_text.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QFormLayout>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QTabWidget>
#include <QVBoxLayout>

#include <cmath>

namespace app::allocation {

using geo::domain::AllocationMethod;
using geo::usecase::AllocationScope;
using geo::usecase::ScopeOf;

namespace {

constexpr int kBoth = -1; // in the list of methods
constexpr int kMostSeconds = 3600;

QDate civil(geo::Date date) {
    return QDate{1970, 1, 1}.addDays(date.time_since_epoch().count());
}

QWidget* scrolling(QWidget* content, QWidget* parent) {
    auto* area = new QScrollArea(parent);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(content);
    return area;
}

QComboBox* combo(const char* name, const QString& label, QWidget* parent) {
    auto* made = new QComboBox(parent);
    made->setObjectName(QLatin1String(name));
    made->setAccessibleName(label);
    made->setMinimumContentsLength(12);
    made->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    return made;
}

} // namespace

ParameterPanel::ParameterPanel(const text::Language& language, QWidget* parent)
    : QWidget(parent)
    , m_language(language)
    , m_tabs(new QTabWidget(this))
    , m_ceilings(new CeilingsPanel(this))
    , m_pairs(new PairsPanel(language, this)) {
    m_tabs->setObjectName(QStringLiteral("allocationAsked"));
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(scrolling(makeSearch(), m_tabs), tr("Search"));
    m_tabs->addTab(scrolling(m_ceilings, m_tabs), tr("Ceilings"));
    m_tabs->addTab(m_pairs, tr("Pairs"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_tabs);
    connect(m_ceilings, &CeilingsPanel::ceilingsChanged, this, [this] {
        m_asked.params.ceilings = m_ceilings->ceilings();
        tell();
    });
    connect(m_pairs, &PairsPanel::pairsChanged, this, [this] {
        m_asked.params.pinned = m_pairs->pinned();
        m_asked.params.forbidden = m_pairs->forbidden();
        tell();
    });
}

QWidget* ParameterPanel::makeSearch() {
    auto* page = new QWidget(this);
    auto* form = new QFormLayout(page);
    form->setContentsMargins(6, 4, 6, 4);
    form->setVerticalSpacing(3);
    form->setRowWrapPolicy(QFormLayout::DontWrapRows);
    addMethod(*form);
    m_projects = makeScope(*form, tr("&Projects"), "allocationProjects", &Asked::projects);
    m_spaces = makeScope(*form, tr("Sp&aces"), "allocationSpaces", &Asked::spaces);
    addLimits(*form);
    return page;
}

void ParameterPanel::addMethod(QFormLayout& form) {
    QWidget* page = form.parentWidget();
    m_method = combo("allocationMethod", tr("Method"), page);
    m_method->addItem(tr("Optimal and stable"), kBoth);
    for (const auto method : {AllocationMethod::optimal, AllocationMethod::stable})
        m_method->addItem(text::label(method), static_cast<int>(method));
    m_method->setToolTip(tr("Optimal: the greatest sum of scores. Stable: no project and space would both rather have "
                            "one another than what they have."));
    form.addRow(tr("&Method"), m_method);
    m_date = new QDateEdit(page);
    m_date->setObjectName(QStringLiteral("allocationDate"));
    m_date->setAccessibleName(tr("Nothing starts before"));
    m_date->setCalendarPopup(true);
    m_date->setLocale(m_language.locale());
    m_date->setDisplayFormat(QStringLiteral("dd/MM/yyyy"));
    form.addRow(tr("&From"), m_date);
    connect(m_method, &QComboBox::currentIndexChanged, this, [this] {
        const int chosen = m_method->currentData().toInt();
        m_asked.both = chosen == kBoth;
        if (chosen != kBoth) m_asked.params.method = static_cast<AllocationMethod>(chosen);
        tell();
    });
    connect(m_date, &QDateEdit::dateChanged, this, [this](QDate date) {
        m_asked.params.date = geo::Date{std::chrono::days{date.toJulianDay() - QDate{1970, 1, 1}.toJulianDay()}};
        tell();
    });
}

void ParameterPanel::addLimits(QFormLayout& form) {
    QWidget* page = form.parentWidget();
    const auto spin = [&](const char* name, int most, const QString& unit, const QString& label) {
        auto* made = new QSpinBox(page);
        made->setObjectName(QLatin1String(name));
        made->setRange(0, most);
        made->setSuffix(text::unitSuffix(unit, m_language));
        form.addRow(label, made);
        return made;
    };
    m_qpvShare = spin("allocationQpvShare", 100, QStringLiteral("%"), tr("In &QPV, at least"));
    m_qpvShare->setToolTip(tr("Share of the area given that must lie in priority neighbourhoods (QPV)."));
    m_seconds = spin("allocationSeconds", kMostSeconds, QStringLiteral("s"), tr("&Time limit"));
    m_seconds->setMinimum(1);
    m_gap = new QDoubleSpinBox(page);
    m_gap->setObjectName(QStringLiteral("allocationGap"));
    m_gap->setRange(0.0, 50.0);
    m_gap->setDecimals(2);
    m_gap->setSingleStep(0.1);
    m_gap->setLocale(m_language.locale());
    m_gap->setSuffix(text::unitSuffix(QStringLiteral("%"), m_language));
    m_gap->setToolTip(tr("The search may end once it is that near to the best possible; 0: it goes on to the proof."));
    form.addRow(tr("&Gap"), m_gap);
    m_unknownExcludes = new QCheckBox(tr("Leave out the &unknown"), page);
    m_unknownExcludes->setObjectName(QStringLiteral("allocationUnknown"));
    form.addRow(m_unknownExcludes);
    m_reconsiderPlaced = new QCheckBox(tr("&Reconsider those that have a place"), page);
    m_reconsiderPlaced->setObjectName(QStringLiteral("allocationReconsider"));
    m_reconsiderPlaced->setToolTip(
        tr("A study of the whole: every project looks for a place as if it had left its own. "
           "Nothing moves by it; placements that run stay where they are."));
    form.addRow(m_reconsiderPlaced);
    connect(m_qpvShare, &QSpinBox::valueChanged, this, [this](int percent) {
        m_asked.params.qpvShare = geo::Share{percent / 100.0};
        tell();
    });
    connect(m_seconds, &QSpinBox::valueChanged, this, [this](int seconds) {
        m_asked.params.seconds = seconds;
        tell();
    });
    connect(m_gap, &QDoubleSpinBox::valueChanged, this, [this](double percent) {
        m_asked.params.gap = percent / 100.0;
        tell();
    });
    connect(m_reconsiderPlaced, &QCheckBox::toggled, this, [this](bool reconsiders) {
        m_asked.params.reconsiderPlaced = reconsiders;
        tell();
    });
    connect(m_unknownExcludes, &QCheckBox::toggled, this, [this](bool excludes) {
        m_asked.params.unknownExcludes = excludes;
        tell();
    });
}

ParameterPanel::ScopeChoice ParameterPanel::makeScope(QFormLayout& form, const QString& label, const char* name,
                                                      AllocationScope Asked::*scope) {
    QWidget* page = form.parentWidget();
    ScopeChoice made;
    made.of = combo(name, QString{label}.remove(u'&'), page);
    const QString all = scope == &Asked::projects ? tr("All without a place yet") : tr("All");
    for (const QString& words : {all, tr("Selected"), tr("By the filters of the layers"), tr("Of a call")})
        made.of->addItem(words);
    made.call = combo(name, tr("Call"), page);
    made.call->setObjectName(QLatin1String(name) + QStringLiteral("Call"));
    made.call->hide();
    form.addRow(label, made.of);
    form.addRow(QString{}, made.call);
    connect(made.of, &QComboBox::currentIndexChanged, this, [this, made, scope](int index) {
        (m_asked.*scope).of = static_cast<ScopeOf>(index);
        (m_asked.*scope).call = geo::domain::ProjectCallId{made.call->currentData().toLongLong()};
        made.call->setVisible(index == static_cast<int>(ScopeOf::call));
        tell();
    });
    connect(made.call, &QComboBox::currentIndexChanged, this, [this, made, scope] {
        (m_asked.*scope).call = geo::domain::ProjectCallId{made.call->currentData().toLongLong()};
        tell();
    });
    return made;
}

void ParameterPanel::tell() {
    if (!m_isShowing) emit askedChanged(m_asked);
}

void ParameterPanel::showScope(const ScopeChoice& choice, const AllocationScope& scope) {
    choice.of->setCurrentIndex(static_cast<int>(scope.of));
    choice.call->setVisible(scope.of == ScopeOf::call);
    choice.call->setCurrentIndex(std::max(0, choice.call->findData(qlonglong{scope.call.value})));
    choice.of->setItemText(static_cast<int>(ScopeOf::chosen), tr("Selected (%1)").arg(scope.chosen.size()));
}

void ParameterPanel::setAsked(const Asked& asked) {
    m_asked = asked;
    m_isShowing = true;
    const int method = asked.both ? kBoth : static_cast<int>(asked.params.method);
    m_method->setCurrentIndex(m_method->findData(method));
    m_date->setDate(civil(asked.params.date));
    showScope(m_projects, asked.projects);
    showScope(m_spaces, asked.spaces);
    m_qpvShare->setValue(static_cast<int>(std::lround(asked.params.qpvShare.value * 100.0)));
    m_seconds->setValue(static_cast<int>(std::lround(asked.params.seconds)));
    m_gap->setValue(asked.params.gap * 100.0);
    m_unknownExcludes->setChecked(asked.params.unknownExcludes);
    m_reconsiderPlaced->setChecked(asked.params.reconsiderPlaced);
    m_ceilings->setCeilings(asked.params.ceilings);
    m_pairs->setPairs(asked.params.pinned, asked.params.forbidden);
    m_asked = asked; // what the widgets rounded stays as it was
    m_isShowing = false;
}

void ParameterPanel::setCalls(const std::vector<std::pair<geo::domain::ProjectCallId, QString>>& calls) {
    m_isShowing = true;
    for (const ScopeChoice* choice : {&m_projects, &m_spaces}) {
        const QSignalBlocker quiet(choice->call);
        choice->call->clear();
        for (const auto& [id, name] : calls) choice->call->addItem(name, qlonglong{id.value});
    }
    showScope(m_projects, m_asked.projects);
    showScope(m_spaces, m_asked.spaces);
    m_isShowing = false;
}

void ParameterPanel::setGround(const geo::usecase::AllocationGround& ground) {
    m_pairs->setGround(ground);
}

void ParameterPanel::setChosen(const std::set<std::int64_t>& projects, const std::set<std::int64_t>& sites) {
    m_asked.projects.chosen.assign(projects.begin(), projects.end());
    m_asked.spaces.chosen.assign(sites.begin(), sites.end());
    m_isShowing = true;
    showScope(m_projects, m_asked.projects);
    showScope(m_spaces, m_asked.spaces);
    m_isShowing = false;
    m_pairs->propose(projects, sites);
    tell();
}

void ParameterPanel::pin(const geo::domain::ProjectSpace& pair) {
    m_pairs->pin(pair);
}

void ParameterPanel::forbid(const geo::domain::ProjectSpace& pair) {
    m_pairs->forbid(pair);
}

} // namespace app::allocation
