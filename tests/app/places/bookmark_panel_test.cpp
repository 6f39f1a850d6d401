#include "places/bookmark_panel.h"

#include "app/session/sample_session.h"
#include "tables/table_view.h"

#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QtTest>

using namespace app::places;
using app::text::Language;
using geo::domain::Kind;

class BookmarkPanelTest : public QObject {
    Q_OBJECT

private slots:
    void init() {
        m_sample = std::make_unique<sessioncase::SampleSession>(50);
        m_bookmarks = std::make_unique<Bookmarks>(m_sample->session, Language{Language::Tongue::english});
        m_panel = std::make_unique<BookmarkPanel>(*m_bookmarks);
        m_panel->setEditable(true);
        m_panel->show();
        m_view.centre = {355'123.0, 6'689'456.0};
        m_view.width = 800;
        m_view.height = 600;
        m_view = m_view.withScale(12'000.0);
    }
    void cleanup() {
        m_panel.reset();
        m_bookmarks.reset();
        m_sample.reset();
    }

    void aViewIsKeptAndComeBackTo() {
        m_bookmarks->add(QStringLiteral("  Île de Nantes "), m_view);
        m_bookmarks->add(QStringLiteral("Bellevue"), m_view.withScale(5'000.0));
        QCOMPARE(names(), (QStringList{"Bellevue", "Île de Nantes"}));
        auto elsewhere = m_view;
        elsewhere.centre = {300'000.0, 6'600'000.0};
        elsewhere.width = 400;
        const auto there = m_bookmarks->viewOf(1, elsewhere);
        QVERIFY(there.has_value());
        QCOMPARE(there->centre, m_view.centre);
        QCOMPARE(there->width, 400);
        QVERIFY(std::abs(there->scaleDenominator() - 12'000.0) < 1e-6);
        QVERIFY(!m_bookmarks->viewOf(2, elsewhere));
    }

    void everythingIsUndone() {
        QSignalSpy rows(&m_sample->session, &app::session::WorkspaceSession::rowsChanged);
        m_bookmarks->add(QStringLiteral("One"), m_view);
        m_bookmarks->rename(m_bookmarks->model().bookmarks().front(), QStringLiteral("Two"));
        QCOMPARE(names(), QStringList{"Two"});
        m_bookmarks->remove({0});
        QVERIFY(names().isEmpty());
        m_sample->session.undo();
        QCOMPARE(names(), QStringList{"Two"});
        m_sample->session.undo();
        QCOMPARE(names(), QStringList{"One"});
        m_sample->session.undo();
        QVERIFY(names().isEmpty());
        QCOMPARE(rows.size(), 0); // a bookmark is no row of the map or of a table
    }

    void byKeyboardAlone() {
        m_bookmarks->add(QStringLiteral("One"), m_view);
        QSignalSpy gone(m_panel.get(), &BookmarkPanel::goRequested);
        auto* view = m_panel->findChild<app::tables::TableView*>(QStringLiteral("bookmarkView"));
        view->setFocus();
        view->selectRow(0);
        QTest::keyClick(view, Qt::Key_Return);
        QCOMPARE(gone.size(), 1);
        QCOMPARE(gone.front().front().toInt(), 0);
        view->setCurrentIndex(m_bookmarks->model().index(0, 0));
        QTest::keyClick(view, Qt::Key_F2);
        auto* line = view->findChild<QLineEdit*>();
        QVERIFY(line != nullptr);
        line->setText(QStringLiteral("Renamed"));
        QTest::keyClick(line, Qt::Key_Return);
        QTRY_COMPARE(names(), QStringList{"Renamed"});
        view->selectRow(0);
        QTest::keyClick(view, Qt::Key_Delete);
        QVERIFY(names().isEmpty());
    }

    void nothingIsChangedInAReadOnlyWorkspace() {
        m_panel->setEditable(false);
        for (const char* name : {"bookmarkAdd", "bookmarkRename", "bookmarkRemove"})
            QVERIFY(!m_panel->findChild<QPushButton*>(QLatin1String(name))->isEnabled());
    }

private:
    QStringList names() {
        QStringList names;
        for (const auto& bookmark : m_bookmarks->model().bookmarks())
            names << QString::fromStdString(bookmark.displayName());
        return names;
    }

    std::unique_ptr<sessioncase::SampleSession> m_sample;
    std::unique_ptr<Bookmarks> m_bookmarks;
    std::unique_ptr<BookmarkPanel> m_panel;
    geo::carto::Viewport m_view;
};

QTEST_MAIN(BookmarkPanelTest)
#include "bookmark_panel_test.moc"
