#include "needs/needs_form.h"

#include "needs/relaxation_text.h"
#include "records/field_editor.h"
#include "text/field_label.h"
#include "text/sentence.h"

#include <QGridLayout>
#include <QGroupBox>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace app::needs {

using geo::domain::NeedFields;
using geo::domain::NeedGroup;
using geo::domain::NeedLevel;
using geo::domain::Project;
using geo::domain::Rule;
using geo::domain::Value;

namespace {

constexpr std::string_view kAreaIdeal = "area_ideal_m2";
constexpr std::string_view kAreaMax = "area_max_m2";
constexpr std::string_view kJobs = "jobs";

const geo::domain::FieldInfo& infoOf(std::string_view field) {
    return *geo::domain::infoOf(geo::domain::Kind::project).find(field);
}

QString groupTitle(NeedGroup group) {
    switch (group) {
    case NeedGroup::room:
        return NeedsForm::tr("Room");
    case NeedGroup::features:
        return NeedsForm::tr("Features");
    case NeedGroup::time:
        return NeedsForm::tr("Time");
    case NeedGroup::money:
        return NeedsForm::tr("Money");
    case NeedGroup::place:
        return NeedsForm::tr("Place");
    case NeedGroup::tenure:
        return NeedsForm::tr("Tenure and jobs");
    }
    return {};
}

} // namespace

NeedsForm::NeedsForm(const text::Language& language, QWidget* parent)
    : QWidget(parent)
    , m_language(language) {
    new QVBoxLayout(this);
    for (std::size_t i = 0; i < geo::domain::codesOf<NeedGroup>().size(); ++i) addGroup(static_cast<NeedGroup>(i));
}

void NeedsForm::addGroup(NeedGroup group) {
    auto* box = new QGroupBox(groupTitle(group), this);
    auto* grid = new QGridLayout(box);
    grid->setColumnStretch(0, 3);
    grid->setColumnStretch(1, 4);
    grid->setColumnStretch(3, 4);
    for (const NeedFields& need : geo::domain::allNeeds()) {
        if (need.group != group) continue;
        auto* row = new NeedRow(need, *grid, m_language, box);
        m_rows.push_back(row);
        connect(row, &NeedRow::valueEdited, this,
                [this, row](std::string_view field, const Value& value) { takeValue(field, value, row); });
        connect(row, &NeedRow::levelChosen, this,
                [this, rule = need.rule](NeedLevel level) { takeLevel(rule, level); });
        if (need.rule == Rule::areaMin)
            for (const std::string_view field : {kAreaIdeal, kAreaMax}) addPlainField(field, *grid);
    }
    if (group == NeedGroup::tenure) addPlainField(kJobs, *grid);
    layout()->addWidget(box);
}

void NeedsForm::addPlainField(std::string_view field, QGridLayout& grid) {
    const int row = grid.rowCount();
    auto* editor = new records::FieldEditor(infoOf(field), m_language, grid.parentWidget());
    auto* label = new QLabel(text::label(field), grid.parentWidget());
    label->setBuddy(editor);
    grid.addWidget(label, row, 0, Qt::AlignTop);
    grid.addWidget(editor, row, 1);
    m_plain.emplace(field, editor);
    connect(editor, &records::FieldEditor::edited, this,
            [this, field](const Value& value) { takeValue(field, value, nullptr); });
}

void NeedsForm::setProject(const Project& project) {
    m_project = project;
    const auto record = geo::domain::toRecord(project);
    for (NeedRow* row : m_rows) row->show(project);
    for (const auto& [field, editor] : m_plain) editor->setValue(record.value(field));
    showProblems();
}

void NeedsForm::setReadOnly(bool isReadOnly) {
    for (NeedRow* row : m_rows) row->setReadOnly(isReadOnly);
    for (const auto& [field, editor] : m_plain) editor->setReadOnly(isReadOnly);
}

void NeedsForm::setBarriers(const std::vector<geo::domain::RelaxationReport::Barrier>& barriers) {
    for (NeedRow* row : m_rows) {
        const auto found = std::ranges::find(barriers, row->rule(), &geo::domain::RelaxationReport::Barrier::rule);
        row->setEffect(found == barriers.end() ? QString{} : barrierText(*found));
    }
}

// A need that was empty is as important as its box said when it was chosen, else required.
void NeedsForm::takeValue(std::string_view field, const Value& value, NeedRow* row) {
    auto record = geo::domain::toRecord(m_project);
    const auto position = geo::domain::infoOf(geo::domain::Kind::project).indexOf(field);
    if (!position) return;
    record.values.at(*position) = value;
    auto project = geo::domain::fromRecord<Project>(record);
    if (!project) return;
    if (row) {
        const bool wasEmpty = geo::domain::levelOf(m_project, row->rule()) == NeedLevel::indifferent;
        const bool isPreferred = row->level() == NeedLevel::preferred;
        if (geo::domain::levelOf(*project, row->rule()) == NeedLevel::indifferent)
            geo::domain::setLevel(*project, row->rule(), NeedLevel::indifferent);
        else if (wasEmpty && isPreferred)
            geo::domain::setLevel(*project, row->rule(), NeedLevel::preferred);
    }
    m_project = std::move(*project);
    if (row) row->show(m_project);
    showProblems();
    emit changed();
}

// What is made indifferent is put aside, so that another level brings it back.
void NeedsForm::takeLevel(Rule rule, NeedLevel level) {
    const NeedFields& need = *geo::domain::needOf(rule);
    const bool isEmpty = geo::domain::levelOf(m_project, rule) == NeedLevel::indifferent;
    if (isEmpty && !need.isFeature && !m_putAside.contains(rule)) return; // waits for a value
    auto record = geo::domain::toRecord(m_project);
    const auto& info = geo::domain::infoOf(geo::domain::Kind::project);
    auto& aside = m_putAside[rule];
    if (level == NeedLevel::indifferent) {
        aside.clear();
        for (const std::string_view field : need.fields) aside.push_back(record.value(field));
    } else if (isEmpty && !need.isFeature) {
        for (std::size_t i = 0; i < aside.size(); ++i) record.values.at(*info.indexOf(need.fields[i])) = aside[i];
        if (auto project = geo::domain::fromRecord<Project>(record)) m_project = std::move(*project);
    }
    geo::domain::setLevel(m_project, rule, level);
    for (NeedRow* row : m_rows)
        if (row->rule() == rule) row->show(m_project);
    showProblems();
    emit changed();
}

void NeedsForm::showProblems() {
    for (NeedRow* row : m_rows) row->clearProblems();
    for (const auto& [field, editor] : m_plain) editor->showProblem({});
    auto record = geo::domain::toRecord(m_project);
    m_isSound = true;
    for (const geo::Error& error : geo::domain::violations(record)) {
        const std::string field{geo::argument(error.arguments, "field")};
        const QString sentence = text::sentence(error, m_language);
        bool isShown = std::ranges::any_of(m_rows, [&](NeedRow* row) { return row->showProblem(field, sentence); });
        if (const auto plain = m_plain.find(field); plain != m_plain.end()) {
            plain->second->showProblem(sentence);
            isShown = true;
        }
        m_isSound = m_isSound && !isShown;
    }
}

} // namespace app::needs
