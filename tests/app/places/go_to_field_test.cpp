#include "places/go_to_field.h"

#include "app/session/sample_session.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QtTest>

using namespace app::places;
using app::text::Language;
using geo::domain::Kind;
using geo::usecase::FoundPlace;
using geo::usecase::PlaceKind;

// Going to places of the sample by keyboard alone.
class GoToFieldTest : public QObject {
    Q_OBJECT

private slots:
    void init() {
        m_sample = std::make_unique<sessioncase::SampleSession>(100);
        m_search = std::make_unique<PlaceSearch>(m_sample->session, Language{Language::Tongue::english});
        m_window = std::make_unique<QWidget>();
        m_field = new GoToField(
            *m_search,
            [] {
                return geo::geom::PointM{355'000.0, 6'689'000.0};
            },
            m_window.get());
        m_window->resize(400, 80);
        m_window->show();
        m_window->activateWindow();
        m_field->setFocus();
        QVERIFY(QTest::qWaitFor([this] { return m_search->isReady(); }, 10'000));
        m_chosen.clear();
        connect(m_field, &GoToField::placeChosen, this, [this](const FoundPlace& place) { m_chosen.push_back(place); });
    }
    void cleanup() {
        m_window.reset();
        m_search.reset();
        m_sample.reset();
    }

    void aCommuneByItsFirstLetters() {
        const auto commune = m_sample->rows(Kind::commune).front();
        type(QString::fromStdString(commune.displayName()).left(5));
        QTRY_VERIFY(m_field->completer().popup()->isVisible());
        QTest::keyClick(m_field->completer().popup(), Qt::Key_Return);
        QCOMPARE(m_chosen.size(), std::size_t{1});
        QCOMPARE(m_chosen.front().kind, PlaceKind::commune);
        QVERIFY(!m_field->completer().popup()->isVisible());
    }

    void whatIsNotThereIsSaid() {
        type(QStringLiteral("zzzzqqqq"));
        QTRY_VERIFY(m_field->completer().popup()->isVisible());
        QCOMPARE(m_search->model().firstPlace(), -1);
        QCOMPARE(m_search->model().rowCount(), 1);
        QTest::keyClick(m_field, Qt::Key_Return);
        QVERIFY(m_chosen.empty());
        QCOMPARE(m_field->text(), QStringLiteral("zzzzqqqq")); // what was typed stays
    }

    // The field stands at the right edge of the window; its list is broader and ends where the window does.
    void theListStaysInTheWindow() {
        m_window->resize(900, 80);
        m_field->setGeometry(700, 10, 190, 30);
        type(QStringLiteral("Nantes"));
        QAbstractItemView* list = m_field->completer().popup();
        QTRY_VERIFY(list->isVisible());
        const int right = list->mapToGlobal(QPoint{list->width(), 0}).x();
        QVERIFY(right <= m_window->mapToGlobal(QPoint{m_window->width(), 0}).x());
        QVERIFY(list->width() > m_field->width());
    }

    void aSiteByName() {
        const auto site = m_sample->rows(Kind::site).front();
        type(QString::fromStdString(site.displayName()));
        bool isThere = false;
        for (int row = 0; row < m_search->model().rowCount(); ++row) {
            const FoundPlace* place = m_search->model().place(row);
            isThere = isThere || (place && place->rowKind == Kind::site && place->row == site.id);
        }
        QVERIFY(isThere);
    }

    void aParcelByItsNumber() {
        const auto parcel = m_sample->rows(Kind::parcel).front();
        type(QString::fromStdString(parcel.key()));
        QTest::keyClick(m_field, Qt::Key_Return); // to the popup or the field: the first is meant
        QTRY_COMPARE(m_chosen.size(), std::size_t{1});
        QCOMPARE(m_chosen.front().row, parcel.id);
        QCOMPARE(m_chosen.front().kind, PlaceKind::parcel);
    }

    void coordinatesTellHowTheyWereRead_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("told");
        QTest::newRow("metres") << "355000 6689000"
                                << "read as Lambert-93";
        QTest::newRow("degrees") << "47.21 -1.55"
                                 << "read as latitude and longitude";
        QTest::newRow("turned") << "6689000 355000"
                                << "y before x";
    }
    void coordinatesTellHowTheyWereRead() {
        QFETCH(QString, text);
        QFETCH(QString, told);
        type(text);
        const int first = m_search->model().firstPlace();
        QVERIFY(first > 0);
        const QString line = m_search->model().index(first).data().toString();
        QVERIFY2(line.contains(told), qPrintable(line));
    }

    void headingsCannotBeChosen() {
        type("4");
        for (int row = 0; row < m_search->model().rowCount(); ++row) {
            const auto index = m_search->model().index(row);
            QCOMPARE(index.flags().testFlag(Qt::ItemIsSelectable), m_search->model().place(row) != nullptr);
        }
    }

    void escapeEmptiesThenLeaves() {
        QSignalSpy left(m_field, &GoToField::left);
        type("zzzz");
        QTest::keyClick(m_field, Qt::Key_Escape);
        QVERIFY(m_field->text().isEmpty());
        QCOMPARE(left.size(), 0);
        QTest::keyClick(m_field, Qt::Key_Escape);
        QCOMPARE(left.size(), 1);
    }

    void theServiceIsAskedOnlyWhenItIsAllowed() {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        int asked = 0;
        connect(&server, &QTcpServer::newConnection, this, [&] {
            ++asked;
            QTcpSocket* socket = server.nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, socket, [socket] {
                const QByteArray body =
                    "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"geometry\":"
                    "{\"type\":\"Point\",\"coordinates\":[-1.5,47.2]},\"properties\":"
                    "{\"label\":\"8 Rue du Test 44000 Nantes\",\"score\":0.9}}]}";
                socket->write("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " +
                              QByteArray::number(body.size()) + "\r\nConnection: close\r\n\r\n" + body);
            });
        });
        m_search->online().setService(QUrl(QStringLiteral("http://127.0.0.1:%1/search").arg(server.serverPort())));
        type("8 rue du test");
        QTest::qWait(500);
        QCOMPARE(asked, 0);
        m_search->online().setEnabled(true);
        m_field->clear();
        type("8 rue du test");
        QTRY_COMPARE(asked, 1);
        QTRY_VERIFY(m_search->model().firstPlace() >= 0);
        const FoundPlace* place = m_search->model().place(m_search->model().rowCount() - 1);
        QVERIFY(place != nullptr);
        QCOMPARE(place->name, std::string{"8 Rue du Test 44000 Nantes"});
        QVERIFY(std::abs(place->box.centre().x - 358'000.0) < 5'000.0);
    }

    void oddAnswersAreNone_data() {
        QTest::addColumn<QByteArray>("answer");
        QTest::newRow("empty") << QByteArray{};
        QTest::newRow("no JSON") << QByteArray{"<html>"};
        QTest::newRow("no features") << QByteArray{"{}"};
        QTest::newRow("no coordinates") << QByteArray{"{\"features\":[{\"properties\":{\"label\":\"a\"}}]}"};
        QTest::newRow("no label") << QByteArray{"{\"features\":[{\"geometry\":{\"coordinates\":[1,47]}}]}"};
    }
    void oddAnswersAreNone() {
        QFETCH(QByteArray, answer);
        QVERIFY(OnlineSearch::readAnswer(answer, 2154).empty());
    }

private:
    // As a keyboard does, accents too.
    void type(const QString& text) {
        for (const QChar letter : text) {
            QKeyEvent press{QEvent::KeyPress, 0, Qt::NoModifier, QString{letter}};
            QApplication::sendEvent(m_field, &press);
        }
    }
    void type(const char* text) { type(QString::fromLatin1(text)); }

    std::unique_ptr<sessioncase::SampleSession> m_sample;
    std::unique_ptr<PlaceSearch> m_search;
    std::unique_ptr<QWidget> m_window;
    GoToField* m_field = nullptr;
    std::vector<FoundPlace> m_chosen;
};

QTEST_MAIN(GoToFieldTest)
#include "go_to_field_test.moc"
