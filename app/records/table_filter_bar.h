#pragma once

#include "domain/expression.h"
#include "text/language.h"

#include <QWidget>

#include <vector>

class QHBoxLayout;
class QLabel;
class QLineEdit;
class QTimer;
class QToolButton;

namespace app::records {

// What stands above a table: words that are looked for in every column, an expression, and the filter of the layer and
// the date as chips that can be taken away.
class TableFilterBar : public QWidget {
    Q_OBJECT

public:
    // `name` begins the names of its widgets.
    TableFilterBar(geo::domain::Kind kind, const QString& name, const text::Language& language,
                   QWidget* parent = nullptr);

    [[nodiscard]] QString words() const;
    // Those that can be understood: the one typed, and that of the layer.
    [[nodiscard]] std::vector<geo::domain::Expression> expressions() const;
    // Whether anything is filtered here but by the layer.
    [[nodiscard]] bool isEmpty() const;
    // From outside; "" for none. Error: those of Expression::parse; the filter is then none.
    geo::Result<void> setLayerFilter(const QString& expression);
    [[nodiscard]] const QString& layerFilter() const { return m_layerText; }
    // What holds on the date of the window, and that in words; "" for all dates. Error: those of Expression::parse; all
    // dates are shown then.
    geo::Result<void> setDateFilter(const QString& expression, const QString& words);
    void clear();
    void focusWords();
    void showExpression(bool isShown);
    // A widget at the end of the first line.
    void add(QWidget* widget);

signals:
    void changed();
    void layerFilterCleared();
    void dateFilterCleared();
    void leftDownwards();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void makeLines(const QString& name);
    void takeExpression();
    void clearLayerFilter();

    geo::domain::Kind m_kind;
    text::Language m_language;
    QLineEdit* m_words;
    QToolButton* m_expressionButton;
    QLineEdit* m_expressionLine;
    QLabel* m_problem;
    QToolButton* m_chip;
    QToolButton* m_dateChip;
    QHBoxLayout* m_head;
    QTimer* m_pause; // between two letters
    QString m_layerText;
    std::optional<geo::domain::Expression> m_expression;
    std::optional<geo::domain::Expression> m_layer;
    std::optional<geo::domain::Expression> m_date;
};

} // namespace app::records
