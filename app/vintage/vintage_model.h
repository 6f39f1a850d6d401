#pragma once

#include "domain/results/vintage.h"
#include "text/language.h"

#include <QAbstractTableModel>

#include <vector>

namespace app::vintage {

// What differs between two vintages, a line a row.
class VintageModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { keyColumn, nameColumn, changeColumn, fieldsColumn, beforeColumn, afterColumn, columnCount_ };

    explicit VintageModel(const text::Language& language, QObject* parent = nullptr);
    void setLines(std::vector<geo::domain::VintageLine> lines);
    [[nodiscard]] const geo::domain::VintageLine& line(int row) const {
        return m_lines.at(static_cast<std::size_t>(row));
    }
    [[nodiscard]] const std::vector<geo::domain::VintageLine>& lines() const { return m_lines; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QVariant sortKey(const geo::domain::VintageLine& line, int column) const;
    [[nodiscard]] QString cellText(const geo::domain::VintageLine& line, int column) const;

    text::Language m_language;
    std::vector<geo::domain::VintageLine> m_lines;
};

} // namespace app::vintage
