#pragma once

#include "help/command.h"
#include "help/help_window.h"
#include "help/tour.h"
#include "window/actions.h"

#include <QObject>
#include <QPointer>

#include <memory>
#include <vector>

class QKeyEvent;

namespace app::window {

class MainWindow;

// What helps along: F1 wherever the focus is, the search for a command, keys of one's own, the first steps.
class HelpCommands : public QObject {
    Q_OBJECT

public:
    explicit HelpCommands(MainWindow& window);
    ~HelpCommands() override;

    // The page about what has the focus, in a window that also works beside an open dialog.
    void showHelp();
    void openPage(const QString& page);
    void startTour();
    // Everything that the palette finds, as things are now.
    [[nodiscard]] std::vector<help::Command> commands();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    [[nodiscard]] bool isKeyOf(const QKeyEvent& event, ActionId id) const;
    void applyShortcuts() const;
    void editShortcuts();
    void findCommand();
    void addActions(std::vector<help::Command>& commands);
    void addPanels(std::vector<help::Command>& commands);
    void addLayers(std::vector<help::Command>& commands);
    void addRows(std::vector<help::Command>& commands);
    void addPages(std::vector<help::Command>& commands);
    [[nodiscard]] QString whyNot(const ActionInfo& info) const;
    void followTools();

    MainWindow& m_window;
    std::unique_ptr<help::HelpWindow> m_help; // made when it is asked for
    QPointer<help::Tour> m_tour;
};

} // namespace app::window
