#pragma once

#include "records/table_feed.h"

#include <QAbstractTableModel>

namespace app::records {

// The rows of a feed for a view, a column a field. A row that is not there yet shows an ellipsis.
class TableRowsModel : public QAbstractTableModel {
    Q_OBJECT

public:
    static constexpr int kIdRole = Qt::UserRole + 1; // number of the row; 0 where it is not there yet

    // What changes a value: told the row as it is, the field and what was typed.
    using Edit = std::function<bool(std::int64_t id, std::size_t field, const QString& typed)>;

    // `feed` outlives the model.
    TableRowsModel(TableFeed& feed, const text::Language& language, QObject* parent = nullptr);

    // Lets cells be edited; none: they are not.
    void setEdit(Edit edit);
    [[nodiscard]] std::int64_t idAt(int row) const { return m_feed.idAt(static_cast<std::size_t>(row)); }
    [[nodiscard]] const geo::domain::FieldInfo& field(int column) const {
        return m_info.fields.at(static_cast<std::size_t>(column));
    }
    // Fields are numbers that sum and mean say something of.
    [[nodiscard]] bool isSummable(int column) const;
    // The fields that a table of this kind shows until the user chooses others.
    [[nodiscard]] bool isShownAtFirst(int column) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    // By no field where the column is negative.
    void sort(int column, Qt::SortOrder order) override;

private:
    [[nodiscard]] QVariant copied(const geo::domain::FieldInfo& field, const geo::domain::Value& value) const;

    TableFeed& m_feed;
    const geo::domain::KindInfo& m_info;
    text::Language m_language;
    Edit m_edit;
};

} // namespace app::records
