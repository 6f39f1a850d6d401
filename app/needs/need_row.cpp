#include "needs/need_row.h"

#include "records/field_editor.h"
#include "tables/text_colours.h"
#include "text/code_label.h"
#include "text/field_label.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>

namespace app::needs {

using geo::domain::NeedLevel;
using geo::domain::Rule;

namespace {

const geo::domain::FieldInfo& infoOf(std::string_view field) {
    return *geo::domain::infoOf(geo::domain::Kind::project).find(field);
}

} // namespace

NeedRow::NeedRow(const geo::domain::NeedFields& need, QGridLayout& grid, const text::Language& language,
                 QWidget* parent)
    : QObject(parent)
    , m_need(need)
    , m_level(new QComboBox(parent))
    , m_effect(new QLabel(parent)) {
    const int row = grid.rowCount();
    const QString name = need.fields.size() > 1 ? text::label(need.rule) : text::label(need.fields.front());
    auto* label = new QLabel(name, parent);
    label->setWordWrap(true);
    grid.addWidget(label, row, 0, Qt::AlignTop);
    auto* values = new QVBoxLayout;
    if (!need.isFeature)
        for (const std::string_view field : need.fields) {
            auto* editor = new records::FieldEditor(infoOf(field), language, parent);
            m_editors.push_back(editor);
            values->addWidget(editor);
            connect(editor, &records::FieldEditor::edited, this,
                    [this, field](const geo::domain::Value& value) { emit valueEdited(field, value); });
        }
    grid.addLayout(values, row, 1, Qt::AlignTop);
    for (const NeedLevel level : {NeedLevel::required, NeedLevel::preferred, NeedLevel::indifferent})
        m_level->addItem(text::label(level), static_cast<int>(level));
    m_level->setObjectName(QStringLiteral("level_") + text::fromUtf8(geo::domain::codeOf(need.rule)));
    m_level->setAccessibleName(tr("Level of: %1").arg(name));
    grid.addWidget(m_level, row, 2, Qt::AlignTop);
    label->setBuddy(m_editors.empty() ? static_cast<QWidget*>(m_level) : m_editors.front());
    m_effect->setObjectName(QStringLiteral("effect_") + text::fromUtf8(geo::domain::codeOf(need.rule)));
    m_effect->setWordWrap(true);
    QPalette quiet = m_effect->palette();
    quiet.setColor(QPalette::WindowText, tables::quietText(quiet));
    m_effect->setPalette(quiet);
    grid.addWidget(m_effect, row, 3, Qt::AlignTop);
    connect(m_level, &QComboBox::activated, this, [this] { emit levelChosen(level()); });
}

NeedLevel NeedRow::level() const {
    return static_cast<NeedLevel>(m_level->currentData().toInt());
}

void NeedRow::show(const geo::domain::Project& project) {
    const auto record = geo::domain::toRecord(project);
    for (records::FieldEditor* editor : m_editors) editor->setValue(record.value(editor->field().name));
    m_level->setCurrentIndex(m_level->findData(static_cast<int>(geo::domain::levelOf(project, m_need.rule))));
}

void NeedRow::setReadOnly(bool isReadOnly) {
    for (records::FieldEditor* editor : m_editors) editor->setReadOnly(isReadOnly);
    m_level->setEnabled(!isReadOnly);
}

void NeedRow::setEffect(const QString& effect) {
    m_effect->setText(effect);
}

bool NeedRow::showProblem(const std::string& field, const QString& sentence) {
    for (records::FieldEditor* editor : m_editors) {
        if (editor->field().name != field) continue;
        editor->showProblem(sentence);
        return true;
    }
    return false;
}

void NeedRow::clearProblems() {
    for (records::FieldEditor* editor : m_editors) editor->showProblem({});
}

} // namespace app::needs
