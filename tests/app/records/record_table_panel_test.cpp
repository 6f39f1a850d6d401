#include "records/record_table_panel.h"

#include "app/session/sample_session.h"
#include "records/table_filter_bar.h"
#include "records/table_summary.h"
#include "tables/filter_header.h"
#include "tables/table_view.h"

#include <QApplication>
#include <QClipboard>
#include <QItemSelectionModel>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using app::records::RecordTablePanel;
using app::text::Language;
using geo::domain::Kind;

namespace {

struct Case {
    explicit Case(Kind kind, std::int64_t parcels = 400)
        : sample(parcels)
        , panel(
              std::make_unique<RecordTablePanel>(kind, sample.session, settings, Language{Language::Tongue::french})) {
        panel->resize(900, 400);
        panel->show();
        panel->refresh();
    }

    // The numbers shown, from the top.
    [[nodiscard]] std::vector<qlonglong> ids() const {
        std::vector<qlonglong> all;
        for (int row = 0; row < model().rowCount(); ++row)
            all.push_back(model().index(row, 0).data(app::records::TableRowsModel::kIdRole).toLongLong());
        return all;
    }
    [[nodiscard]] const QAbstractItemModel& model() const { return *panel->view().model(); }
    [[nodiscard]] int column(std::string_view field) const {
        return static_cast<int>(sessioncase::must(geo::domain::infoOf(panel->kind()).indexOf(field)));
    }
    [[nodiscard]] bool isWhole() const { return panel->feed().isWhole() && !panel->feed().isBusy(); }
    template <class Widget>
    [[nodiscard]] Widget* find(const char* name) const {
        return panel->findChild<Widget*>(QLatin1String(name));
    }

    QTemporaryDir folder;
    app::settings::Settings settings{folder.filePath("settings.ini")};
    sessioncase::SampleSession sample;
    std::unique_ptr<RecordTablePanel> panel;
};

} // namespace

class RecordTablePanelTest : public QObject {
    Q_OBJECT

private slots:
    void everyKindHasATable_data() {
        QTest::addColumn<int>("kind");
        for (const Kind kind : geo::domain::kAllKinds)
            QTest::newRow(std::string{geo::domain::name(kind)}.c_str()) << static_cast<int>(kind);
    }
    void everyKindHasATable() {
        QFETCH(int, kind);
        Case table{static_cast<Kind>(kind), 50};
        QTRY_VERIFY(table.isWhole());
        const auto rows = table.sample.rows(static_cast<Kind>(kind));
        QCOMPARE(static_cast<std::size_t>(table.model().rowCount()), rows.size());
    }

    void theWordsOfTheFilterLeaveTheirRows() {
        Case table{Kind::parcel};
        QTRY_VERIFY(table.isWhole());
        const auto rows = table.sample.rows(Kind::parcel);
        const std::string key = rows.at(17).key();
        table.find<QLineEdit>("parcelFilter")->setText(QString::fromStdString(key));
        QTRY_COMPARE(table.model().rowCount(), 1);
        QCOMPARE(table.ids().front(), qlonglong{rows.at(17).id});
        QCOMPARE(table.panel->filteredRows(), std::optional{std::set<std::int64_t>{rows.at(17).id}});
        table.panel->clearFilters();
        QTRY_COMPARE(static_cast<std::size_t>(table.model().rowCount()), rows.size());
        QVERIFY(!table.panel->filteredRows());
    }

    void anExpressionAndTheLayersFilterAreMetTogether() {
        Case table{Kind::parcel};
        QTRY_VERIFY(table.isWhole());
        const auto count = [&](double least, double most) {
            return std::ranges::count_if(table.sample.rows(Kind::parcel), [&](const auto& row) {
                const auto* area = std::get_if<double>(&row.value("contenance_m2"));
                return area && *area >= least && *area <= most;
            });
        };
        QVERIFY(count(400, 1e9) > count(400, 900));
        table.find<QToolButton>("parcelExpressionButton")->setChecked(true);
        table.find<QLineEdit>("parcelExpression")->setText("contenance_m2 >= 400");
        QTRY_COMPARE(static_cast<std::ptrdiff_t>(table.model().rowCount()), count(400, 1e9));
        table.panel->setLayerFilter("contenance_m2 <= 900");
        QTRY_COMPARE(static_cast<std::ptrdiff_t>(table.model().rowCount()), count(400, 900));
        auto* chip = table.find<QToolButton>("parcelLayerFilter");
        QVERIFY(chip->isVisibleTo(table.panel.get()));
        QSignalSpy cleared(table.panel.get(), &RecordTablePanel::layerFilterCleared);
        chip->click();
        QCOMPARE(cleared.size(), 1);
        QTRY_COMPARE(static_cast<std::ptrdiff_t>(table.model().rowCount()), count(400, 1e9));
    }

    void anExpressionThatCannotBeReadIsToldAndChangesNothing() {
        Case table{Kind::parcel};
        QTRY_VERIFY(table.isWhole());
        const int before = table.model().rowCount();
        table.find<QToolButton>("parcelExpressionButton")->setChecked(true);
        table.find<QLineEdit>("parcelExpression")->setText("contenance_m2 >=");
        auto* problem = table.find<QLabel>("parcelExpressionProblem");
        QVERIFY(problem->isVisibleTo(table.panel.get()) && !problem->text().isEmpty());
        QTest::qWait(150);
        QCOMPARE(table.model().rowCount(), before);
    }

    void aHeadSortsAndTheSelectionStays() {
        Case table{Kind::parcel};
        QTRY_VERIFY(table.isWhole());
        const auto before = table.ids();
        const std::set<std::int64_t> chosen{before.at(3), before.at(40)};
        table.panel->selectRows(chosen);
        const int column = table.column("contenance_m2");
        table.panel->view().sortByColumn(column, Qt::DescendingOrder);
        QTRY_VERIFY(table.ids() != before);
        QTRY_VERIFY(table.isWhole());
        double last = 1e12;
        for (int row = 0; row < table.model().rowCount(); ++row) {
            const auto value =
                table.panel->feed().valueAt(static_cast<std::size_t>(row), static_cast<std::size_t>(column));
            const double area = std::get<double>(*value);
            QVERIFY(area <= last);
            last = area;
        }
        QCOMPARE(table.panel->selectedRows(), chosen);
        QCOMPARE(table.panel->view().selectedCount(), qsizetype{2});
        for (const int row : table.panel->view().selectedViewRows())
            QVERIFY(chosen.contains(table.ids().at(static_cast<std::size_t>(row))));
        // Once more: as they come in the file.
        table.panel->view().sortByColumn(-1, Qt::AscendingOrder);
        QTRY_COMPARE(table.ids(), before);
    }

    void onlySelectedAndSelectedOnTop() {
        Case table{Kind::parcel};
        QTRY_VERIFY(table.isWhole());
        const auto before = table.ids();
        table.panel->selectRows({before.at(9), before.at(50)});
        table.find<QToolButton>("parcelSelectedFirst")->click();
        QTRY_COMPARE(table.ids().at(0), before.at(9));
        QCOMPARE(table.ids().at(1), before.at(50));
        QCOMPARE(table.ids().at(2), before.at(0));
        table.find<QToolButton>("parcelOnlySelected")->click();
        QTRY_COMPARE(table.ids(), (std::vector<qlonglong>{before.at(9), before.at(50)}));
        table.panel->selectRows({before.at(1)}); // as from the map
        QTRY_COMPARE(table.ids(), (std::vector<qlonglong>{before.at(1)}));
    }

    void theUserSelectsAndTheMapIsTold() {
        Case table{Kind::parcel};
        QTRY_VERIFY(table.isWhole());
        QSignalSpy told(table.panel.get(), &RecordTablePanel::rowsSelected);
        table.panel->view().selectRow(5);
        QCOMPARE(told.size(), 1);
        QCOMPARE(table.panel->selectedRows(), (std::set<std::int64_t>{table.ids().at(5)}));
        table.panel->view().selectAll();
        QCOMPARE(table.panel->selectedRows().size(), static_cast<std::size_t>(table.model().rowCount()));
        told.clear();
        table.panel->selectRows({table.ids().at(2)});
        QVERIFY(told.isEmpty()); // not by the user
    }

    // A row edited elsewhere: the table shows it, at the same place and with the same selection.
    void aChangeIsShownWhereItIs() {
        Case table{Kind::site};
        QTRY_VERIFY(table.isWhole());
        const auto id = table.ids().at(4);
        table.panel->selectRows({id});
        connect(&table.sample.session, &app::session::WorkspaceSession::rowsChanged, table.panel.get(),
                [&table] { table.panel->refresh(); });
        const int column = table.column("name");
        const QModelIndex cell = table.model().index(4, column);
        QVERIFY(table.panel->view().model()->setData(cell, "Ancienne criée", Qt::EditRole));
        QTRY_COMPARE(table.model().index(4, column).data().toString(), QString("Ancienne criée"));
        QCOMPARE(table.panel->selectedRows(), std::set<std::int64_t>{id});
        table.sample.session.undo();
        QTRY_VERIFY(table.model().index(4, column).data().toString() != QString("Ancienne criée"));
    }

    void whatDoesNotFitIsToldAndNotKept() {
        Case table{Kind::site};
        QTRY_VERIFY(table.isWhole());
        QSignalSpy failed(&table.sample.session, &app::session::WorkspaceSession::failed);
        const std::size_t steps = table.sample.steps();
        QVERIFY(!table.panel->view().model()->setData(table.model().index(0, table.column("land_area_m2")), "beaucoup",
                                                      Qt::EditRole));
        QCOMPARE(failed.size(), 1);
        QCOMPARE(table.sample.steps(), steps);
    }

    void theLineBelowAddsUp() {
        Case table{Kind::parcel};
        QTRY_VERIFY(table.isWhole());
        double sum = 0.0;
        for (const auto& row : table.sample.rows(Kind::parcel)) sum += std::get<double>(row.value("contenance_m2"));
        table.panel->view().setCurrentIndex(table.model().index(0, table.column("contenance_m2")));
        const QString expected = Language{Language::Tongue::french}.number(sum);
        QTRY_VERIFY2(table.panel->summary().figuresText().contains(expected), qPrintable(expected));
    }

    void columnsAreRememberedByTheirNames() {
        Case table{Kind::parcel};
        QTRY_VERIFY(table.isWhole());
        table.panel->header().moveSection(table.panel->header().visualIndex(table.column("section")), 0);
        table.panel->view().setColumnWidth(table.column("idu"), 177);
        table.panel->view().setColumnHidden(table.column("number"), true);
        table.panel->view().sortByColumn(table.column("section"), Qt::DescendingOrder);
        table.panel.reset(); // keeps what the next one finds
        table.panel = std::make_unique<RecordTablePanel>(Kind::parcel, table.sample.session, table.settings,
                                                         Language{Language::Tongue::french});
        table.panel->refresh();
        QTRY_VERIFY(table.isWhole());
        QCOMPARE(table.panel->header().visualIndex(table.column("section")), 0);
        QCOMPARE(table.panel->view().columnWidth(table.column("idu")), 177);
        QVERIFY(table.panel->view().isColumnHidden(table.column("number")));
        QCOMPARE(table.panel->feed().sort().field, std::optional{static_cast<std::size_t>(table.column("section"))});
        QVERIFY(table.panel->feed().sort().isDescending);
    }

    void aCellOfNumbersIsCopiedForTheSpreadsheet() {
        Case table{Kind::parcel};
        QTRY_VERIFY(table.isWhole());
        table.panel->view().setCurrentIndex(table.model().index(0, table.column("contenance_m2")));
        table.panel->view().copyCell();
        const QString copied = QApplication::clipboard()->text();
        QVERIFY2(!copied.contains(QChar(0x202f)) && copied.toDouble() > 0.0, qPrintable(copied));
    }
};

QTEST_MAIN(RecordTablePanelTest)
#include "record_table_panel_test.moc"
