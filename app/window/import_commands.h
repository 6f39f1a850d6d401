#pragma once

#include "domain/kind.h"

#include <QObject>
#include <QPointer>

#include <filesystem>
#include <vector>

namespace app::exchange {
class ImportDialog;
class QuarantineDialog;
struct ExchangeContext;
} // namespace app::exchange

namespace app::window {

class MainWindow;

// What comes into the workspace: the import dialog, files dropped on the window, the quarantine, and the rows of both
// shown on the map.
class ImportCommands : public QObject {
    Q_OBJECT

public:
    // Belongs to `parent`, with the window.
    ImportCommands(MainWindow& window, QObject* parent);

    // Opens the dialog, or brings it to the front, with these files to be looked at.
    void importFiles(const std::vector<std::filesystem::path>& files);
    void showQuarantine(qlonglong dataset);

protected:
    // Of the window: files that are dropped on it.
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    [[nodiscard]] exchange::ExchangeContext context();
    void showWaiting();
    void showRow(geo::domain::Kind kind, const QString& key);

    MainWindow& m_window;
    QPointer<exchange::ImportDialog> m_import;
    QPointer<exchange::QuarantineDialog> m_quarantine;
};

} // namespace app::window
