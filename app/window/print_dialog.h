#pragma once

#include "layout/page_spec.h"
#include "settings/settings.h"

#include <QDialog>

class QComboBox;
class QLineEdit;

namespace app::window {

// Asks for what a printed map says beside the map.
class PrintDialog : public QDialog {
    Q_OBJECT

public:
    PrintDialog(settings::Settings& settings, const QString& title, const QString& author, QWidget* parent = nullptr);

    [[nodiscard]] QString title() const;
    [[nodiscard]] QString author() const;
    [[nodiscard]] layout::Paper paper() const;
    [[nodiscard]] layout::Orientation orientation() const;
    [[nodiscard]] QString suggestedName() const;

    void accept() override;

private:
    settings::Settings& m_settings;
    QLineEdit* m_title;
    QLineEdit* m_author;
    QComboBox* m_paper;
    QComboBox* m_orientation;
};

} // namespace app::window
