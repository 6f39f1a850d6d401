#pragma once

#include "domain/kind.h"

#include <QDialog>

#include <string>
#include <vector>

class QCheckBox;
class QComboBox;

namespace app::exchange {

struct ExportChoice {
    std::vector<geo::domain::Kind> kinds;
    std::string profile;
    bool isPublic = false;
};

// Asks which rows to export and in which form.
class ExportDialog : public QDialog {
    Q_OBJECT

public:
    explicit ExportDialog(QWidget* parent = nullptr);

    [[nodiscard]] ExportChoice choice() const;
    // For the file dialog that follows.
    [[nodiscard]] QString suggestedName() const;
    [[nodiscard]] QString filter() const;
    [[nodiscard]] QString suffix() const;

private:
    QComboBox* m_kind;
    QComboBox* m_format;
    QCheckBox* m_public;
};

} // namespace app::exchange
