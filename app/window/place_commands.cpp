#include "window/place_commands.h"

#include "map/map_canvas.h"
#include "places/bookmark_panel.h"
#include "places/go_to_field.h"
#include "text/sentence.h"
#include "text/value_text.h"
#include "usecase/select_rows.h"
#include "window/main_window.h"
#include "window/message_bar.h"

#include <QInputDialog>
#include <QToolBar>

namespace app::window {

namespace {

// A place that is found is shown at this scale at least: its surroundings can be told.
constexpr double kPlaceScale = 2'500.0;
constexpr double kSurroundings = 0.25; // of the size of what is shown, on each side

} // namespace

PlaceCommands::PlaceCommands(MainWindow& window)
    : QObject(&window)
    , m_window(window)
    , m_search(new places::PlaceSearch(window.services().session, window.services().language, this))
    , m_field(new places::GoToField(
          *m_search, [&window] { return window.canvas().viewport().centre; }, &window))
    , m_bookmarks(new places::Bookmarks(window.services().session, window.services().language, this))
    , m_bookmarkPanel(new places::BookmarkPanel(*m_bookmarks, &window)) {
    auto* bar = window.findChild<QToolBar*>(QStringLiteral("toolBar"));
    auto* gap = new QWidget(bar);
    gap->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    bar->addWidget(gap);
    m_field->setMinimumWidth(150);
    m_field->setMaximumWidth(260);
    bar->addWidget(m_field);
    window.addDock(QStringLiteral("bookmarksDock"), tr("Bookmarks"), m_bookmarkPanel, Qt::LeftDockWidgetArea,
                   MainWindow::Panel::optional);
    wireSearch();
    wireBookmarks();
}

void PlaceCommands::wireSearch() {
    auto& settings = m_window.services().settings;
    m_search->setAddressFile(settings.value(settings::kAddressFile));
    m_search->online().setEnabled(settings.value(settings::kOnlineSearch));
    QAction* online = m_window.actions()[ActionId::onlineSearch];
    online->setCheckable(true);
    online->setChecked(settings.value(settings::kOnlineSearch));
    connect(online, &QAction::toggled, this, [this](bool isOn) {
        m_window.services().settings.set(settings::kOnlineSearch, isOn);
        m_search->online().setEnabled(isOn);
    });
    m_window.actions().on(ActionId::addressFile, [this] { chooseAddressFile(); });
    m_window.actions().on(ActionId::goTo, [this] {
        m_field->setFocus(Qt::ShortcutFocusReason);
        m_field->selectAll();
    });
    connect(m_field, &places::GoToField::placeChosen, this, &PlaceCommands::go);
    connect(m_field, &places::GoToField::left, this, [this] { m_window.canvas().setFocus(); });
    connect(m_search, &places::PlaceSearch::failed, this, [this](const geo::Error& error) {
        m_window.messages().showError(text::sentence(error, m_window.services().language));
    });
    auto& session = m_window.services().session;
    const auto showOpen = [this, &session] { m_field->setEnabled(session.isOpen()); };
    connect(&session, &session::WorkspaceSession::opened, this, showOpen);
    connect(&session, &session::WorkspaceSession::closed, this, showOpen);
    showOpen();
}

void PlaceCommands::chooseAddressFile() {
    auto& services = m_window.services();
    const QString file = services.fileDialog.open(&m_window, tr("Address file for the search"),
                                                  tr("Addresses of the BAN (*.csv *.csv.gz *.zip);;All files (*)"),
                                                  settings::Folder::import);
    if (file.isEmpty()) return;
    services.settings.set(settings::kAddressFile, file);
    m_search->setAddressFile(file);
    m_search->prepare();
}

// Shows the place, selects the row that it is, and blinks it.
void PlaceCommands::go(const geo::usecase::FoundPlace& place) {
    geo::geom::Geometry shape = place.box.centre();
    auto& desk = m_window.services().session.desk();
    if (place.rowKind) {
        const auto row = desk.rowById(*place.rowKind, place.row);
        if (row && !geo::geom::isEmpty(row->mainShape())) shape = row->mainShape();
        if (const auto feature = row ? geo::usecase::featureOf(*row) : std::nullopt)
            m_window.selection().set({*feature});
    }
    const double margin = kSurroundings * std::max(place.box.width(), place.box.height());
    auto& canvas = m_window.canvas();
    geo::carto::Viewport view = canvas.viewport().fitting(place.box.grown(std::max(margin, 1.0)));
    if (view.scaleDenominator() < kPlaceScale) view = view.withScale(kPlaceScale);
    canvas.setViewport(view);
    canvas.flash(shape);
    canvas.setFocus();
}

void PlaceCommands::wireBookmarks() {
    auto& session = m_window.services().session;
    m_window.actions().on(ActionId::addBookmark, [this] { addBookmark(); });
    m_window.actions().on(ActionId::showBookmarks, [this] { m_window.showDock(QStringLiteral("bookmarksDock")); });
    connect(m_bookmarkPanel, &places::BookmarkPanel::addRequested, this, &PlaceCommands::addBookmark);
    connect(m_bookmarkPanel, &places::BookmarkPanel::goRequested, this, &PlaceCommands::goToBookmark);
    const auto showOpen = [this, &session] { m_bookmarkPanel->setEditable(session.isOpen() && !session.isReadOnly()); };
    connect(&session, &session::WorkspaceSession::opened, this, showOpen);
    connect(&session, &session::WorkspaceSession::closed, this, showOpen);
}

void PlaceCommands::addBookmark() {
    if (m_window.services().session.isReadOnly()) return;
    const auto& view = m_window.canvas().viewport();
    const QString proposed = tr("View %1, %2")
                                 .arg(m_bookmarks->model().rowCount() + 1)
                                 .arg(text::scaleText(view.scaleDenominator(), m_window.services().language));
    bool isGiven = false;
    const QString name = QInputDialog::getText(&m_window, tr("Keep this view"), tr("Name of the bookmark"),
                                               QLineEdit::Normal, proposed, &isGiven);
    if (isGiven && !name.trimmed().isEmpty()) m_bookmarks->add(name, view);
}

void PlaceCommands::goToBookmark(int row) {
    if (const auto view = m_bookmarks->viewOf(row, m_window.canvas().viewport())) m_window.canvas().setViewport(*view);
}

} // namespace app::window
