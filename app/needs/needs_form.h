#pragma once

#include "domain/results/relaxation.h"
#include "needs/need_row.h"

#include <QWidget>

#include <map>

namespace app::needs {

// Every need of a project in groups, each with its value and its level. Holds what is typed; keeps nothing.
class NeedsForm : public QWidget {
    Q_OBJECT

public:
    NeedsForm(const text::Language& language, QWidget* parent = nullptr);

    void setProject(const geo::domain::Project& project);
    // With what was typed.
    [[nodiscard]] const geo::domain::Project& project() const { return m_project; }
    // It may be kept: no rule across the fields is broken.
    [[nodiscard]] bool isSound() const { return m_isSound; }
    void setReadOnly(bool isReadOnly);
    // What each need keeps out today.
    void setBarriers(const std::vector<geo::domain::RelaxationReport::Barrier>& barriers);

signals:
    void changed();

private:
    void addGroup(geo::domain::NeedGroup group);
    void addPlainField(std::string_view field, class QGridLayout& grid);
    void takeValue(std::string_view field, const geo::domain::Value& value, NeedRow* row);
    void takeLevel(geo::domain::Rule rule, geo::domain::NeedLevel level);
    void showProblems();

    text::Language m_language;
    geo::domain::Project m_project;
    bool m_isSound = true;
    std::vector<NeedRow*> m_rows;
    std::map<std::string_view, records::FieldEditor*> m_plain;               // fields that are no need, by name
    std::map<geo::domain::Rule, std::vector<geo::domain::Value>> m_putAside; // values of needs made indifferent
};

} // namespace app::needs
