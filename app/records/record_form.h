#pragma once

#include "domain/record.h"
#include "text/language.h"

#include <QWidget>

#include <map>
#include <optional>
#include <string>
#include <vector>

class QFormLayout;

namespace app::records {

class FieldEditor;

// A row as a form: a line a field, made from the description of its kind. Each finished change of a field is handed on
// at once; there is nothing to save.
class RecordForm : public QWidget {
    Q_OBJECT

public:
    // `hidden` fields are left out (the number of a space's site).
    RecordForm(geo::domain::Kind kind, const text::Language& language, const std::vector<std::string>& hidden,
               QWidget* parent = nullptr);

    void setRecord(const geo::domain::Record& record);
    void setReadOnly(bool isReadOnly);
    // Says at its field what was wrong with the last change; false where the error is about no field of the form.
    bool showProblem(const geo::Error& error);

signals:
    void edited(const geo::domain::Record& seen, const geo::domain::Record& after);

private:
    using Values = std::map<std::size_t, geo::domain::Value>; // by the position of the field
    void take(std::size_t field, const geo::domain::Value& value);
    // Hands on the record with these values; false where it would break a rule.
    bool offer(const Values& values);

    geo::domain::Kind m_kind;
    text::Language m_language;
    std::optional<geo::domain::Record> m_record;
    Values m_waiting; // typed, but against a rule until another field changes too
    std::vector<std::pair<std::size_t, FieldEditor*>> m_editors;
};

} // namespace app::records
