#pragma once

#include "carto/style.h"
#include "text/language.h"
#include "usecase/field_values.h"

#include <QWidget>

#include <optional>

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
class QSpinBox;
class QTableWidget;

namespace app::styling {

class Histogram;

// Edits the classes of a layer: by which field, how they are made, and each of them in a table. The values of the field
// are asked for (valuesWanted) and given by setValues when they are there.
class ClassPanel : public QWidget {
    Q_OBJECT

public:
    ClassPanel(geo::carto::LayerId layer, text::Language language, QWidget* parent = nullptr);

    // The whole style: classes take their symbols from it.
    void setStyle(const geo::carto::LayerStyle& style);
    [[nodiscard]] const geo::carto::LayerStyle& style() const { return m_style; }
    void setValues(const QString& field, const geo::usecase::FieldValues& values);

signals:
    void styleChanged();
    void valuesWanted(const QString& field);

private:
    enum Column { symbolColumn, lowColumn, highColumn, codeColumn, titleColumn, countColumn, columnCountOfAll };
    void arrange();
    void fillFields();
    void offer();
    void showTable();
    void showHistogram();
    void showRow(int row, const geo::carto::ClassStyle& one);
    void takeChoices(); // field, kind and method, before anything is computed
    void askValues();
    void classify();
    void recolour();
    void takeCell(int row, int column);
    void addClass();
    void removeClasses();
    void removeEmpty();
    void merge();
    void move(int rows);
    void editSymbol();
    [[nodiscard]] std::vector<int> selected() const;
    [[nodiscard]] std::size_t countOf(const geo::carto::ClassStyle& one) const;
    [[nodiscard]] QString boundText(double value) const;
    void change();

    geo::carto::LayerId m_layer;
    text::Language m_language;
    geo::carto::LayerStyle m_style;
    std::optional<geo::usecase::FieldValues> m_values;
    QString m_valuesField;
    bool m_isSetting = false;
    bool m_isWaiting = false; // for values, to classify by them
    QComboBox* m_by;
    QComboBox* m_field;
    QComboBox* m_method;
    QSpinBox* m_count;
    QComboBox* m_palette;
    QCheckBox* m_reversed;
    QCheckBox* m_patterns;
    QCheckBox* m_others;
    QPushButton* m_classify;
    Histogram* m_histogram;
    QTableWidget* m_table;
    QLabel* m_told;
    std::vector<QPushButton*> m_buttons;
};

} // namespace app::styling
