#include "board/board_column_model.h"

#include "board/board_text.h"
#include "text/code_label.h"
#include "text/value_text.h"

#include <QMimeData>

#include <algorithm>

namespace app::board {

namespace {

const QString kMime = QStringLiteral("application/x-entente-placement");

} // namespace

QString termsLine(const geo::domain::Placement& placement, const text::Language& language) {
    QStringList parts;
    if (placement.area) parts << text::areaText(*placement.area, language);
    if (placement.from || placement.until) {
        const auto day = [&](const std::optional<geo::Date>& date) {
            return date ? language.date(*date) : QStringLiteral("…");
        };
        parts << day(placement.from) + QStringLiteral(" – ") + day(placement.until);
    }
    if (placement.score) parts << language.number(*placement.score, 2);
    return parts.join(QStringLiteral(" · "));
}

BoardColumnModel::BoardColumnModel(geo::domain::PlacementState state, const text::Language& language, QObject* parent)
    : QAbstractListModel(parent)
    , m_state(state)
    , m_language(language) {}

void BoardColumnModel::setCards(std::shared_ptr<const geo::usecase::PlacementBoard> board,
                                std::vector<std::size_t> positions) {
    beginResetModel();
    m_board = std::move(board);
    m_positions = std::move(positions);
    endResetModel();
}

const geo::usecase::PlacementCard* BoardColumnModel::cardAt(int row) const {
    if (row < 0 || row >= rowCount()) return nullptr;
    return &m_board->cards[m_positions[static_cast<std::size_t>(row)]];
}

int BoardColumnModel::rowOf(geo::PlacementId placement) const {
    for (std::size_t i = 0; i < m_positions.size(); ++i)
        if (m_board->cards[m_positions[i]].placement.id == placement) return static_cast<int>(i);
    return -1;
}

geo::SquareMetres BoardColumnModel::area() const {
    geo::SquareMetres sum;
    for (const std::size_t position : m_positions)
        sum += m_board->cards[position].placement.area.value_or(geo::SquareMetres{});
    return sum;
}

int BoardColumnModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_positions.size());
}

QString BoardColumnModel::spoken(const geo::usecase::PlacementCard& card) const {
    QStringList lines{text::fromUtf8(card.project), placeText(card), termsLine(card.placement, m_language)};
    for (const auto& alert : card.alerts) lines << alertText(alert, m_language);
    lines.removeAll(QString{});
    return lines.join(u'\n');
}

QVariant BoardColumnModel::data(const QModelIndex& index, int role) const {
    const auto* card = index.isValid() ? cardAt(index.row()) : nullptr;
    if (card == nullptr) return {};
    switch (role) {
    case Qt::DisplayRole:
        return text::fromUtf8(card->project);
    case Qt::ToolTipRole:
        return spoken(*card);
    case Qt::AccessibleTextRole:
        return spoken(*card).replace(u'\n', QStringLiteral(", "));
    default:
        return {};
    }
}

Qt::ItemFlags BoardColumnModel::flags(const QModelIndex& index) const {
    if (!index.isValid()) return Qt::ItemIsDropEnabled;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled | Qt::ItemNeverHasChildren;
}

QStringList BoardColumnModel::mimeTypes() const {
    return {kMime};
}

QMimeData* BoardColumnModel::mimeData(const QModelIndexList& indexes) const {
    const auto* card = indexes.isEmpty() ? nullptr : cardAt(indexes.front().row());
    if (card == nullptr) return nullptr;
    auto* data = new QMimeData;
    data->setData(kMime, QByteArray::number(static_cast<qlonglong>(card->placement.id.value)));
    return data;
}

bool BoardColumnModel::canDropMimeData(const QMimeData* data, Qt::DropAction, int, int, const QModelIndex&) const {
    return data->hasFormat(kMime);
}

bool BoardColumnModel::dropMimeData(const QMimeData* data, Qt::DropAction, int, int, const QModelIndex&) {
    const std::int64_t placement = data->data(kMime).toLongLong();
    if (placement <= 0 || rowOf(geo::PlacementId{placement}) >= 0) return false;
    emit dropped(placement, m_state);
    return true;
}

} // namespace app::board
