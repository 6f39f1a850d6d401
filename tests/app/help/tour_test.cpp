#include "help/tour.h"

#include <QApplication>
#include <QCheckBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using app::help::Tour;

class TourTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() {
        m_window = std::make_unique<QWidget>();
        m_window->resize(900, 600);
        m_field = new QLineEdit{m_window.get()};
        m_low = new QPushButton{"low", m_window.get()};
        m_low->setGeometry(10, 560, 100, 30);
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_field->setFocus();
        m_tour = new Tour{{{"One", "First", m_field}, {"Two", "Second", m_low}, {"Three", "Third", nullptr}},
                          m_window.get()};
        m_spy = std::make_unique<QSignalSpy>(m_tour, &Tour::finished);
        m_tour->start();
    }
    void cleanup() { m_window.reset(); }
    void nextToTheEndByKeyboard();
    void skipAsksAgainUnlessToldNever();
    void escapeSkips();
    void before();
    void staysInTheWindowAndOffItsTarget();
    void isReadAloud();

private:
    [[nodiscard]] QPushButton* button(const char* name) const { return m_tour->findChild<QPushButton*>(name); }
    std::unique_ptr<QWidget> m_window;
    std::unique_ptr<QSignalSpy> m_spy;
    QLineEdit* m_field = nullptr;
    QPushButton* m_low = nullptr;
    Tour* m_tour = nullptr;
};

void TourTest::nextToTheEndByKeyboard() {
    QTRY_VERIFY(button("tourNext")->hasFocus());
    QTest::keyClick(button("tourNext"), Qt::Key_Return);
    QCOMPARE(m_tour->step(), 1);
    QTest::keyClick(button("tourNext"), Qt::Key_Space);
    QCOMPARE(m_tour->step(), 2);
    QVERIFY(m_spy->isEmpty());
    QTest::keyClick(button("tourNext"), Qt::Key_Return);
    QCOMPARE(m_spy->size(), 1);
    QCOMPARE(m_spy->front().front().toBool(), true);
    QVERIFY(!m_tour->isVisible());
    QTRY_VERIFY(m_field->hasFocus());
}

void TourTest::skipAsksAgainUnlessToldNever() {
    button("tourSkip")->click();
    QCOMPARE(m_spy->front().front().toBool(), false);
    m_tour->start();
    m_tour->findChild<QCheckBox*>("tourNever")->click();
    button("tourSkip")->click();
    QCOMPARE(m_spy->back().front().toBool(), true);
}

void TourTest::escapeSkips() {
    QTest::keyClick(button("tourNext"), Qt::Key_Escape);
    QCOMPARE(m_spy->size(), 1);
    QVERIFY(!m_tour->isVisible());
}

void TourTest::before() {
    QVERIFY(!button("tourBefore")->isVisible());
    button("tourNext")->click();
    QVERIFY(button("tourBefore")->isVisible());
    button("tourBefore")->click();
    QCOMPARE(m_tour->step(), 0);
}

void TourTest::staysInTheWindowAndOffItsTarget() {
    for (const QSize& size : {QSize{900, 600}, QSize{500, 400}}) {
        m_window->resize(size);
        QTest::qWait(10);
        for (int step = 0; step < 3; ++step) {
            QVERIFY(m_window->rect().contains(m_tour->geometry()));
            if (step == 0) QVERIFY(!m_tour->geometry().intersects(m_field->geometry()));
            if (step == 1) QVERIFY(!m_tour->geometry().intersects(m_low->geometry()));
            if (step < 2) button("tourNext")->click();
        }
        button("tourBefore")->click();
        button("tourBefore")->click();
    }
}

void TourTest::isReadAloud() {
    QCOMPARE(m_tour->accessibleName(), QString{"One"});
    QVERIFY(button("tourNext")->accessibleDescription().contains("First"));
    button("tourNext")->click();
    QVERIFY(button("tourNext")->accessibleDescription().contains("Second"));
}

QTEST_MAIN(TourTest)
#include "tour_test.moc"
