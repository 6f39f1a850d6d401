#pragma once

#include "domain/record.h"
#include "text/language.h"

#include <QAbstractTableModel>

#include <vector>

namespace app::places {

// The bookmarks of a workspace by name; the name can be edited.
class BookmarkModel : public QAbstractTableModel {
    Q_OBJECT

public:
    explicit BookmarkModel(text::Language language, QObject* parent = nullptr);

    void setBookmarks(std::vector<geo::domain::Record> bookmarks, bool isEditable);
    [[nodiscard]] const std::vector<geo::domain::Record>& bookmarks() const { return m_bookmarks; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

signals:
    void renamed(const geo::domain::Record& bookmark, const QString& name);

private:
    text::Language m_language;
    std::vector<geo::domain::Record> m_bookmarks;
    bool m_isEditable = false;
};

} // namespace app::places
