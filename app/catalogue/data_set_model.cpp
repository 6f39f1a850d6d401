#include "catalogue/data_set_model.h"

#include "text/value_text.h"

#include <algorithm>

namespace app::catalogue {

QString bytesText(qint64 bytes, const text::Language& language) {
    return language.locale().formattedDataSize(bytes, bytes < 10'000'000 ? 1 : 0, QLocale::DataSizeSIFormat);
}

QString stateText(const FetchState& state, const text::Language& language) {
    switch (state.stage) {
    case FetchStage::waiting:
        return DataSetModel::tr("waiting");
    case FetchStage::running:
        return DataSetModel::tr("%1 of %2 files, %3")
            .arg(state.filesDone)
            .arg(state.filesTotal)
            .arg(bytesText(state.bytes, language));
    case FetchStage::done:
        return std::ranges::any_of(state.files, [](const FetchedFile& file) { return file.insteadOf.has_value(); })
                   ? DataSetModel::tr("earlier copy used")
                   : DataSetModel::tr("downloaded");
    case FetchStage::failed:
        return DataSetModel::tr("%n file(s) missing", nullptr, static_cast<int>(state.faults.size()));
    }
    return {};
}

DataSetModel::DataSetModel(std::vector<DataSet> dataSets, OfflineCache cache, const text::Language& language,
                           QObject* parent)
    : QAbstractTableModel(parent)
    , m_cache(std::move(cache))
    , m_language(language) {
    for (DataSet& dataSet : dataSets) m_lines.push_back({std::move(dataSet), false, {}, {}, {}});
}

void DataSetModel::setTerritory(const Territory& territory) {
    for (Line& line : m_lines) {
        const bool isSizeKnown = line.dataSet.per != Per::commune || territory.isKnown();
        line.size = isSizeKnown ? tr("about %1").arg(bytesText(typicalBytes(line.dataSet, territory), m_language))
                                : text::unknownText();
        line.copy = copyText(line.dataSet, territory);
    }
    emit dataChanged(index(0, sizeColumn), index(rowCount() - 1, copyColumn));
}

// Of the files that make it up, the one checked longest ago; a data set with a file missing has no copy.
QString DataSetModel::copyText(const DataSet& dataSet, const Territory& territory) const {
    QDateTime oldest;
    for (const Download& download : expand(dataSet, territory)) {
        const auto copy = m_cache.find(download.name, download.address);
        if (!copy) return tr("none");
        if (!oldest.isValid() || copy->checked < oldest) oldest = copy->checked;
    }
    if (!oldest.isValid()) return tr("none");
    return text::isoText(oldest.toLocalTime().date().toString(Qt::ISODate).toStdString(), m_language);
}

void DataSetModel::setTicked(const QString& id, bool isTicked) {
    for (int row = 0; row < rowCount(); ++row)
        if (m_lines[static_cast<std::size_t>(row)].dataSet.id == id)
            setData(index(row, titleColumn), isTicked ? Qt::Checked : Qt::Unchecked, Qt::CheckStateRole);
}

std::vector<DataSet> DataSetModel::ticked() const {
    std::vector<DataSet> dataSets;
    for (const Line& line : m_lines)
        if (line.isTicked) dataSets.push_back(line.dataSet);
    return dataSets;
}

void DataSetModel::setOpen(bool isOpen) {
    m_isOpen = isOpen;
    emit dataChanged(index(0, titleColumn), index(rowCount() - 1, titleColumn));
}

void DataSetModel::setState(const QString& id, const QString& text) {
    const auto line = std::ranges::find(m_lines, id, [](const Line& one) { return one.dataSet.id; });
    if (line == m_lines.end() || line->state == text) return;
    line->state = text;
    const QModelIndex cell = index(static_cast<int>(line - m_lines.begin()), stateColumn);
    emit dataChanged(cell, cell);
}

void DataSetModel::clearStates() {
    for (Line& line : m_lines) line.state.clear();
    emit dataChanged(index(0, stateColumn), index(rowCount() - 1, stateColumn));
}

int DataSetModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int DataSetModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : columnCount_;
}

QString DataSetModel::textOf(const Line& line, int column) const {
    switch (column) {
    case titleColumn:
        return line.dataSet.title(m_language);
    case producerColumn:
        return line.dataSet.producer;
    case licenceColumn:
        return line.dataSet.licence;
    case sizeColumn:
        return line.size;
    case copyColumn:
        return line.copy;
    case stateColumn:
        return line.state;
    default:
        return {};
    }
}

QVariant DataSetModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) return {};
    const Line& line = m_lines[static_cast<std::size_t>(index.row())];
    if (role == Qt::CheckStateRole && index.column() == titleColumn) return line.isTicked ? Qt::Checked : Qt::Unchecked;
    if (role == Qt::DisplayRole) return textOf(line, index.column());
    if (role != Qt::ToolTipRole) return {};
    const QString host = QUrl{line.dataSet.address}.host();
    const QString source = tr("%1, from %2").arg(line.dataSet.attribution, host);
    return line.dataSet.isVerified ? source
                                   : source + u'\n' + tr("The address is from the documentation of the service.");
}

bool DataSetModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (role != Qt::CheckStateRole || !index.isValid() || index.column() != titleColumn || !m_isOpen) return false;
    m_lines[static_cast<std::size_t>(index.row())].isTicked = value.toInt() == Qt::Checked;
    emit dataChanged(index, index);
    emit tickedChanged();
    return true;
}

QVariant DataSetModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    switch (section) {
    case titleColumn:
        return tr("Data set");
    case producerColumn:
        return tr("Producer");
    case licenceColumn:
        return tr("Licence");
    case sizeColumn:
        return tr("Size");
    case copyColumn:
        return tr("Last copy");
    case stateColumn:
        return tr("State");
    default:
        return {};
    }
}

Qt::ItemFlags DataSetModel::flags(const QModelIndex& index) const {
    const Qt::ItemFlags flags = Qt::ItemIsSelectable | Qt::ItemIsEnabled;
    return index.column() == titleColumn && m_isOpen ? flags | Qt::ItemIsUserCheckable : flags;
}

} // namespace app::catalogue
