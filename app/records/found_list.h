#pragma once

#include "carto/map_snapshot.h"

#include <QWidget>

#include <vector>

class QLabel;
class QListWidget;

namespace app::records {

// What lies at a place, uppermost first; hidden while there is nothing. Arrows step through it, Ctrl+C copies it.
class FoundList : public QWidget {
    Q_OBJECT

public:
    struct Item {
        geo::carto::FeatureRef feature;
        QString layer;
        QString name;
    };

    explicit FoundList(QWidget* parent = nullptr);

    // The first is chosen. `place` is written above.
    void setItems(std::vector<Item> items, const QString& place);
    [[nodiscard]] const std::vector<Item>& items() const { return m_items; }
    // To the next or the one before, around the ends.
    void step(int by);
    // "layer<tab>name" a line each, the place first.
    [[nodiscard]] QString asText() const;

signals:
    void chosen(const geo::carto::FeatureRef& feature);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void copy() const;

    std::vector<Item> m_items;
    QLabel* m_place;
    QListWidget* m_list;
};

} // namespace app::records
