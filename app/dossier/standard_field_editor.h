#pragma once

#include "domain/standard.h"
#include "text/language.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QMenu;
class QPushButton;
class QToolButton;
class QVBoxLayout;

namespace app::dossier {

// Edits a field of an official standard as the text that is published. What does not conform is kept all the same, with
// the reason below the field.
class StandardFieldEditor : public QWidget {
    Q_OBJECT

public:
    // `field` outlives the editor.
    StandardFieldEditor(const geo::domain::StandardField& field, const text::Language& language,
                        QWidget* parent = nullptr);

    void setValue(const QString& published);
    void setReadOnly(bool isReadOnly);
    // Where the value is from.
    void setSource(const QString& sentence);
    [[nodiscard]] const geo::domain::StandardField& field() const { return m_field; }

signals:
    // The user has finished a change.
    void edited(const QString& published);

private:
    void makeLine(QVBoxLayout& column);
    void makeChoice(QVBoxLayout& column);
    void makeList(QVBoxLayout& column);
    void take(const QString& typed);
    void showValue();
    void showList();
    void showProblem();

    const geo::domain::StandardField& m_field;
    text::Language m_language;
    QString m_value;
    QLineEdit* m_line = nullptr;
    QComboBox* m_choice = nullptr;
    QPushButton* m_list = nullptr;
    QMenu* m_menu = nullptr;
    QToolButton* m_open = nullptr;
    QLabel* m_problem;
};

} // namespace app::dossier
