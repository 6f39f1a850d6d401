#pragma once

#include "styling/symbol_panel.h"
#include "text/language.h"
#include "usecase/field_values.h"

#include <QDialog>
#include <QTimer>

#include <vector>

class QLabel;
class QPushButton;

namespace app::styling {

class ClassPanel;
class LabelPanel;

// Edits the style of a layer while the map shows it. Not modal: the map can be moved meanwhile.
class StyleDialog : public QDialog {
    Q_OBJECT

public:
    StyleDialog(geo::carto::LayerId layer, const geo::carto::LayerStyle& style, text::Language language,
                QWidget* parent = nullptr);

    [[nodiscard]] geo::carto::LayerId layer() const { return m_layer; }
    [[nodiscard]] const geo::carto::LayerStyle& style() const { return m_steps[m_at]; }
    // As if it were edited: of an import.
    void takeStyle(const geo::carto::LayerStyle& style);
    void setValues(const QString& field, const geo::usecase::FieldValues& values);
    // What an import or an export could not keep; "" for nothing.
    void showTold(const QString& told);

    void accept() override;

signals:
    // To be shown by the map, not kept; a moment after the last change.
    void stylePreviewed(geo::carto::LayerId layer, const geo::carto::LayerStyle& style);
    // To be kept, as one step.
    void styleCommitted(geo::carto::LayerId layer, const geo::carto::LayerStyle& style);
    void valuesWanted(geo::carto::LayerId layer, const QString& field);
    void importRequested();
    void exportRequested();

private:
    void arrange();
    void addButtons();
    void step(geo::carto::LayerStyle style); // a change by the user
    void goTo(std::size_t at);
    void showStyle();
    void copy();
    void paste();

    geo::carto::LayerId m_layer;
    std::vector<geo::carto::LayerStyle> m_steps; // of this dialog, the first as it was opened
    std::size_t m_at = 0;
    QTimer m_preview;
    SymbolPanel* m_symbol;
    ClassPanel* m_classes;
    LabelPanel* m_labels;
    QPushButton* m_undo = nullptr;
    QPushButton* m_redo = nullptr;
    QLabel* m_told;
};

} // namespace app::styling
