#pragma once

#include "domain/need_template.h"
#include "domain/results/relaxation.h"

#include <QObject>
#include <QPointer>

#include <memory>

namespace app::matching {
class MatchController;
}
namespace app::needs {
class NeedsDialog;
class RelaxationPanel;
} // namespace app::needs

namespace app::window {

class MainWindow;

// The needs of a project: their form and templates, what would have to change, and why a site does not suit.
class NeedsCommands : public QObject {
    Q_OBJECT

public:
    explicit NeedsCommands(MainWindow& window);

private:
    void editNeeds();
    void wireTemplates(needs::NeedsDialog& dialog);
    void showBarriers(needs::NeedsDialog& dialog, const geo::domain::Project& project);
    void showChanges();
    void askWhyNot(std::int64_t site);
    void wireMenus();
    void tell(const geo::Error& error);
    [[nodiscard]] std::int64_t chosenProject() const;

    MainWindow& m_window;
    needs::RelaxationPanel* m_changes;
};

} // namespace app::window
