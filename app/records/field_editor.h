#pragma once

#include "domain/value.h"
#include "text/language.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QMenu;
class QPlainTextEdit;
class QPushButton;

namespace app::records {

// Edits one field by its description: a line, a list of codes, yes, no or not known. What cannot be a value stays as it
// was typed, with the reason below it.
class FieldEditor : public QWidget {
    Q_OBJECT

public:
    // `field` outlives the editor.
    FieldEditor(const geo::domain::FieldInfo& field, const text::Language& language, QWidget* parent = nullptr);

    void setValue(const geo::domain::Value& value);
    void setReadOnly(bool isReadOnly);
    // Shown below the field until its value changes; "" for none.
    void showProblem(const QString& sentence);
    [[nodiscard]] const geo::domain::FieldInfo& field() const { return m_field; }

signals:
    // The user has finished a change, and it fits the field.
    void edited(const geo::domain::Value& value);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void makeLine();
    void makeNotes();
    void makeChoice();
    void makeList();
    void takeText(const QString& typed);
    void take(geo::domain::Value value);
    void showList();

    const geo::domain::FieldInfo& m_field;
    text::Language m_language;
    geo::domain::Value m_value;
    QLineEdit* m_line = nullptr;
    QPlainTextEdit* m_notes = nullptr;
    QComboBox* m_choice = nullptr;
    QPushButton* m_list = nullptr;
    QMenu* m_listMenu = nullptr;
    QLabel* m_problem;
};

} // namespace app::records
