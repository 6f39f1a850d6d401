#pragma once

#include <QHeaderView>

#include <map>

class QLineEdit;

namespace app::tables {

// The heads of a table with a field under each, in which what the column is filtered by is typed, as in a spreadsheet.
// Tab goes from field to field, Down into the table, Escape empties.
class FilterHeader : public QHeaderView {
    Q_OBJECT

public:
    explicit FilterHeader(QWidget* parent = nullptr);

    void setModel(QAbstractItemModel* model) override;
    void setFiltersShown(bool isShown);
    [[nodiscard]] bool areFiltersShown() const { return m_isShown; }
    // "" for none. Tells nobody.
    void setFilter(int column, const QString& text);
    [[nodiscard]] QString filter(int column) const;
    void clearFilters();
    void focusFilter(int column);
    // What is told of a field that is pointed at.
    void setHint(const QString& hint);
    [[nodiscard]] QSize sizeHint() const override;

public slots:
    // After the table was scrolled sideways: a header does not hear of it.
    void placeFields();

signals:
    // By the user.
    void filterEdited(int column, const QString& text);
    void leftDownwards();

protected:
    void updateGeometries() override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void makeFields();
    [[nodiscard]] int fieldHeight() const;

    std::map<int, QLineEdit*> m_fields;
    QString m_hint;
    bool m_isShown = false;
};

} // namespace app::tables
