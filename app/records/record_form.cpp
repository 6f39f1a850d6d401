#include "records/record_form.h"

#include "records/field_editor.h"
#include "text/field_label.h"
#include "text/sentence.h"

#include <QFormLayout>
#include <QLabel>

#include <algorithm>

namespace app::records {

namespace {

constexpr int kLabelLetters = 20; // then a label goes on a second line

geo::domain::Record with(geo::domain::Record record, const std::map<std::size_t, geo::domain::Value>& values) {
    for (const auto& [field, value] : values) record.values.at(field) = value;
    return record;
}

} // namespace

RecordForm::RecordForm(geo::domain::Kind kind, const text::Language& language, const std::vector<std::string>& hidden,
                       QWidget* parent)
    : QWidget(parent)
    , m_kind(kind)
    , m_language(language) {
    auto* form = new QFormLayout(this);
    form->setContentsMargins(8, 6, 8, 6);
    form->setVerticalSpacing(3);
    form->setRowWrapPolicy(QFormLayout::DontWrapRows);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    const auto& fields = geo::domain::infoOf(kind).fields;
    for (std::size_t i = 0; i < fields.size(); ++i) {
        if (std::ranges::find(hidden, fields[i].name) != hidden.end()) continue;
        auto* editor = new FieldEditor(fields[i], language, this);
        auto* label =
            new QLabel(fields[i].required ? tr("%1 *").arg(text::label(fields[i])) : text::label(fields[i]), this);
        label->setBuddy(editor);
        label->setWordWrap(true);
        label->setFixedWidth(fontMetrics().averageCharWidth() * kLabelLetters);
        if (fields[i].required) label->setToolTip(tr("Required"));
        form->addRow(label, editor);
        m_editors.emplace_back(i, editor);
        connect(editor, &FieldEditor::edited, this, [this, i](const geo::domain::Value& value) { take(i, value); });
    }
}

void RecordForm::setRecord(const geo::domain::Record& record) {
    const bool isSame = m_record && m_record->id == record.id;
    for (const auto& [field, editor] : m_editors) {
        const bool isAsShown = isSame && m_record->values.at(field) == record.values.at(field);
        if (isAsShown) continue;
        editor->setValue(record.values.at(field));
        m_waiting.erase(field);
    }
    m_record = record;
}

void RecordForm::setReadOnly(bool isReadOnly) {
    for (const auto& [field, editor] : m_editors) editor->setReadOnly(isReadOnly);
}

bool RecordForm::showProblem(const geo::Error& error) {
    const std::string_view name = geo::argument(error.arguments, "field");
    for (const auto& [field, editor] : m_editors) {
        if (editor->field().name != name) continue;
        editor->showProblem(text::sentence(error, m_language));
        return true;
    }
    return false;
}

// A change that only another one makes right (the first day of a period, then its last) waits for that one.
void RecordForm::take(std::size_t field, const geo::domain::Value& value) {
    if (!m_record) return;
    m_waiting.erase(field);
    if (m_record->values.at(field) == value) return;
    m_waiting.emplace(field, value);
    const Values alone{{field, value}};
    if (offer(Values{m_waiting}) || offer(alone)) return;
    for (const geo::Error& error : geo::domain::violations(with(*m_record, alone)))
        if (showProblem(error)) return;
}

bool RecordForm::offer(const Values& values) {
    const geo::domain::Record seen = *m_record;
    const geo::domain::Record after = with(seen, values);
    if (!geo::domain::violations(after).empty()) return false;
    for (const auto& [field, editor] : m_editors)
        if (values.contains(field)) editor->showProblem({});
    for (const auto& [field, value] : values) m_waiting.erase(field);
    emit edited(seen, after);
    return true;
}

} // namespace app::records
