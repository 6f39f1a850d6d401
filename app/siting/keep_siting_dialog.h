#pragma once

#include <QDialog>

class QLineEdit;

namespace app::siting {

// The name and the note under which a choice of sites is kept.
class KeepSitingDialog : public QDialog {
    Q_OBJECT

public:
    KeepSitingDialog(const QString& title, const QString& name, QWidget* parent = nullptr);
    void setNote(const QString& note);
    [[nodiscard]] QString name() const;
    [[nodiscard]] QString note() const;

private:
    QLineEdit* m_name;
    QLineEdit* m_note;
};

} // namespace app::siting
