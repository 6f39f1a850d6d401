#pragma once

#include <QDialog>

class QLineEdit;

namespace app::scenarios {

// The name and the note that a result is kept under.
class KeepDialog : public QDialog {
    Q_OBJECT

public:
    KeepDialog(const QString& title, const QString& name, QWidget* parent = nullptr);
    void setNote(const QString& note);
    [[nodiscard]] QString name() const;
    [[nodiscard]] QString note() const;

private:
    QLineEdit* m_name;
    QLineEdit* m_note;
};

} // namespace app::scenarios
