#pragma once

#include "carto/map_snapshot.h"
#include "domain/kind.h"
#include "text/language.h"
#include "usecase/map_design.h"

#include <QStringList>
#include <QTimer>
#include <QWidget>

#include <memory>
#include <optional>
#include <string>

class QLabel;
class QLineEdit;
class QMenu;
class QSlider;
class QTreeView;

namespace app::layers {

class LayersModel;

// Content of the layers dock: what is shown, in which order and groups, how strongly. Space shows or hides, Alt+Up and
// Alt+Down move a layer or a group, F2 renames a group, Ctrl+Shift+L makes one, Ctrl+L filters a layer, Menu has the
// rest; the slider below is the opacity. The line above hides layers from the list, not from the map.
class LayersPanel : public QWidget {
    Q_OBJECT

public:
    explicit LayersPanel(const text::Language& language, QWidget* parent = nullptr);

    void setDesign(const geo::usecase::MapDesign& design);
    void setSnapshot(std::shared_ptr<const geo::carto::MapSnapshot> snapshot);
    void setScale(double denominator);
    // Groups that are folded, as they are kept; and how they are now.
    void setCollapsed(const QStringList& groups);
    [[nodiscard]] QStringList collapsed() const { return m_collapsed; }
    [[nodiscard]] LayersModel& model() { return *m_model; }
    [[nodiscard]] std::optional<geo::carto::LayerId> current() const;

signals:
    void zoomToLayerRequested(geo::carto::LayerId layer);
    void filterRequested(geo::carto::LayerId layer);
    void styleRequested(geo::carto::LayerId layer);
    void scalesRequested(geo::carto::LayerId layer);
    void tableRequested(geo::domain::Kind kind);

protected:
    void changeEvent(QEvent* event) override;

private:
    void arrange();
    void arrangeTree();
    void addActions();
    void wire();
    void retranslate();
    void moveCurrent(bool isUp);
    void groupCurrent();
    void showCurrent(); // its opacity in the slider
    void openMenu(const QPoint& at);
    void fillMenu(QMenu& menu, geo::carto::LayerId layer);
    void fillGroups(QMenu& menu, geo::carto::LayerId layer);
    void fillMenu(QMenu& menu, const std::string& group);
    void search(const QString& typed);
    // What is chosen and folded, over a new tree.
    void remember();
    void restore();

    LayersModel* m_model;
    QLineEdit* m_search;
    QTreeView* m_tree;
    QLabel* m_opacityLabel;
    QSlider* m_opacity;
    QAction* m_up;
    QAction* m_down;
    QAction* m_group;
    QAction* m_filter;
    QTimer m_settle; // of opacity changed by keys
    QStringList m_collapsed;
    std::optional<geo::carto::LayerId> m_chosenLayer;
    std::optional<std::string> m_chosenGroup;
    std::optional<geo::carto::LayerId> m_inGroup; // by which a group is found that was named anew
    bool m_hadFocus = false;
};

} // namespace app::layers
