#pragma once

#include "calls/call_text.h"

#include <QDialog>

class QDateEdit;
class QLineEdit;
class QPlainTextEdit;

namespace app::files {
class FileDialog;
}

namespace app::calls {

// The minutes of a decision, as they will be kept: they follow the day and who was present, and may be saved as PDF or
// text. Accepted, the call is decided with them.
class MinutesDialog : public QDialog {
    Q_OBJECT

public:
    // `canDecide`: every application is decided and the call waits for it. `kept`: minutes that are kept already.
    // `fileDialog` outlives the dialog.
    MinutesDialog(MinutesFacts facts, const QString& kept, bool canDecide, files::FileDialog& fileDialog,
                  const text::Language& language, QWidget* parent = nullptr);

    [[nodiscard]] geo::usecase::CallOutcome outcome() const;

private:
    void write();
    void save();

    MinutesFacts m_facts;
    bool m_isKept;
    files::FileDialog& m_fileDialog;
    text::Language m_language;
    QDateEdit* m_day;
    QLineEdit* m_present;
    QPlainTextEdit* m_text;
};

} // namespace app::calls
