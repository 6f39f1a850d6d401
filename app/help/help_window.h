#pragma once

#include "files/file_dialog.h"
#include "help/help_book.h"

#include <QWidget>

class QAction;
class QLabel;
class QLineEdit;
class QListWidget;
class QStackedWidget;
class QTextBrowser;
class QToolBar;
class QTreeWidget;

namespace app::help {

class FindBar;

// The pages in a window of their own: contents or what was found on the left, the page on the right, with the way back
// and forward, size of letters, print, and a search within the page.
class HelpWindow : public QWidget {
    Q_OBJECT

public:
    // `settings` outlive the window: the size of letters is kept there.
    HelpWindow(const text::Language& language, settings::Settings& settings, QWidget* parent = nullptr);

    [[nodiscard]] const HelpBook& book() const { return m_book; }
    // Shows the page, in front; the first one where there is none of that id.
    void open(const QString& page);
    [[nodiscard]] const QString& page() const { return m_page; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void makeToolBar();
    void makeContents();
    void arrange();
    QAction* addAction(const char* icon, const QString& text, const QList<QKeySequence>& keys);
    void search(const QString& typed);
    void openHit(int row);
    void showPage();
    void spaceHeadings();
    void tintLinks();
    void zoomTo(int step);
    void print();
    void tintIcons();

    HelpBook m_book;
    settings::Settings& m_settings;
    QToolBar* m_bar;
    QLineEdit* m_search;
    QStackedWidget* m_side;
    QTreeWidget* m_contents;
    QListWidget* m_hits;
    QTextBrowser* m_view;
    FindBar* m_find;
    QString m_page;
    double m_letterSize = 0.0; // points, before any zoom
    int m_zoom = 0;            // steps of a point
};

} // namespace app::help
