#pragma once

#include "selecting/row_selector.h"
#include "text/language.h"

#include <QDialog>

#include <map>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QPushButton;

namespace app::selecting {

// Selects the rows of a kind by where they lie: what meets, lies within or is near rows of another kind, or those of
// them that are selected.
class LocationDialog : public QDialog {
    Q_OBJECT

public:
    LocationDialog(session::WorkspaceSession& session, text::Language language, QWidget* parent = nullptr);

    // The selected rows, by kind.
    void setSelected(std::map<geo::domain::Kind, std::vector<std::int64_t>> selected);

signals:
    void found(const std::vector<geo::carto::FeatureRef>& features, app::selecting::Combine how);

private:
    void makeLayout();
    void showChoices();
    void apply();
    [[nodiscard]] geo::usecase::LocationQuery query() const;

    session::WorkspaceSession& m_session;
    text::Language m_language;
    RowSelector m_selector;
    std::map<geo::domain::Kind, std::vector<std::int64_t>> m_selected;
    QComboBox* m_kind;
    QComboBox* m_relation;
    QDoubleSpinBox* m_distance;
    QComboBox* m_other;
    QCheckBox* m_onlySelected;
    QComboBox* m_how;
    QLabel* m_state;
    QPushButton* m_apply;
    QPushButton* m_stop;
};

} // namespace app::selecting
