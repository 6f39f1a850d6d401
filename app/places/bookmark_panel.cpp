#include "places/bookmark_panel.h"

#include "tables/table_view.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QVBoxLayout>

namespace app::places {

BookmarkPanel::BookmarkPanel(Bookmarks& bookmarks, QWidget* parent)
    : QWidget(parent)
    , m_bookmarks(bookmarks)
    , m_view(new tables::TableView(this)) {
    setObjectName(QStringLiteral("bookmarkPanel"));
    m_view->setObjectName(QStringLiteral("bookmarkView"));
    m_view->setAccessibleName(tr("Bookmarks"));
    m_view->setModel(&bookmarks.model());
    m_view->setSortingEnabled(false);
    m_view->setEditTriggers(QAbstractItemView::EditKeyPressed);
    m_view->setEmptyText(tr("Bookmarks are views of the map to come back to."));
    m_view->installEventFilter(this);
    const auto button = [this](const QString& text, const char* name) {
        auto* made = new QPushButton(text, this);
        made->setObjectName(QLatin1String(name));
        return made;
    };
    m_add = button(tr("Keep this view"), "bookmarkAdd");
    m_go = button(tr("Go there"), "bookmarkGo");
    m_rename = button(tr("Rename"), "bookmarkRename");
    m_remove = button(tr("Delete"), "bookmarkRemove");
    auto* row = new QHBoxLayout;
    for (QPushButton* each : {m_add, m_go, m_rename, m_remove}) row->addWidget(each);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(6, 6, 6, 6);
    column->addWidget(m_view, 1);
    column->addLayout(row);
    connect(m_add, &QPushButton::clicked, this, &BookmarkPanel::addRequested);
    connect(m_go, &QPushButton::clicked, this, [this] { emit goRequested(currentRow()); });
    connect(m_rename, &QPushButton::clicked, this, &BookmarkPanel::rename);
    connect(m_remove, &QPushButton::clicked, this, [this] { m_bookmarks.remove(m_view->selectedSourceRows()); });
    connect(m_view, &QAbstractItemView::doubleClicked, this, [this] { emit goRequested(currentRow()); });
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &BookmarkPanel::showButtons);
    connect(&bookmarks.model(), &QAbstractItemModel::modelReset, this, [this] {
        m_view->fitColumns();
        showButtons();
    });
    showButtons();
}

void BookmarkPanel::setEditable(bool isEditable) {
    m_isEditable = isEditable;
    showButtons();
}

int BookmarkPanel::currentRow() const {
    const auto rows = m_view->selectedSourceRows();
    return rows.empty() ? -1 : rows.front();
}

void BookmarkPanel::rename() {
    if (currentRow() >= 0) m_view->edit(m_bookmarks.model().index(currentRow(), 0));
}

void BookmarkPanel::showButtons() {
    const bool hasRow = currentRow() >= 0;
    m_add->setEnabled(m_isEditable);
    m_go->setEnabled(hasRow);
    m_rename->setEnabled(hasRow && m_isEditable);
    m_remove->setEnabled(hasRow && m_isEditable);
}

bool BookmarkPanel::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_view && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            emit goRequested(currentRow());
            return true;
        }
        if (key == Qt::Key_Delete && m_isEditable) {
            m_bookmarks.remove(m_view->selectedSourceRows());
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace app::places
