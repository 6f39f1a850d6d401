#pragma once

#include "basemap/basemaps.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QSlider;
class QToolButton;

namespace app::basemap {

// Chooses what lies below the map: a basemap or none, how strong it is, and what is wrong with it. Stands below the
// list of layers.
class BasemapSelector : public QWidget {
    Q_OBJECT

public:
    // `basemaps` outlives this.
    explicit BasemapSelector(Basemaps& basemaps, QWidget* parent = nullptr);

signals:
    void manageRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    void makeLayout();
    void fill();
    void showChoice();
    void showHealth();

    Basemaps& m_basemaps;
    QComboBox* m_choice;
    QLabel* m_strength;
    QSlider* m_opacity;
    QLabel* m_badge;
    QToolButton* m_manage;
    QToolButton* m_again;
};

} // namespace app::basemap
