#pragma once

#include "carto/legend.h"
#include "carto/map_snapshot.h"
#include "layers/arrangement.h"
#include "text/language.h"
#include "usecase/map_design.h"

#include <QAbstractItemModel>

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <vector>

namespace app::layers {

// A line below a layer: what a class of it looks like, and how many of it are in view.
struct LegendLine {
    geo::carto::LegendEntry entry;
    std::size_t total = 0; // in all of the map
};

// What was counted of the layers for the legend. Layers that are not in it were not counted.
struct Legend {
    std::map<geo::carto::LayerId, std::size_t> inView;
    std::map<geo::carto::LayerId, std::vector<LegendLine>> classes;
};

// The layers of the map as a tree: the groups and what is in none, in each group its layers, uppermost first, below a
// layer its classes. Checked is visible. The verbs change the design and tell it; who keeps it may set it back.
class LayersModel : public QAbstractItemModel {
    Q_OBJECT

public:
    enum Column { nameColumn, countColumn, columnCountOfAll };
    static constexpr int kSymbolRole = Qt::UserRole + 1; // geo::carto::LegendSymbol of the first column

    explicit LayersModel(text::Language language, QObject* parent = nullptr);

    void setDesign(const geo::usecase::MapDesign& design);
    [[nodiscard]] const geo::usecase::MapDesign& design() const { return m_design; }
    // For the number of rows; may be null.
    void setSnapshot(std::shared_ptr<const geo::carto::MapSnapshot> snapshot);
    void setLegend(Legend legend);
    // Filters that cannot be used: their layers say so.
    void setUnusableFilters(std::set<geo::carto::LayerId> layers);
    // For the layers that are not drawn at this scale.
    void setScale(double denominator);

    [[nodiscard]] std::optional<geo::carto::LayerId> layerAt(const QModelIndex& index) const;
    // The group that a row of the top level is.
    [[nodiscard]] std::optional<std::string> groupAt(const QModelIndex& index) const;
    [[nodiscard]] QModelIndex indexOf(geo::carto::LayerId layer) const;
    [[nodiscard]] QModelIndex indexOf(const std::string& group) const;
    [[nodiscard]] const geo::usecase::LayerDesign& state(geo::carto::LayerId layer) const { return m_design.of(layer); }
    // What the user calls a group; the groups of the program in his language.
    [[nodiscard]] static QString groupTitle(const std::string& group);
    // What is kept for a title: the code where it is that of a group of the program.
    [[nodiscard]] static std::string groupNamed(const QString& title);

    void setVisible(geo::carto::LayerId layer, bool isVisible);
    // Held within 0..1.
    void setOpacity(geo::carto::LayerId layer, double opacity);
    // Shows it, and keeps nothing until keepPreview.
    void previewOpacity(geo::carto::LayerId layer, double opacity);
    void keepPreview();
    void setLabels(geo::carto::LayerId layer, bool isShown);
    void showOnly(geo::carto::LayerId layer);
    // What is visible in a new workspace; all else stays.
    void showUsual();
    // Up by a row (or down): a layer within its group, a group or what is in none among its like. False where it
    // cannot.
    bool move(const QModelIndex& row, bool isUp);
    void moveToGroup(geo::carto::LayerId layer, const std::string& group);
    void renameGroup(const std::string& from, const std::string& to);
    // Sets the design and tells it where it differs.
    void change(geo::usecase::MapDesign wanted);

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& child) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    QStringList mimeTypes() const override;
    QMimeData* mimeData(const QModelIndexList& indexes) const override;
    bool canDropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                         const QModelIndex& parent) const override;
    bool dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                      const QModelIndex& parent) override;

signals:
    // By the user or a verb of this model, not by setDesign.
    void designWanted(const geo::usecase::MapDesign& design);
    // The design in passing, while a slider is drawn.
    void designPreviewed(const geo::usecase::MapDesign& design);

private:
    // The design that a drop would make; nothing where it cannot be dropped.
    [[nodiscard]] std::optional<geo::usecase::MapDesign> dropped(const QMimeData* data, int row,
                                                                 const QModelIndex& parent) const;
    [[nodiscard]] const std::vector<LegendLine>& classesOf(geo::carto::LayerId layer) const;
    [[nodiscard]] const LegendLine* legendAt(const QModelIndex& index) const;
    void hold(geo::usecase::MapDesign design);
    // Takes the design; rows are made anew only where the tree differs.
    void take(geo::usecase::MapDesign design);
    void tellAllChanged(const QModelIndex& parent = {});

    [[nodiscard]] QVariant groupData(const Branch& branch, int column, int role) const;
    [[nodiscard]] QVariant layerData(const geo::usecase::LayerDesign& layer, int column, int role) const;
    [[nodiscard]] QVariant legendData(const LegendLine& line, int column, int role) const;
    [[nodiscard]] QString nameText(const geo::usecase::LayerDesign& layer) const;
    [[nodiscard]] QString filterNote(const geo::usecase::LayerDesign& layer) const;
    [[nodiscard]] QString countText(geo::carto::LayerId layer) const;
    [[nodiscard]] QString spokenText(const geo::usecase::LayerDesign& layer) const;
    [[nodiscard]] QString classText(const geo::carto::LegendEntry& entry) const;

    text::Language m_language;
    geo::usecase::MapDesign m_design;
    std::map<geo::carto::LayerId, geo::carto::LayerState> m_states; // of m_design, its styles read
    geo::usecase::MapDesign m_kept;                                 // what m_design was before a preview
    std::vector<Branch> m_branches;
    Legend m_legend;
    std::set<geo::carto::LayerId> m_unusable;
    std::shared_ptr<const geo::carto::MapSnapshot> m_snapshot;
    double m_scale = 0.0; // denominator; 0: not known, every layer counts as drawn
};

} // namespace app::layers
