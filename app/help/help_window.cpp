#include "help/help_window.h"

#include "help/find_bar.h"
#include "help/folded.h"
#include "icons/icon.h"

#include <QAction>
#include <QEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPrintDialog>
#include <QPrinter>
#include <QSplitter>
#include <QStackedWidget>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTextCursor>
#include <QTextDocument>
#include <QToolBar>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <memory>
#include <utility>
#include <vector>

namespace app::help {

namespace {

constexpr int kIdRole = Qt::UserRole;
constexpr int kMostZoom = 12;
constexpr int kLeastZoom = -3;

// On paper the ground is white, whatever it is on the screen.
void darkenLinks(QTextDocument& page) {
    std::vector<std::pair<int, int>> links;
    for (QTextBlock block = page.begin(); block.isValid(); block = block.next())
        for (auto at = block.begin(); !at.atEnd(); ++at)
            if (const QTextFragment part = at.fragment(); part.isValid() && part.charFormat().isAnchor())
                links.emplace_back(part.position(), part.position() + part.length());
    QTextCharFormat dark;
    dark.setForeground(QColor{0x0B, 0x4F, 0x8A});
    QTextCursor cursor{&page};
    for (const auto& [from, to] : links) {
        cursor.setPosition(from);
        cursor.setPosition(to, QTextCursor::KeepAnchor);
        cursor.mergeCharFormat(dark);
    }
}

} // namespace

HelpWindow::HelpWindow(const text::Language& language, settings::Settings& settings, QWidget* parent)
    : QWidget(parent, Qt::Window)
    , m_book(language)
    , m_settings(settings)
    , m_bar(new QToolBar(this))
    , m_search(new QLineEdit(this))
    , m_side(new QStackedWidget(this))
    , m_contents(new QTreeWidget(this))
    , m_hits(new QListWidget(this))
    , m_view(new QTextBrowser(this))
    , m_find(new FindBar(*m_view, this)) {
    setObjectName(QStringLiteral("helpWindow"));
    setWindowTitle(tr("Help"));
    resize(1060, 720);
    m_view->setObjectName(QStringLiteral("helpView"));
    m_view->setAccessibleName(tr("Page of the help"));
    m_view->setOpenExternalLinks(true);
    m_view->document()->setDocumentMargin(16);
    m_letterSize = m_view->font().pointSizeF();
    makeToolBar();
    makeContents();
    arrange();
    tintIcons();
    connect(m_view, &QTextBrowser::sourceChanged, this, [this](const QUrl& url) {
        m_page = HelpBook::idOf(url); // the view itself still names the page before
        showPage();
    });
    zoomTo(m_settings.value(settings::kHelpZoom).toInt());
}

QAction* HelpWindow::addAction(const char* icon, const QString& text, const QList<QKeySequence>& keys) {
    auto* action = new QAction(text, this);
    action->setProperty("iconName", QString::fromLatin1(icon));
    action->setShortcuts(keys);
    const QString key = keys.isEmpty() ? QString{} : keys.front().toString(QKeySequence::NativeText);
    action->setToolTip(key.isEmpty() ? text : tr("%1 (%2)").arg(text, key));
    QWidget::addAction(action);
    m_bar->addAction(action);
    return action;
}

void HelpWindow::makeToolBar() {
    m_bar->setIconSize({20, 20});
    QAction* back = addAction("back", tr("Page before"), QKeySequence::keyBindings(QKeySequence::Back));
    QAction* forward = addAction("forward", tr("Page after"), QKeySequence::keyBindings(QKeySequence::Forward));
    connect(back, &QAction::triggered, m_view, &QTextBrowser::backward);
    connect(forward, &QAction::triggered, m_view, &QTextBrowser::forward);
    connect(m_view, &QTextBrowser::backwardAvailable, back, &QAction::setEnabled);
    connect(m_view, &QTextBrowser::forwardAvailable, forward, &QAction::setEnabled);
    back->setEnabled(false);
    forward->setEnabled(false);
    m_bar->addSeparator();
    connect(addAction("zoom_in", tr("Larger letters"), QKeySequence::keyBindings(QKeySequence::ZoomIn)),
            &QAction::triggered, this, [this] { zoomTo(m_zoom + 1); });
    connect(addAction("zoom_out", tr("Smaller letters"), QKeySequence::keyBindings(QKeySequence::ZoomOut)),
            &QAction::triggered, this, [this] { zoomTo(m_zoom - 1); });
    connect(addAction("fit", tr("Letters as at first"), {Qt::CTRL | Qt::Key_0}), &QAction::triggered, this,
            [this] { zoomTo(0); });
    m_bar->addSeparator();
    connect(addAction("search", tr("Find in this page"), {QKeySequence::Find}), &QAction::triggered, m_find,
            &FindBar::focusField);
    connect(addAction("print", tr("Print this page…"), {QKeySequence::Print}), &QAction::triggered, this,
            &HelpWindow::print);
    const auto addKey = [this](const QList<QKeySequence>& keys, auto* receiver, auto run) {
        auto* action = new QAction(this);
        action->setShortcuts(keys);
        QWidget::addAction(action);
        connect(action, &QAction::triggered, receiver, run);
    };
    addKey({Qt::Key_F3}, m_find, &FindBar::next);
    addKey({Qt::SHIFT | Qt::Key_F3}, m_find, &FindBar::previous);
    addKey({Qt::CTRL | Qt::Key_K}, m_search, [this] { m_search->setFocus(Qt::ShortcutFocusReason); });
    addKey({Qt::Key_Escape}, this, &QWidget::close);
}

void HelpWindow::makeContents() {
    m_contents->setObjectName(QStringLiteral("helpContents"));
    m_contents->setAccessibleName(tr("Contents"));
    m_contents->setHeaderHidden(true);
    for (const HelpGroup& group : m_book.groups()) {
        auto* top = new QTreeWidgetItem(m_contents, {group.title});
        top->setFlags(Qt::ItemIsEnabled);
        for (const QString& id : group.pages) {
            auto* item = new QTreeWidgetItem(top, {m_book.find(id)->title});
            item->setData(0, kIdRole, id);
        }
    }
    m_contents->expandAll();
    connect(m_contents, &QTreeWidget::currentItemChanged, this, [this](const QTreeWidgetItem* item) {
        const QString id = item ? item->data(0, kIdRole).toString() : QString{};
        if (!id.isEmpty() && id != page()) m_view->setSource(m_book.urlOf(id));
    });
    m_hits->setObjectName(QStringLiteral("helpHits"));
    m_hits->setAccessibleName(tr("Pages found"));
    m_hits->setWordWrap(true);
    connect(m_hits, &QListWidget::currentRowChanged, this, &HelpWindow::openHit);
    m_search->setObjectName(QStringLiteral("helpSearch"));
    m_search->setPlaceholderText(tr("Search the help"));
    m_search->setAccessibleName(tr("Search the help"));
    m_search->setClearButtonEnabled(true);
    connect(m_search, &QLineEdit::textChanged, this, &HelpWindow::search);
    connect(m_search, &QLineEdit::returnPressed, this, [this] {
        if (m_hits->count() > 0) m_hits->setCurrentRow(0);
        m_hits->setFocus();
    });
}

void HelpWindow::arrange() {
    m_side->addWidget(m_contents);
    m_side->addWidget(m_hits);
    auto* side = new QWidget(this);
    auto* sideColumn = new QVBoxLayout(side);
    sideColumn->setContentsMargins(0, 0, 0, 0);
    sideColumn->addWidget(m_search);
    sideColumn->addWidget(m_side, 1);
    auto* main = new QWidget(this);
    auto* mainColumn = new QVBoxLayout(main);
    mainColumn->setContentsMargins(0, 0, 0, 0);
    mainColumn->setSpacing(0);
    mainColumn->addWidget(m_view, 1);
    mainColumn->addWidget(m_find);
    auto* splitter = new QSplitter(this);
    splitter->addWidget(side);
    splitter->addWidget(main);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({260, 800});
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addWidget(splitter, 1);
}

void HelpWindow::open(const QString& page) {
    const HelpPage* found = m_book.find(page);
    if (!found && !m_book.pages().empty()) found = &m_book.pages().front();
    if (found && found->id != this->page()) m_view->setSource(m_book.urlOf(found->id));
    show();
    raise();
    activateWindow();
    m_view->setFocus();
}

void HelpWindow::search(const QString& typed) {
    const auto hits = m_book.search(typed);
    const bool isEmpty = typed.trimmed().isEmpty();
    m_hits->blockSignals(true);
    m_hits->clear();
    for (const HelpHit& hit : hits) {
        auto* item = new QListWidgetItem(hit.line.isEmpty() ? hit.title : hit.title + u'\n' + hit.line, m_hits);
        item->setData(kIdRole, hit.page);
    }
    if (hits.empty() && !isEmpty) {
        auto* none = new QListWidgetItem(tr("No page has all of these words."), m_hits);
        none->setFlags(Qt::NoItemFlags);
    }
    m_hits->blockSignals(false);
    m_side->setCurrentWidget(isEmpty ? static_cast<QWidget*>(m_contents) : m_hits);
    if (isEmpty) m_find->mark({});
}

void HelpWindow::openHit(int row) {
    const auto* item = m_hits->item(row);
    const QString id = item ? item->data(kIdRole).toString() : QString{};
    if (id.isEmpty()) return;
    if (id != page()) m_view->setSource(m_book.urlOf(id));
    m_find->mark(foldedWords(m_search->text()));
}

void HelpWindow::showPage() {
    const HelpPage* shown = m_book.find(page());
    setWindowTitle(shown ? tr("%1 – Help").arg(shown->title) : tr("Help"));
    for (QTreeWidgetItemIterator at{m_contents}; *at != nullptr; ++at)
        if ((*at)->data(0, kIdRole).toString() == page()) m_contents->setCurrentItem(*at);
    spaceHeadings();
    tintLinks();
    m_find->refresh();
}

// Many dark palettes leave links in a blue that cannot be read on them.
void HelpWindow::tintLinks() {
    const bool isDark = palette().color(QPalette::Base).lightness() < 128;
    QTextCharFormat format;
    format.setForeground(isDark ? QColor{0x8A, 0xB8, 0xFF} : QColor{0x0A, 0x4F, 0xB0});
    for (QTextBlock block = m_view->document()->begin(); block.isValid(); block = block.next()) {
        std::vector<std::pair<int, int>> links; // setting a format makes the fragments anew
        for (auto it = block.begin(); !it.atEnd(); ++it)
            if (it.fragment().charFormat().isAnchor())
                links.emplace_back(it.fragment().position(), it.fragment().length());
        for (const auto& [at, length] : links) {
            QTextCursor cursor{m_view->document()};
            cursor.setPosition(at);
            cursor.setPosition(at + length, QTextCursor::KeepAnchor);
            cursor.mergeCharFormat(format);
        }
    }
}

// Markdown sets headings tight on what is above.
void HelpWindow::spaceHeadings() {
    constexpr double kAbove = 14.0;
    constexpr double kBelow = 4.0;
    for (QTextBlock block = m_view->document()->begin(); block.isValid(); block = block.next()) {
        QTextBlockFormat format = block.blockFormat();
        if (format.headingLevel() < 2) continue;
        format.setTopMargin(kAbove);
        format.setBottomMargin(kBelow);
        QTextCursor{block}.setBlockFormat(format);
    }
}

void HelpWindow::zoomTo(int step) {
    m_zoom = std::clamp(step, kLeastZoom, kMostZoom);
    m_settings.set(settings::kHelpZoom, QString::number(m_zoom));
    QFont font = m_view->font();
    font.setPointSizeF(m_letterSize + m_zoom);
    m_view->setFont(font);
}

void HelpWindow::print() {
    QPrinter printer{QPrinter::HighResolution};
    printer.setDocName(windowTitle());
    QPrintDialog dialog{&printer, this};
    if (dialog.exec() != QDialog::Accepted) return;
    const std::unique_ptr<QTextDocument> page{m_view->document()->clone(m_view->document())}; // asks it for pictures
    darkenLinks(*page);
    page->print(&printer);
}

void HelpWindow::tintIcons() {
    for (QAction* action : m_bar->actions())
        if (const QString name = action->property("iconName").toString(); !name.isEmpty())
            action->setIcon(icons::icon(name.toStdString(), palette()));
}

void HelpWindow::changeEvent(QEvent* event) {
    if (event->type() == QEvent::PaletteChange) {
        tintIcons();
        tintLinks();
    }
    QWidget::changeEvent(event);
}

} // namespace app::help
