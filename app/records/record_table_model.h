#pragma once

#include "domain/record.h"
#include "text/language.h"

#include <QAbstractTableModel>

#include <map>
#include <string>
#include <vector>

namespace app::records {

// Rows of a kind, a column a field.
class RecordTableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    static constexpr int kIdRole = Qt::UserRole + 1;   // number of the row
    static constexpr int kSortRole = Qt::UserRole + 2; // number or folded text; invalid for unknown

    RecordTableModel(geo::domain::Kind kind, const text::Language& language, QObject* parent = nullptr);

    void setRecords(std::vector<geo::domain::Record> records);
    // Names of communes by their code: a cell then reads "Nantes (44109)".
    void setCommuneNames(std::map<std::string, QString> names);
    [[nodiscard]] const std::vector<geo::domain::Record>& records() const { return m_records; }
    [[nodiscard]] const geo::domain::Record* recordById(std::int64_t id) const;
    [[nodiscard]] geo::domain::Kind kind() const { return m_info.kind; }
    // The fields that a table of this kind shows until the user chooses others.
    [[nodiscard]] bool isShownAtFirst(int column) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString cellText(const geo::domain::FieldInfo& field, const geo::domain::Value& value) const;
    [[nodiscard]] QVariant sortKey(const geo::domain::FieldInfo& field, const geo::domain::Value& value) const;

    const geo::domain::KindInfo& m_info;
    text::Language m_language;
    std::vector<geo::domain::Record> m_records;
    std::map<std::string, QString> m_communeNames;
};

} // namespace app::records
