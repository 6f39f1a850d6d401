#pragma once

#include "editing/measure_model.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;

namespace app::tables {
class TableView;
}

namespace app::editing {

// What has been measured, stretch by stretch, with a button that copies it.
class MeasurePanel : public QWidget {
    Q_OBJECT

public:
    explicit MeasurePanel(const text::Language& language, QWidget* parent = nullptr);

    [[nodiscard]] MeasureModel& model() { return *m_model; }
    [[nodiscard]] bool isArea() const;
    void setArea(bool isArea);
    void setSnapping(bool isOn);
    // Everything as text, with heads, to the clipboard.
    void copy() const;

signals:
    void areaChosen(bool isArea);
    void snappingChosen(bool isOn);

private:
    void showSummary();

    MeasureModel* m_model;
    QComboBox* m_what;
    QCheckBox* m_snapping;
    QLabel* m_summary;
    tables::TableView* m_view;
};

} // namespace app::editing
