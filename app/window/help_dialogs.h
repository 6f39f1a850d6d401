#pragma once

#include "domain/journal_entry.h"
#include "text/language.h"

#include <QDialog>

#include <utility>
#include <vector>

namespace app::window {

// The journal of the workspace, newest first.
class HistoryDialog : public QDialog {
    Q_OBJECT

public:
    HistoryDialog(const std::vector<geo::domain::JournalEntry>& entries, const text::Language& language,
                  QWidget* parent = nullptr);
};

// Every key of the window, as the action table has them.
class ShortcutsDialog : public QDialog {
    Q_OBJECT

public:
    explicit ShortcutsDialog(const std::vector<std::pair<QString, QString>>& shortcuts, QWidget* parent = nullptr);
};

void showAboutBox(QWidget* parent);

} // namespace app::window
