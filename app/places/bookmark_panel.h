#pragma once

#include "places/bookmarks.h"

#include <QWidget>

class QPushButton;

namespace app::tables {
class TableView;
}

namespace app::places {

// The bookmarks: a double click or Enter goes there, F2 renames, Delete takes away.
class BookmarkPanel : public QWidget {
    Q_OBJECT

public:
    // `bookmarks` outlives the panel.
    explicit BookmarkPanel(Bookmarks& bookmarks, QWidget* parent = nullptr);

    void setEditable(bool isEditable);

signals:
    void addRequested();
    void goRequested(int row);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void showButtons();
    [[nodiscard]] int currentRow() const;
    void rename();

    Bookmarks& m_bookmarks;
    tables::TableView* m_view;
    QPushButton* m_add;
    QPushButton* m_go;
    QPushButton* m_rename;
    QPushButton* m_remove;
    bool m_isEditable = false;
};

} // namespace app::places
