#include "records/record_filter.h"

#include "domain/described.h"
#include "domain/site.h"
#include "records/record_table_model.h"

#include <QtTest>

using app::records::RecordFilter;
using app::records::RecordTableModel;
using app::text::Language;
using geo::domain::Kind;

namespace {

geo::domain::Record site(std::int64_t id, const char* name, std::optional<double> area) {
    geo::domain::Site made;
    made.id = geo::SiteId{id};
    made.name = name;
    made.kind = geo::domain::SiteKind::transitional;
    if (area) made.landArea = geo::SquareMetres{*area};
    return geo::domain::toRecord(made);
}

} // namespace

class RecordFilterTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        m_model = std::make_unique<RecordTableModel>(Kind::site, Language{Language::Tongue::french});
        m_model->setRecords({site(1, "Halle de la Gare", 1000.0), site(2, "École désaffectée", 90.0),
                             site(3, "Île aux usines", {}), site(4, "gare de fret", 12500.5), site(5, "zone", {})});
        m_filter = std::make_unique<RecordFilter>();
        m_filter->setSourceModel(m_model.get());
    }

    void words_data() {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QList<qlonglong>>("rows");
        QTest::newRow("nothing") << "" << QList<qlonglong>{1, 2, 3, 4, 5};
        QTest::newRow("blanks") << "   " << QList<qlonglong>{1, 2, 3, 4, 5};
        QTest::newRow("case") << "GARE" << QList<qlonglong>{1, 4};
        QTest::newRow("accents left out") << "ecole" << QList<qlonglong>{2};
        QTest::newRow("accents typed") << "désaffectée" << QList<qlonglong>{2};
        QTest::newRow("capital with accent") << "île" << QList<qlonglong>{3};
        QTest::newRow("every word") << "gare fret" << QList<qlonglong>{4};
        QTest::newRow("in any order") << "fret gare" << QList<qlonglong>{4};
        QTest::newRow("words of several columns") << "12 gare" << QList<qlonglong>{4};
        QTest::newRow("number without groups") << "12500" << QList<qlonglong>{4};
        QTest::newRow("number with groups") << "12 500" << QList<qlonglong>{4};
        QTest::newRow("nowhere") << "port" << QList<qlonglong>{};
    }
    void words() {
        QFETCH(QString, typed);
        QFETCH(QList<qlonglong>, rows);
        m_filter->setWords(typed);
        QCOMPARE(ids(), rows);
        m_filter->setWords({});
        QCOMPARE(ids().size(), 5);
    }

    void sorting_data() {
        QTest::addColumn<QString>("field");
        QTest::addColumn<bool>("isDescending");
        QTest::addColumn<QList<qlonglong>>("rows");
        QTest::newRow("numbers") << "land_area_m2" << false << QList<qlonglong>{2, 1, 4, 3, 5};
        QTest::newRow("numbers down, unknown last") << "land_area_m2" << true << QList<qlonglong>{4, 1, 2, 5, 3};
        QTest::newRow("names") << "name" << false << QList<qlonglong>{2, 4, 1, 3, 5};
        QTest::newRow("names down") << "name" << true << QList<qlonglong>{5, 3, 1, 4, 2};
    }
    void sorting() {
        QFETCH(QString, field);
        QFETCH(bool, isDescending);
        QFETCH(QList<qlonglong>, rows);
        const auto column = geo::domain::infoOf(Kind::site).indexOf(field.toStdString());
        QVERIFY(column.has_value());
        m_filter->sort(static_cast<int>(*column), isDescending ? Qt::DescendingOrder : Qt::AscendingOrder);
        auto sorted = ids();
        if (field == "land_area_m2") { // the unknown are last in both directions, in either order among themselves
            std::sort(sorted.begin() + 3, sorted.end());
            std::sort(rows.begin() + 3, rows.end());
        }
        QCOMPARE(sorted, rows);
    }

private:
    [[nodiscard]] QList<qlonglong> ids() const {
        QList<qlonglong> rows;
        for (int row = 0; row < m_filter->rowCount(); ++row)
            rows << m_filter->index(row, 0).data(RecordTableModel::kIdRole).toLongLong();
        return rows;
    }
    std::unique_ptr<RecordTableModel> m_model;
    std::unique_ptr<RecordFilter> m_filter;
};

QTEST_MAIN(RecordFilterTest)
#include "record_filter_test.moc"
