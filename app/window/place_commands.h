#pragma once

#include "usecase/gazetteer.h"

#include <QObject>

namespace app::places {
class BookmarkPanel;
class Bookmarks;
class GoToField;
class PlaceSearch;
} // namespace app::places

namespace app::window {

class MainWindow;

// Going to places: the search field of the tool bar, and bookmarks.
class PlaceCommands : public QObject {
    Q_OBJECT

public:
    explicit PlaceCommands(MainWindow& window);

private:
    void wireSearch();
    void wireBookmarks();
    void go(const geo::usecase::FoundPlace& place);
    void chooseAddressFile();
    void addBookmark();
    void goToBookmark(int row);

    MainWindow& m_window;
    places::PlaceSearch* m_search;
    places::GoToField* m_field;
    places::Bookmarks* m_bookmarks;
    places::BookmarkPanel* m_bookmarkPanel;
};

} // namespace app::window
