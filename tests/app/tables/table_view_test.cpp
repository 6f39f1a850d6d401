#include "tables/frozen_column.h"
#include "tables/table_view.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QScrollBar>
#include <QSortFilterProxyModel>
#include <QStandardItemModel>
#include <QtTest>

using app::tables::TableView;

class TableViewTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        m_model = std::make_unique<QStandardItemModel>(0, 3);
        m_model->setHorizontalHeaderLabels({"Name", "Area (m²)", "Notes"});
        const QList<QStringList> rows{{"Halle", "240", "une\nligne"}, {"École", "90", "a\tb"}, {"Quai", "1200", ""}};
        for (const QStringList& row : rows) {
            QList<QStandardItem*> items;
            for (const QString& cell : row) items << new QStandardItem{cell};
            m_model->appendRow(items);
        }
        m_proxy = std::make_unique<QSortFilterProxyModel>();
        m_proxy->setSourceModel(m_model.get());
        m_view = std::make_unique<TableView>();
        m_view->setModel(m_proxy.get());
        m_view->setSortingEnabled(true);
        m_view->sortByColumn(0, Qt::AscendingOrder); // Halle, Quai, École
        QApplication::clipboard()->clear();
    }
    void cleanup() { m_view.reset(); }

    void everythingIsCopiedWhereNothingIsSelected() {
        m_view->copyWithHeads();
        QCOMPARE(copied(),
                 (QStringList{"Name\tArea (m²)\tNotes", "Halle\t240\tune ligne", "Quai\t1200\t", "École\t90\ta b"}));
    }

    void theSelectedRowsAreCopiedAsTheyAreShown() {
        select(2);
        select(0);
        QTest::keyClick(m_view.get(), Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(copied(), (QStringList{"Name\tArea (m²)\tNotes", "Halle\t240\tune ligne", "École\t90\ta b"}));
        QCOMPARE(m_view->selectedSourceRows(), (std::vector<int>{0, 1}));
    }

    void hiddenColumnsStayOutAndMovedOnesAreInTheirPlace() {
        m_view->setColumnHidden(2, true);
        m_view->horizontalHeader()->moveSection(1, 0);
        select(1);
        m_view->copyWithHeads();
        QCOMPARE(copied(), (QStringList{"Area (m²)\tName", "1200\tQuai"}));
        QCOMPARE(m_view->selectedSourceRows(), (std::vector<int>{2}));
    }

    void columnsAreNoWiderThanAThird() {
        m_view->resize(900, 300);
        m_model->item(0, 2)->setText(QString(400, u'x'));
        m_view->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
        m_view->fitColumns();
        QVERIFY(m_view->columnWidth(2) <= m_view->viewport()->width() / 3 + 1 ||
                m_view->horizontalHeader()->stretchLastSection());
        m_model->item(0, 0)->setText(QString(400, u'x'));
        m_view->fitColumns();
        QCOMPARE(m_view->columnWidth(0), m_view->viewport()->width() / 3);
    }

    // Scrolled sideways, the first column lies over the others, and a click on it is one on its row.
    void theFirstColumnStaysInSight() {
        m_view->resize(300, 200);
        for (int column = 0; column < 3; ++column) m_view->setColumnWidth(column, 140 + 100 * column);
        m_view->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
        app::tables::FrozenColumn& frozen = m_view->frozen();
        QCOMPARE(frozen.column(), -1);
        m_view->horizontalScrollBar()->setValue(200);
        QCOMPARE(frozen.column(), 0);
        QCOMPARE(frozen.width(), 140);
        QCOMPARE(frozen.geometry().bottom(), m_view->viewport()->geometry().bottom());
        const int head = m_view->viewport()->geometry().top() - frozen.geometry().top();
        const QPoint second{20, head + m_view->rowViewportPosition(1) + 5};
        QTest::mouseClick(&frozen, Qt::LeftButton, {}, second);
        QCOMPARE(m_view->selectedViewRows(), std::vector<int>{1});
        QCOMPARE(m_view->currentIndex().column(), 0);
        QCOMPARE(m_view->horizontalScrollBar()->value(), 200);
        const QImage picture = frozen.grab().toImage();
        QVERIFY(picture.pixelColor(60, second.y()) != m_view->palette().color(QPalette::Base)); // selected
        m_view->horizontalHeader()->moveSection(0, 2);
        QCOMPARE(frozen.column(), 1);
        m_view->horizontalScrollBar()->setValue(0);
        QCOMPARE(frozen.column(), -1);
    }

    void withoutAModelNothingHappens() {
        TableView bare;
        bare.copyWithHeads();
        bare.fitColumns();
        QVERIFY(bare.selectedSourceRows().empty());
        QVERIFY(QApplication::clipboard()->text().isEmpty());
    }

private:
    void select(int row) {
        m_view->selectionModel()->select(m_proxy->index(row, 0),
                                         QItemSelectionModel::Select | QItemSelectionModel::Rows);
    }
    static QStringList copied() { return QApplication::clipboard()->text().split('\n'); }

    std::unique_ptr<QStandardItemModel> m_model;
    std::unique_ptr<QSortFilterProxyModel> m_proxy;
    std::unique_ptr<TableView> m_view;
};

QTEST_MAIN(TableViewTest)
#include "table_view_test.moc"
