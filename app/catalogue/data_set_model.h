#pragma once

#include "catalogue/territory_fetch.h"

#include <QAbstractTableModel>

#include <vector>

namespace app::catalogue {

// The data sets to choose from, a line each: ticked or not, who made it, how large it is about, the copy there is, and
// how far its download is.
class DataSetModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { titleColumn, producerColumn, licenceColumn, sizeColumn, copyColumn, stateColumn, columnCount_ };

    DataSetModel(std::vector<DataSet> dataSets, OfflineCache cache, const text::Language& language,
                 QObject* parent = nullptr);

    // Whose sizes and copies are shown.
    void setTerritory(const Territory& territory);
    void setTicked(const QString& id, bool isTicked);
    [[nodiscard]] std::vector<DataSet> ticked() const;
    // While false, nothing can be ticked.
    void setOpen(bool isOpen);
    void setState(const QString& id, const QString& text);
    void clearStates();

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

signals:
    void tickedChanged();

private:
    struct Line {
        DataSet dataSet;
        bool isTicked = false;
        QString size;
        QString copy;
        QString state;
    };
    [[nodiscard]] QString textOf(const Line& line, int column) const;
    [[nodiscard]] QString copyText(const DataSet& dataSet, const Territory& territory) const;

    std::vector<Line> m_lines;
    OfflineCache m_cache;
    text::Language m_language;
    bool m_isOpen = true;
};

// "3,4 Mo".
[[nodiscard]] QString bytesText(qint64 bytes, const text::Language& language);

// How far one is, in words: "12 of 24 files, 3.4 MB".
[[nodiscard]] QString stateText(const FetchState& state, const text::Language& language);

} // namespace app::catalogue
