#pragma once

#include <QDialog>

class QLineEdit;

namespace app::allocation {

// The name and the note under which a result is kept.
class KeepDialog : public QDialog {
    Q_OBJECT

public:
    KeepDialog(const QString& title, const QString& name, QWidget* parent = nullptr);
    void hideNote();
    [[nodiscard]] QString name() const;
    [[nodiscard]] QString note() const;

private:
    QLineEdit* m_name;
    QLineEdit* m_note;
};

} // namespace app::allocation
