#pragma once

#include "editing/site_editor.h"

#include <QObject>

namespace app::editing {
class EditPanel;
class MeasurePanel;
} // namespace app::editing

namespace app::window {

class MainWindow;

// The tools of the map that have a panel: measuring, and drawing sites.
class MapTools : public QObject {
    Q_OBJECT

public:
    explicit MapTools(MainWindow& window);

private:
    void wireEditing();
    void wireMeasuring();
    void measure(bool isArea);
    void chooseSelect();
    // Calls `edit` with the selected site; tells where not exactly one is selected.
    void withSite(void (editing::SiteEditor::*edit)(std::int64_t));
    void mergeSelected();
    void selectSite(std::int64_t site);
    void tell(const QString& sentence);

    MainWindow& m_window;
    editing::SiteEditor* m_editor;
    editing::EditPanel* m_editPanel;
    editing::MeasurePanel* m_measurePanel;
    map::Snapping m_measureSnapping;
};

} // namespace app::window
