#pragma once

#include "domain/journal_entry.h"
#include "text/language.h"

#include <QAbstractTableModel>

#include <vector>

namespace app::records {

// Entries of the journal, newest first: when, who, what, and the fields before and after.
class HistoryModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { whenColumn, whoColumn, whatColumn, rowColumn, beforeColumn, afterColumn, columnCount_ };

    explicit HistoryModel(const text::Language& language, QObject* parent = nullptr);
    void setEntries(std::vector<geo::domain::JournalEntry> entries);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString fieldsText(const std::string& json, geo::domain::Kind kind) const;

    text::Language m_language;
    std::vector<geo::domain::JournalEntry> m_entries;
};

} // namespace app::records
