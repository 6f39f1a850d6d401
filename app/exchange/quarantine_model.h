#pragma once

#include "text/language.h"
#include "usecase/export_rows.h"
#include "usecase/retry_rows.h"

#include <QAbstractTableModel>

#include <map>
#include <vector>

namespace app::exchange {

// The rows of an import that could not be kept: row of the source, reason, its fields and its place, which can be
// edited. What was typed is kept until the row is tried again.
class QuarantineModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { rowColumn, reasonColumn, firstFieldColumn };

    explicit QuarantineModel(const text::Language& language, QObject* parent = nullptr);
    void setRows(std::vector<geo::usecase::QuarantinedRow> rows);
    [[nodiscard]] const std::vector<geo::usecase::QuarantinedRow>& rows() const { return m_rows; }
    // The rows with what was typed in them, to be tried again.
    [[nodiscard]] std::vector<geo::usecase::EditedRow> edited(const std::vector<int>& rows) const;
    [[nodiscard]] std::vector<int> changedRows() const;
    [[nodiscard]] geo::usecase::Table table() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    using Cell = std::pair<int, int>; // row, column
    [[nodiscard]] bool isPlace(int column) const;
    [[nodiscard]] QString kept(int row, int column) const; // as it is in quarantine
    // Whether the reason of the row is about this field.
    [[nodiscard]] bool isAtFault(int row, int column) const;

    text::Language m_language;
    std::vector<geo::usecase::QuarantinedRow> m_rows;
    std::vector<std::string> m_fields;
    std::map<Cell, QString> m_typed;
};

} // namespace app::exchange
