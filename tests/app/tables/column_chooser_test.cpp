#include "tables/column_chooser.h"

#include <QHeaderView>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QStandardItemModel>
#include <QTableView>
#include <QTest>

using app::tables::ColumnChooser;

class ColumnChooserTest : public QObject {
    Q_OBJECT

private slots:
    void init() {
        m_model = std::make_unique<QStandardItemModel>(1, 4);
        m_model->setHorizontalHeaderLabels({"Nom", "Surface", "Écluse", "Notes"});
        m_view = std::make_unique<QTableView>();
        m_view->setModel(m_model.get());
        m_view->setColumnHidden(1, true);
        m_chooser = std::make_unique<ColumnChooser>(header());
        m_list = m_chooser->findChild<QListWidget*>("columnList");
    }
    void cleanup() {
        m_chooser.reset();
        m_view.reset();
    }

    void tickingShowsAtOnce() {
        QCOMPARE(m_list->item(1)->checkState(), Qt::Unchecked);
        m_list->item(1)->setCheckState(Qt::Checked);
        QVERIFY(!m_view->isColumnHidden(1));
        m_list->item(0)->setCheckState(Qt::Unchecked);
        QVERIFY(m_view->isColumnHidden(0));
    }

    void theLastColumnStays() {
        for (int i = 0; i < m_list->count(); ++i) m_list->item(i)->setCheckState(Qt::Unchecked);
        QCOMPARE(header().hiddenSectionCount(), 3);
    }

    void aSearchMindsNoAccents() {
        m_chooser->findChild<QLineEdit*>()->setText("ecl");
        QVERIFY(m_list->item(0)->isHidden());
        QVERIFY(!m_list->item(2)->isHidden());
    }

    void onlyThoseFilled() {
        m_chooser->setFilled({1, 2});
        for (auto* button : m_chooser->findChildren<QPushButton*>())
            if (button->text().contains("filled")) button->click();
        QVERIFY(m_view->isColumnHidden(0) && m_view->isColumnHidden(3));
        QVERIFY(!m_view->isColumnHidden(1) && !m_view->isColumnHidden(2));
    }

    void aColumnIsMovedByButtonAndByDragging() {
        m_list->setCurrentRow(2);
        for (auto* button : m_chooser->findChildren<QPushButton*>())
            if (button->text() == "Move &up") button->click();
        QCOMPARE(header().visualIndex(2), 1);
        QCOMPARE(m_list->currentRow(), 1);
        QVERIFY(m_list->model()->moveRow({}, 3, {}, 0));
        QCOMPARE(header().visualIndex(3), 0);
    }

private:
    [[nodiscard]] QHeaderView& header() const { return *m_view->horizontalHeader(); }

    std::unique_ptr<QStandardItemModel> m_model;
    std::unique_ptr<QTableView> m_view;
    std::unique_ptr<ColumnChooser> m_chooser;
    QListWidget* m_list = nullptr;
};

QTEST_MAIN(ColumnChooserTest)
#include "column_chooser_test.moc"
