// From the dialog's choice to the file of a standard and what is told of it.
#include "exchange/export_report.h"

#include "app/session/sample_session.h"
#include "exchange/diagnostic_model.h"
#include "exchange/export_dialog.h"
#include "tables/table_view.h"
#include "usecase/export_rows.h"

#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QtTest>

using app::exchange::DiagnosticModel;
using app::exchange::ExportChoice;
using app::exchange::ExportDialog;
using app::exchange::ExportReport;
using app::exchange::ExportScope;
using app::text::Language;
using geo::domain::Kind;
using geo::domain::Record;
using geo::usecase::Desk;
using sessioncase::must;
using sessioncase::SampleSession;

namespace {

void set(Record& record, const char* field, const geo::domain::Value& value) {
    record.values.at(*geo::domain::infoOf(record.kind).indexOf(field)) = value;
}

// The sheet of a brownfield with all that the standard requires of it; the site and its commune give the rest.
Record wholeSheet(std::int64_t site) {
    Record face = geo::domain::emptyRecord(Kind::friche);
    set(face, "dossier_id", site);
    set(face, "site_type", std::string{"friche industrielle"});
    set(face, "site_identif_date", std::string{"2023-01-31"});
    set(face, "site_actu_date", std::string{"2024-06-30"});
    set(face, "source_nom", std::string{"Observatoire"});
    return face;
}

} // namespace

class ExportReportTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // Two sites have a sheet: one that conforms, one whose date is missing. The others have none.
    void init() {
        m_sample = std::make_unique<SampleSession>();
        m_settings.emplace(m_sample->folder.filePath("settings.ini"));
        const auto sites = m_sample->rows(Kind::site);
        m_sites = std::ssize(sites);
        m_good = sites.at(0).id;
        m_bad = sites.at(1).id;
        const auto changed = m_sample->session.change([&](Desk& desk) -> geo::Result<void> {
            for (const std::size_t i : {0U, 1U}) {
                Record face = wholeSheet(sites.at(i).id);
                if (i == 1) set(face, "site_actu_date", {});
                GEO_TRY(desk.add(face));
                Record after = sites.at(i);
                set(after, "code", i == 0 ? std::string{"44109_1"} : std::string{"44109_2"});
                GEO_TRY(desk.edit(sites.at(i), after));
            }
            return {};
        });
        QVERIFY(changed.has_value());
    }
    void cleanup() {
        m_settings.reset();
        m_sample.reset();
    }

    void whatConformsAndWhatDoesNot_data() {
        QTest::addColumn<QString>("format");
        QTest::newRow("csv") << "cnig-friches-csv";
        QTest::newRow("gpkg") << "cnig-friches-gpkg";
    }
    void whatConformsAndWhatDoesNot() {
        QFETCH(QString, format);
        const auto report = exported(format, {});
        QVERIFY2(outcome(*report).contains("Conforming to the standard: 1 of 2."), qPrintable(outcome(*report)));
        const QStringList told = sentences(*report);
        QCOMPARE(told.size(), 2); // the row that does not conform, and the sites without a sheet
        QVERIFY2(told.at(0).contains(QString::number(m_sites - 2)), qPrintable(told.at(0)));
        QVERIFY2(told.at(1).contains("44109_2") && told.at(1).contains("site_actu_date"), qPrintable(told.at(1)));
        QVERIFY2(!told.join(' ').contains("44109_1"), qPrintable(told.join(' ')));
        QCOMPARE(places(*report).at(1), QString{"44109_2"}); // not "the whole file"
    }

    void aRowThatConformsAlone() {
        const auto report = exported("cnig-friches-csv", {m_good});
        QVERIFY2(outcome(*report).contains("Conforming to the standard: 1 of 1."), qPrintable(outcome(*report)));
        QCOMPARE(sentences(*report), QStringList{});
        QFile file(m_sample->folder.filePath("out.csv"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QVERIFY(bytes.startsWith("site_id,site_nom,"));
        QVERIFY(bytes.contains("44109_1") && !bytes.contains("44109_2")); // only what was selected
    }

    void aRowThatDoesNotConformAlone() {
        const auto report = exported("cnig-friches-csv", {m_bad});
        QVERIFY2(outcome(*report).contains("Conforming to the standard: 0 of 1."), qPrintable(outcome(*report)));
        QCOMPARE(sentences(*report).size(), 1);
    }

    void anotherFormatSaysNothingOfAStandard() {
        const auto report = exported("csv", {});
        QVERIFY2(!outcome(*report).contains("standard"), qPrintable(outcome(*report)));
    }

private:
    // Through the dialog, as the window does it; `selected` of the sites, or all of them.
    std::unique_ptr<ExportReport> exported(const QString& format, const std::set<std::int64_t>& selected) {
        ExportScope scope{2154, {}, {}};
        if (!selected.empty()) scope.selected[Kind::site] = selected;
        ExportDialog dialog{*m_settings, scope};
        auto& formats = *dialog.findChild<QComboBox*>("exportFormat");
        formats.setCurrentIndex(formats.findData(format));
        if (!selected.empty()) dialog.findChild<QComboBox*>("exportRows")->setCurrentIndex(1);
        const ExportChoice choice = dialog.choice();
        geo::usecase::ExportRequest request;
        request.target = m_sample->folder.filePath("out." + dialog.suffix()).toStdString();
        request.profile = choice.profile;
        request.epsg = choice.epsg;
        request.only = choice.only;
        geo::JobControl job;
        const auto written = must(geo::usecase::exportRows(m_sample->session.desk(), choice.kinds, "", request, job));
        return std::make_unique<ExportReport>(request, written, Language{Language::Tongue::english});
    }
    static QString outcome(const ExportReport& report) { return report.findChild<QLabel*>("exportOutcome")->text(); }
    static QStringList column(const ExportReport& report, int number) {
        const auto& model = *report.findChild<app::tables::TableView*>("exportFindings")->model();
        QStringList texts;
        for (int row = 0; row < model.rowCount(); ++row) texts << model.index(row, number).data().toString();
        return texts;
    }
    static QStringList sentences(const ExportReport& report) { return column(report, DiagnosticModel::whatColumn); }
    static QStringList places(const ExportReport& report) { return column(report, DiagnosticModel::whereColumn); }

    std::unique_ptr<SampleSession> m_sample;
    std::optional<app::settings::Settings> m_settings;
    std::int64_t m_sites = 0;
    std::int64_t m_good = 0;
    std::int64_t m_bad = 0;
};

QTEST_MAIN(ExportReportTest)
#include "export_report_test.moc"
