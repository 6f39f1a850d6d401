#include "places/bookmark_model.h"

#include "text/value_text.h"

namespace app::places {

BookmarkModel::BookmarkModel(text::Language language, QObject* parent)
    : QAbstractTableModel(parent)
    , m_language(std::move(language)) {}

void BookmarkModel::setBookmarks(std::vector<geo::domain::Record> bookmarks, bool isEditable) {
    beginResetModel();
    m_bookmarks = std::move(bookmarks);
    m_isEditable = isEditable;
    endResetModel();
}

int BookmarkModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_bookmarks.size());
}

int BookmarkModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : 2;
}

QVariant BookmarkModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::EditRole)) return {};
    const auto& bookmark = m_bookmarks.at(static_cast<std::size_t>(index.row()));
    if (index.column() == 0) return text::fromUtf8(bookmark.displayName());
    const auto* scale = std::get_if<double>(&bookmark.value("scale"));
    return scale != nullptr ? text::scaleText(*scale, m_language) : QString{};
}

bool BookmarkModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    const QString name = value.toString().trimmed();
    if (role != Qt::EditRole || index.column() != 0 || name.isEmpty() || name == data(index, role).toString())
        return false;
    const geo::domain::Record bookmark = m_bookmarks.at(static_cast<std::size_t>(index.row()));
    emit renamed(bookmark, name);
    return true;
}

QVariant BookmarkModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    return section == 0 ? tr("Bookmark") : tr("Scale");
}

Qt::ItemFlags BookmarkModel::flags(const QModelIndex& index) const {
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (m_isEditable && index.column() == 0) flags |= Qt::ItemIsEditable;
    return flags;
}

} // namespace app::places
