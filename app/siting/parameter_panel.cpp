#include "siting/parameter_panel.h"

#include "siting/function_button.h"
#include "siting/obligation_panel.h"
#include "siting/siting_text.h"
#include "siting/stage_panel.h"
#include "text/code_label.h"
#include "text/value_text.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QScopedValueRollback>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QTabWidget>
#include <QVBoxLayout>

#include <cmath>

namespace app::siting {

using geo::domain::SitingModel;
using geo::domain::TravelMode;
using geo::usecase::CandidatesOf;

namespace {

constexpr double kThousand = 1000.0;

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

QFormLayout* formOn(QWidget* page) {
    auto* form = new QFormLayout(page);
    form->setContentsMargins(6, 4, 6, 4);
    form->setVerticalSpacing(3);
    form->setRowWrapPolicy(QFormLayout::DontWrapRows);
    return form;
}

} // namespace

ParameterPanel::ParameterPanel(const text::Language& language, QWidget* parent)
    : QWidget(parent)
    , m_language(language)
    , m_tabs(new QTabWidget(this))
    , m_obligations(new ObligationPanel(this))
    , m_stages(new StagePanel(language, this)) {
    m_tabs->setObjectName(QStringLiteral("sitingAsked"));
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(scrolling(makeQuestion(), m_tabs), tr("Question"));
    m_tabs->addTab(scrolling(makeSites(), m_tabs), tr("Sites"));
    m_tabs->addTab(scrolling(m_obligations, m_tabs), tr("Must"));
    m_tabs->addTab(scrolling(m_stages, m_tabs), tr("Stages"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_tabs);
    connect(m_obligations, &ObligationPanel::obligationsChanged, this, &ParameterPanel::tell);
    connect(m_stages, &StagePanel::kindsChanged, this, &ParameterPanel::tell);
}

QWidget* ParameterPanel::makeQuestion() {
    auto* page = new QWidget(this);
    auto* form = formOn(page);
    addModel(*form);
    addSize(*form);
    addSearch(*form);
    return page;
}

void ParameterPanel::addModel(QFormLayout& form) {
    QWidget* page = form.parentWidget();
    m_model = combo("sitingModel", tr("Question"), page);
    for (std::size_t i = 0; i < geo::domain::codesOf<SitingModel>().size(); ++i)
        m_model->addItem(text::label(static_cast<SitingModel>(i)));
    m_sentence = new QLabel(page);
    m_sentence->setObjectName(QStringLiteral("sitingModelSentence"));
    m_sentence->setWordWrap(true);
    m_mode = combo("sitingMode", tr("Travel"), page);
    for (std::size_t i = 0; i < geo::domain::codesOf<TravelMode>().size(); ++i)
        m_mode->addItem(text::label(static_cast<TravelMode>(i)));
    m_minutes = new QSpinBox(page);
    m_minutes->setObjectName(QStringLiteral("sitingMinutes"));
    m_minutes->setRange(1, 120);
    m_minutes->setSuffix(text::unitSuffix(QStringLiteral("min"), m_language));
    form.addRow(m_model);
    form.addRow(m_sentence);
    form.addRow(tr("&Travel"), m_mode);
    form.addRow(tr("&Within"), m_minutes);
    connect(m_model, &QComboBox::currentIndexChanged, this, &ParameterPanel::tell);
    connect(m_mode, &QComboBox::currentIndexChanged, this, &ParameterPanel::tell);
    connect(m_minutes, &QSpinBox::valueChanged, this, &ParameterPanel::tell);
}

void ParameterPanel::addSize(QFormLayout& form) {
    QWidget* page = form.parentWidget();
    m_count = new QSpinBox(page);
    m_count->setObjectName(QStringLiteral("sitingCount"));
    m_count->setRange(0, 1000);
    m_count->setSpecialValueText(tr("as many as it takes"));
    m_budget = new QSpinBox(page);
    m_budget->setObjectName(QStringLiteral("sitingBudget"));
    m_budget->setRange(0, 1'000'000);
    m_budget->setSingleStep(100);
    m_budget->setLocale(m_language.locale());
    m_budget->setSpecialValueText(tr("no limit"));
    m_budget->setSuffix(text::unitSuffix(QStringLiteral("k€"), m_language));
    m_budget->setToolTip(tr("Price and works of the new places together, in thousands of euros"));
    form.addRow(tr("&New places"), m_count);
    form.addRow(tr("&Budget"), m_budget);
    connect(m_count, &QSpinBox::valueChanged, this, &ParameterPanel::tell);
    connect(m_budget, &QSpinBox::valueChanged, this, &ParameterPanel::tell);
}

void ParameterPanel::addSearch(QFormLayout& form) {
    QWidget* page = form.parentWidget();
    m_alternatives = new QSpinBox(page);
    m_alternatives->setObjectName(QStringLiteral("sitingAlternatives"));
    m_alternatives->setRange(0, 50);
    m_alternatives->setToolTip(tr("Other choices within 1 % of the best that are looked for"));
    m_front = new QCheckBox(tr("Cost against residents &covered"), page);
    m_front->setObjectName(QStringLiteral("sitingFront"));
    m_sensitivity = new QCheckBox(tr("Other t&hresholds"), page);
    m_sensitivity->setObjectName(QStringLiteral("sitingSensitivity"));
    m_seconds = new QSpinBox(page);
    m_seconds->setObjectName(QStringLiteral("sitingSeconds"));
    m_seconds->setRange(1, 3600);
    m_seconds->setSuffix(text::unitSuffix(QStringLiteral("s"), m_language));
    form.addRow(tr("&Alternatives"), m_alternatives);
    form.addRow(m_front);
    form.addRow(m_sensitivity);
    form.addRow(tr("Time &limit"), m_seconds);
    for (QSpinBox* each : {m_alternatives, m_seconds})
        connect(each, &QSpinBox::valueChanged, this, &ParameterPanel::tell);
    for (QCheckBox* each : {m_front, m_sensitivity}) connect(each, &QCheckBox::toggled, this, &ParameterPanel::tell);
}

QWidget* ParameterPanel::makeSites() {
    auto* page = new QWidget(this);
    auto* form = formOn(page);
    addCandidates(*form);
    addServing(*form);
    return page;
}

void ParameterPanel::addCandidates(QFormLayout& form) {
    QWidget* page = form.parentWidget();
    m_scope = combo("sitingCandidates", tr("Candidates"), page);
    for (const QString& words : {tr("Every candidate third place"), tr("Selected sites"),
                                 tr("Sites that meet a condition"), tr("Sites eligible for a project")})
        m_scope->addItem(words);
    m_condition = new QLineEdit(page);
    m_condition->setObjectName(QStringLiteral("sitingCondition"));
    m_condition->setAccessibleName(tr("Condition on the fields of a site"));
    m_condition->setPlaceholderText(QStringLiteral("built_area_m2 >= 300"));
    m_project = combo("sitingProject", tr("Project"), page);
    form.addRow(tr("&Candidates"), m_scope);
    form.addRow(m_condition);
    form.addRow(m_project);
    connect(m_scope, &QComboBox::currentIndexChanged, this, &ParameterPanel::tell);
    connect(m_condition, &QLineEdit::editingFinished, this, &ParameterPanel::tell);
    connect(m_project, &QComboBox::currentIndexChanged, this, &ParameterPanel::tell);
}

void ParameterPanel::addServing(QFormLayout& form) {
    QWidget* page = form.parentWidget();
    const auto spin = [&](const char* name, const QString& label, const QString& unit, int step) {
        auto* made = new QSpinBox(page);
        made->setObjectName(QLatin1String(name));
        made->setRange(0, 1'000'000);
        made->setSingleStep(step);
        made->setLocale(m_language.locale());
        made->setSpecialValueText(QStringLiteral("–"));
        made->setSuffix(text::unitSuffix(unit, m_language));
        form.addRow(label, made);
        connect(made, &QSpinBox::valueChanged, this, &ParameterPanel::tell);
        return made;
    };
    m_area = spin("sitingArea", tr("Least &area"), QStringLiteral("m²"), 100);
    m_apart = spin("sitingApart", tr("A&part by"), QStringLiteral("m"), 100);
    m_keep = new QCheckBox(tr("&Existing third places serve too"), page);
    m_keep->setObjectName(QStringLiteral("sitingKeepExisting"));
    m_functions = new FunctionButton(QStringLiteral("sitingFunctions"), tr("Functions of the existing places"), page);
    m_capacity = new QCheckBox(tr("A &full place serves nobody else"), page);
    m_capacity->setObjectName(QStringLiteral("sitingCapacity"));
    form.addRow(m_keep);
    form.addRow(tr("&Functions"), m_functions);
    form.addRow(m_capacity);
    connect(m_keep, &QCheckBox::toggled, this, &ParameterPanel::tell);
    connect(m_functions, &FunctionButton::functionsChanged, this, &ParameterPanel::tell);
    connect(m_capacity, &QCheckBox::toggled, this, &ParameterPanel::tell);
}

// Reads the widgets; what none of them shows stays as it was asked.
void ParameterPanel::tell() {
    if (m_isShowing) return;
    auto& params = m_asked.params;
    params.model = static_cast<SitingModel>(m_model->currentIndex());
    params.travel.mode = static_cast<TravelMode>(m_mode->currentIndex());
    params.within = geo::Minutes{static_cast<double>(m_minutes->value())};
    params.count = m_count->value() > 0 ? std::optional<std::int64_t>{m_count->value()} : std::nullopt;
    params.budget = m_budget->value() > 0 ? std::optional{geo::Euros{m_budget->value() * kThousand}} : std::nullopt;
    params.alternatives = static_cast<std::size_t>(m_alternatives->value());
    params.withFront = m_front->isChecked();
    params.withSensitivity = m_sensitivity->isChecked();
    params.seconds = m_seconds->value();
    params.areaMin =
        m_area->value() > 0 ? std::optional{geo::SquareMetres{static_cast<double>(m_area->value())}} : std::nullopt;
    params.apart = geo::Metres{static_cast<double>(m_apart->value())};
    params.keepExisting = m_keep->isChecked();
    params.functions = m_functions->functions();
    params.withCapacity = m_capacity->isChecked();
    params.kinds = m_stages->kinds();
    m_obligations->fill(params);
    m_asked.candidates.of = static_cast<CandidatesOf>(m_scope->currentIndex());
    m_asked.candidates.condition = m_condition->text().toStdString();
    m_asked.candidates.project = geo::ProjectId{m_project->currentData().toLongLong()};
    showCandidates();
    showModel();
    emit askedChanged(m_asked);
}

void ParameterPanel::showCandidates() {
    m_condition->setVisible(m_asked.candidates.of == CandidatesOf::condition);
    m_project->setVisible(m_asked.candidates.of == CandidatesOf::project);
    m_scope->setItemText(0, tr("Every candidate third place (%1)").arg(m_candidates));
    m_scope->setItemText(1, tr("Selected sites (%1)").arg(m_asked.candidates.chosen.size()));
}

// Stages say by themselves how many places there are.
void ParameterPanel::showModel() {
    const auto& params = m_asked.params;
    m_sentence->setText(modelSentence(params.model));
    m_count->setEnabled(params.kinds.empty() && params.model != SitingModel::lscp);
}

void ParameterPanel::setAsked(const Asked& asked) {
    const QScopedValueRollback showing{m_isShowing, true};
    m_asked = asked;
    const auto& params = asked.params;
    m_model->setCurrentIndex(static_cast<int>(params.model));
    m_mode->setCurrentIndex(static_cast<int>(params.travel.mode));
    m_minutes->setValue(static_cast<int>(std::lround(params.within.value)));
    m_count->setValue(static_cast<int>(params.count.value_or(0)));
    m_budget->setValue(params.budget ? static_cast<int>(std::lround(params.budget->value / kThousand)) : 0);
    m_alternatives->setValue(static_cast<int>(params.alternatives));
    m_front->setChecked(params.withFront);
    m_sensitivity->setChecked(params.withSensitivity);
    m_seconds->setValue(static_cast<int>(std::lround(params.seconds)));
    m_area->setValue(params.areaMin ? static_cast<int>(std::lround(params.areaMin->value)) : 0);
    m_apart->setValue(static_cast<int>(std::lround(params.apart.value)));
    m_keep->setChecked(params.keepExisting);
    m_functions->setFunctions(params.functions);
    m_capacity->setChecked(params.withCapacity);
    m_stages->setKinds(params.kinds);
    m_obligations->setParams(params);
    m_scope->setCurrentIndex(static_cast<int>(asked.candidates.of));
    m_condition->setText(text::fromUtf8(asked.candidates.condition));
    m_project->setCurrentIndex(std::max(0, m_project->findData(qlonglong{asked.candidates.project.value})));
    showCandidates();
    showModel();
}

void ParameterPanel::setGround(const geo::usecase::SitingGround& ground) {
    const QScopedValueRollback showing{m_isShowing, true};
    m_candidates = ground.candidates;
    m_project->clear();
    for (const auto& [id, name] : ground.projects) m_project->addItem(text::fromUtf8(name), qlonglong{id.value});
    m_project->setCurrentIndex(std::max(0, m_project->findData(qlonglong{m_asked.candidates.project.value})));
    m_obligations->setGround(ground);
    showCandidates();
}

void ParameterPanel::setChosen(const std::set<std::int64_t>& sites) {
    m_asked.candidates.chosen.clear();
    for (const std::int64_t each : sites) m_asked.candidates.chosen.emplace_back(each);
    m_obligations->setChosen(sites);
    showCandidates();
    emit askedChanged(m_asked);
}

} // namespace app::siting
