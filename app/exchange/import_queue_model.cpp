#include "exchange/import_queue_model.h"

#include "exchange/source_words.h"
#include "text/sentence.h"
#include "text/value_text.h"
#include "text/words.h"

#include <QFont>

#include <algorithm>

namespace app::exchange {

using geo::usecase::ImportRequest;
using geo::usecase::SourceInfo;

namespace {

bool hasPlaces(const SourceInfo& info) {
    return info.geometryType != "NONE";
}

bool isCrsOpen(const QueuedSource& source) {
    return source.found.info && hasPlaces(*source.found.info) && source.found.info->epsg == 0 &&
           source.found.request.epsg == 0;
}

QString proposalWords(const SourceInfo& info) {
    QString words = ImportQueueModel::tr("Its coordinate reference system is in doubt: %1. Its coordinates fit %2.")
                        .arg(crsReason(info.crsReason), crsWords(info.proposedEpsg));
    if (info.swappedAxes) words += QLatin1Char(' ') + ImportQueueModel::tr("North stands before east in it.");
    return words;
}

bool isEncodingOpen(const QueuedSource& source) {
    return source.found.info && source.found.info->encodingAssumed && source.found.request.encoding.empty();
}

} // namespace

std::vector<Question> questionsOf(const QueuedSource& source) {
    using Topic = Question::Topic;
    std::vector<Question> questions;
    if (!source.found.info || source.isImported) return questions;
    const SourceInfo& info = *source.found.info;
    if (!source.found.request.kind)
        questions.push_back(
            {Topic::kind, ImportQueueModel::tr("This file is not of a known standard. Say what its rows are."), false});
    if (isCrsOpen(source) && info.proposedEpsg != 0)
        questions.push_back({Topic::crs, proposalWords(info), true});
    else if (isCrsOpen(source))
        questions.push_back({Topic::crs,
                             ImportQueueModel::tr("Its coordinate reference system is not known, and its coordinates "
                                                  "fit none of the usual ones. Choose it."),
                             false});
    if (isEncodingOpen(source))
        questions.push_back({Topic::encoding,
                             ImportQueueModel::tr("The file does not say the encoding of its texts. They read well as "
                                                  "%1: look at the accents in the preview.")
                                 .arg(text::fromUtf8(info.encoding)),
                             true});
    return questions;
}

void acceptProposals(QueuedSource& source) {
    if (!source.found.info) return;
    const SourceInfo& info = *source.found.info;
    if (isCrsOpen(source) && info.proposedEpsg != 0) {
        source.found.request.epsg = info.proposedEpsg;
        source.found.request.swapAxes = info.swappedAxes;
    }
    if (isEncodingOpen(source)) source.found.request.encoding = info.encoding;
}

bool canUpdate(geo::domain::Kind kind) {
    return geo::usecase::modeOfNextImport(kind) == geo::usecase::ImportMode::update;
}

ImportQueueModel::ImportQueueModel(const text::Language& language, QObject* parent)
    : QAbstractTableModel(parent)
    , m_language(language) {}

void ImportQueueModel::add(std::vector<geo::usecase::FoundSource> found) {
    if (found.empty()) return;
    const int first = rowCount();
    beginInsertRows({}, first, first + static_cast<int>(found.size()) - 1);
    for (auto& each : found) {
        QueuedSource source{std::move(each), true, {}, {}, false};
        source.isChosen = source.found.info && (source.found.kind || m_sources.size() + found.size() == 1);
        m_sources.push_back(std::move(source));
    }
    endInsertRows();
    emit choiceChanged();
}

void ImportQueueModel::clear() {
    beginResetModel();
    m_sources.clear();
    endResetModel();
    emit choiceChanged();
}

void ImportQueueModel::change(int row, const std::function<void(QueuedSource&)>& change) {
    change(m_sources.at(static_cast<std::size_t>(row)));
    emit dataChanged(index(row, 0), index(row, columnCount_ - 1));
    emit choiceChanged();
}

std::vector<int> ImportQueueModel::chosenRows() const {
    std::vector<int> rows;
    for (int row = 0; row < rowCount(); ++row)
        if (const QueuedSource& each = source(row); each.isChosen && each.found.info && !each.isImported)
            rows.push_back(row);
    return rows;
}

bool ImportQueueModel::hasQuestions() const {
    return std::ranges::any_of(chosenRows(), [&](int row) { return !questionsOf(source(row)).empty(); });
}

void ImportQueueModel::acceptAll() {
    for (const int row : chosenRows()) change(row, [](QueuedSource& each) { acceptProposals(each); });
}

int ImportQueueModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_sources.size());
}

int ImportQueueModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : columnCount_;
}

QString ImportQueueModel::stateText(const QueuedSource& source) const {
    if (source.found.problem) return text::sentence(*source.found.problem, m_language);
    if (source.isImported)
        return tr("Imported: %1 kept, %2 in quarantine")
            .arg(text::countText(static_cast<std::size_t>(source.outcome->dataset.kept), m_language),
                 text::countText(static_cast<std::size_t>(source.outcome->dataset.rejected), m_language));
    if (source.failure) return text::sentence(*source.failure, m_language);
    const auto questions = questionsOf(source);
    if (questions.empty()) return source.outcome ? tr("Tried: nothing kept yet") : tr("Ready");
    return std::ranges::all_of(questions, &Question::hasProposal) ? tr("To be accepted") : tr("To be decided");
}

QString ImportQueueModel::text(const QueuedSource& source, int column) const {
    const ImportRequest& request = source.found.request;
    const auto& info = source.found.info;
    if (column == nameColumn) return sourceName(request);
    if (column == stateColumn) return stateText(source);
    if (!info) return {};
    switch (column) {
    case standardColumn:
        if (!request.kind) return tr("Not recognised");
        // A recognised standard says by its name what its rows are.
        return source.found.preset.empty()
                   ? text::title(*request.kind) + QStringLiteral(", ") + presetWords(source.found.preset)
                   : presetWords(source.found.preset);
    case rowsColumn:
        return info->rows < 0 ? QString{} : text::countText(static_cast<std::size_t>(info->rows), m_language);
    case crsColumn: {
        if (!hasPlaces(*info)) return tr("Without places");
        const int epsg = request.epsg != 0 ? request.epsg : info->chosenEpsg();
        if (epsg == 0) return tr("Not known");
        return QStringLiteral("EPSG:%1").arg(epsg) + (isCrsOpen(source) ? QStringLiteral(" ?") : QString{});
    }
    case encodingColumn:
        return text::fromUtf8(request.encoding.empty() ? info->encoding : request.encoding) +
               (isEncodingOpen(source) ? QStringLiteral(" ?") : QString{});
    default:
        return {};
    }
}

QVariant ImportQueueModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const QueuedSource& each = source(index.row());
    if (role == Qt::DisplayRole) return text(each, index.column());
    if (role == Qt::ToolTipRole)
        return index.column() == nameColumn ? QString::fromStdString(each.found.request.source.string())
                                            : text(each, index.column());
    if (role == Qt::CheckStateRole && index.column() == nameColumn && each.found.info && !each.isImported)
        return each.isChosen ? Qt::Checked : Qt::Unchecked;
    if (role == Qt::TextAlignmentRole && index.column() == rowsColumn) return int{Qt::AlignRight | Qt::AlignVCenter};
    if (role == Qt::FontRole && index.column() == stateColumn && !questionsOf(each).empty()) {
        QFont bold;
        bold.setBold(true);
        return bold;
    }
    return {};
}

bool ImportQueueModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (role != Qt::CheckStateRole || index.column() != nameColumn) return false;
    change(index.row(), [&](QueuedSource& each) { each.isChosen = value.toInt() == Qt::Checked; });
    return true;
}

Qt::ItemFlags ImportQueueModel::flags(const QModelIndex& index) const {
    Qt::ItemFlags flags = Qt::ItemIsSelectable | Qt::ItemIsEnabled;
    if (index.column() == nameColumn && source(index.row()).found.info && !source(index.row()).isImported)
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

QVariant ImportQueueModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    switch (section) {
    case nameColumn:
        return tr("Source");
    case standardColumn:
        return tr("Recognised as");
    case rowsColumn:
        return tr("Rows");
    case crsColumn:
        return tr("CRS");
    case encodingColumn:
        return tr("Encoding");
    case stateColumn:
        return tr("State");
    default:
        return {};
    }
}

} // namespace app::exchange
