// What the layers panel offers for a layer or a group: its menu, and making a group.
#include "layers/layers_model.h"
#include "layers/layers_panel.h"

#include <QAction>
#include <QMenu>
#include <QTreeView>

#include <algorithm>

namespace app::layers {

using geo::carto::LayerId;

void LayersPanel::openMenu(const QPoint& at) {
    const QModelIndex index = m_tree->indexAt(at);
    QMenu menu{this};
    menu.setObjectName("layerMenu");
    if (const auto layer = m_model->layerAt(index))
        fillMenu(menu, *layer);
    else if (const auto group = m_model->groupAt(index))
        fillMenu(menu, *group);
    if (menu.isEmpty()) return;
    menu.exec(m_tree->viewport()->mapToGlobal(at));
}

void LayersPanel::fillMenu(QMenu& menu, LayerId layer) {
    menu.addAction(tr("Zoom to this layer"), this, [this, layer] { emit zoomToLayerRequested(layer); });
    menu.addAction(tr("Attribute table"), this, [this, layer] { emit tableRequested(geo::carto::infoOf(layer).kind); });
    menu.addSeparator();
    menu.addAction(tr("Show only this layer"), this, [this, layer] { m_model->showOnly(layer); });
    menu.addAction(tr("Show the usual layers"), this, [this] { m_model->showUsual(); });
    menu.addSeparator();
    menu.addAction(m_filter);
    if (!m_model->design().of(layer).filter.empty())
        menu.addAction(tr("Show every row"), this, [this, layer] {
            auto wanted = m_model->design();
            wanted.of(layer).filter.clear();
            m_model->change(std::move(wanted));
        });
    menu.addAction(tr("Style…"), this, [this, layer] { emit styleRequested(layer); });
    QAction* labels = menu.addAction(tr("Labels"));
    labels->setCheckable(true);
    labels->setChecked(m_model->state(layer).labels);
    connect(labels, &QAction::toggled, this, [this, layer](bool isOn) { m_model->setLabels(layer, isOn); });
    menu.addAction(tr("Range of scales…"), this, [this, layer] { emit scalesRequested(layer); });
    menu.addSeparator();
    menu.addAction(m_up);
    menu.addAction(m_down);
    fillGroups(*menu.addMenu(tr("Move to the group")), layer);
}

void LayersPanel::fillGroups(QMenu& menu, LayerId layer) {
    const std::string& own = m_model->design().of(layer).group;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const auto group = m_model->groupAt(m_model->index(row, 0));
        if (!group || *group == own) continue;
        menu.addAction(LayersModel::groupTitle(*group), this,
                       [this, layer, group = *group] { m_model->moveToGroup(layer, group); });
    }
    if (!own.empty()) menu.addAction(tr("In no group"), this, [this, layer] { m_model->moveToGroup(layer, {}); });
    menu.addSeparator();
    menu.addAction(m_group);
}

void LayersPanel::fillMenu(QMenu& menu, const std::string& group) {
    menu.addAction(tr("Rename"), this, [this, group] { m_tree->edit(m_model->indexOf(group)); });
    menu.addAction(tr("Dissolve the group"), this, [this, group] { m_model->renameGroup(group, {}); });
    menu.addSeparator();
    menu.addAction(m_up);
    menu.addAction(m_down);
}

// A group of its own for the layer, with a name that is free, which is typed over at once.
void LayersPanel::groupCurrent() {
    const auto layer = current();
    if (!layer) return;
    QString name = tr("New group");
    for (int number = 2; m_model->indexOf(name.toStdString()).isValid(); ++number)
        name = tr("New group %1").arg(number);
    const std::string group = name.toStdString();
    m_model->moveToGroup(*layer, group);
    const QModelIndex made = m_model->indexOf(group);
    if (!made.isValid()) return; // refused
    m_tree->setExpanded(made, true);
    m_tree->setCurrentIndex(made);
    m_tree->edit(made);
}

} // namespace app::layers
