#pragma once

#include "domain/journal_entry.h"
#include "text/language.h"

#include <QDialog>

#include <vector>

namespace app::window {

// The journal of the workspace, newest first.
class HistoryDialog : public QDialog {
    Q_OBJECT

public:
    HistoryDialog(const std::vector<geo::domain::JournalEntry>& entries, const text::Language& language,
                  QWidget* parent = nullptr);
};

void showAboutBox(QWidget* parent);

} // namespace app::window
