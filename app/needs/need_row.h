#pragma once

#include "domain/needs.h"
#include "text/language.h"

#include <QObject>

#include <optional>
#include <vector>

class QComboBox;
class QGridLayout;
class QLabel;

namespace app::records {
class FieldEditor;
}

namespace app::needs {

// One need in a form: its name, the editors of its values, its level, and what it keeps out today.
class NeedRow : public QObject {
    Q_OBJECT

public:
    // Adds itself as the last line of a grid of four columns.
    NeedRow(const geo::domain::NeedFields& need, QGridLayout& grid, const text::Language& language, QWidget* parent);

    void show(const geo::domain::Project& project);
    void setReadOnly(bool isReadOnly);
    void setEffect(const QString& effect);
    // Says at the editor what is wrong with its value; false where the field is none of this need.
    bool showProblem(const std::string& field, const QString& sentence);
    void clearProblems();
    [[nodiscard]] geo::domain::Rule rule() const { return m_need.rule; }
    // As the box says, whether the need has a value or not.
    [[nodiscard]] geo::domain::NeedLevel level() const;

signals:
    void valueEdited(std::string_view field, const geo::domain::Value& value);
    void levelChosen(geo::domain::NeedLevel level);

private:
    const geo::domain::NeedFields& m_need;
    std::vector<records::FieldEditor*> m_editors;
    QComboBox* m_level;
    QLabel* m_effect;
};

} // namespace app::needs
