#pragma once

#include "editing/site_editor.h"

#include <QWidget>

class QCheckBox;
class QDoubleSpinBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace app::editing {

// The drawing under way: what is drawn, how large it is, what is wrong with it, and the corner in hand by numbers.
class EditPanel : public QWidget {
    Q_OBJECT

public:
    // `editor` outlives the panel.
    EditPanel(SiteEditor& editor, const text::Language& language, QWidget* parent = nullptr);

private:
    [[nodiscard]] QWidget* makeCorner();
    [[nodiscard]] QWidget* makeButtons();
    void showState();
    void takeCoordinates();

    SiteEditor& m_editor;
    text::Language m_language;
    QLabel* m_task;
    QLabel* m_advice;
    QLabel* m_areas;
    QLabel* m_flaw;
    QPushButton* m_repair;
    QLineEdit* m_x;
    QLineEdit* m_y;
    QDoubleSpinBox* m_step;
    QCheckBox* m_snapping;
    QPushButton* m_previous;
    QPushButton* m_next;
    QPushButton* m_remove;
    QPushButton* m_undo;
    QPushButton* m_finish;
    QPushButton* m_cancel;
};

} // namespace app::editing
