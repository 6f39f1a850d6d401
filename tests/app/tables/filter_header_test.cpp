#include "tables/filter_header.h"

#include <QLineEdit>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTableView>
#include <QTest>

using app::tables::FilterHeader;

class FilterHeaderTest : public QObject {
    Q_OBJECT

private slots:
    void init() {
        m_model = std::make_unique<QStandardItemModel>(3, 4);
        m_model->setHorizontalHeaderLabels({"Nom", "Surface", "Commune", "Notes"});
        m_view = std::make_unique<QTableView>();
        m_header = new FilterHeader(m_view.get());
        m_view->setHorizontalHeader(m_header);
        m_view->setModel(m_model.get());
        m_view->resize(500, 300);
        m_view->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    }
    void cleanup() { m_view.reset(); }

    void theHeadGrowsByARowOfFields() {
        const int before = m_header->height();
        m_header->setFiltersShown(true);
        QTRY_VERIFY(m_header->height() > before + 8);
        QVERIFY(field(0) && field(3));
        QCOMPARE(field(1)->x(), m_header->sectionViewportPosition(1));
        QVERIFY(!field(1)->accessibleName().isEmpty());
        m_header->setFiltersShown(false);
        QTRY_COMPARE(m_header->height(), before);
        QVERIFY(!field(0)->isVisible());
    }

    void whatIsTypedIsTold() {
        m_header->setFiltersShown(true);
        QSignalSpy edited(m_header, &FilterHeader::filterEdited);
        QTest::keyClicks(field(1), ">5");
        QCOMPARE(edited.size(), 2);
        QCOMPARE(edited.back().at(0).toInt(), 1);
        QCOMPARE(edited.back().at(1).toString(), QString(">5"));
        m_header->setFilter(2, "Nantes");
        QCOMPARE(edited.size(), 2); // not by the user
        QCOMPARE(m_header->filter(2), QString("Nantes"));
    }

    void theKeyboardIsEnough() {
        m_header->setFiltersShown(true);
        m_header->focusFilter(1);
        QSignalSpy left(m_header, &FilterHeader::leftDownwards);
        QSignalSpy edited(m_header, &FilterHeader::filterEdited);
        QTest::keyClicks(field(1), "a");
        QTest::keyClick(field(1), Qt::Key_Escape);
        QCOMPARE(m_header->filter(1), QString{});
        QVERIFY(edited.back().at(1).toString().isEmpty());
        QTest::keyClick(field(1), Qt::Key_Down);
        QCOMPARE(left.size(), 1);
    }

    void fieldsFollowTheirColumns() {
        m_header->setFiltersShown(true);
        m_view->setColumnWidth(0, 200);
        QCOMPARE(field(1)->x(), 200);
        m_view->setColumnHidden(0, true);
        QVERIFY(!field(0)->isVisible());
        QCOMPARE(field(1)->x(), 0);
        m_view->setColumnHidden(0, false);
        m_header->moveSection(3, 0);
        QCOMPARE(field(3)->x(), 0);
        QCOMPARE(field(0)->x(), m_header->sectionViewportPosition(0));
    }

private:
    [[nodiscard]] QLineEdit* field(int column) const {
        return m_header->findChild<QLineEdit*>(QStringLiteral("columnFilter%1").arg(column));
    }

    std::unique_ptr<QStandardItemModel> m_model;
    std::unique_ptr<QTableView> m_view;
    FilterHeader* m_header = nullptr;
};

QTEST_MAIN(FilterHeaderTest)
#include "filter_header_test.moc"
