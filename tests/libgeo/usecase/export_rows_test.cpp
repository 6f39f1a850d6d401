#include "desk_case.h"
#include "usecase/export_rows.h"
#include "usecase/match_project.h"

#include <QFile>

#include <cpl_string.h>
#include <cpl_vsi.h>

#include <set>

using namespace deskcase;
using domain::Kind;
using domain::Value;
using usecase::ExportRequest;
using usecase::Table;

namespace {

// All that is in a file, out of the archive where it is one.
std::string contentsOf(const std::filesystem::path& path) {
    std::string all;
    const auto append = [&all](const std::string& name) {
        VSILFILE* file = VSIFOpenL(name.c_str(), "rb");
        if (!file) return;
        char piece[4096];
        while (const std::size_t count = VSIFReadL(piece, 1, sizeof piece, file)) all.append(piece, count);
        VSIFCloseL(file);
    };
    if (path.extension() == ".shp") { // and all that stands beside it
        for (const auto& part : std::filesystem::directory_iterator(path.parent_path()))
            if (part.path().filename().string().starts_with(path.stem().string())) append(part.path().string());
        return all;
    }
    if (path.extension() != ".xlsx") {
        append(path.string());
        return all;
    }
    const std::string archive = "/vsizip/" + path.string();
    char** parts = VSIReadDirRecursive(archive.c_str());
    for (char** part = parts; part && *part; ++part) append(archive + "/" + *part);
    CSLDestroy(parts);
    return all;
}

// Every value of the personal fields of a kind.
std::set<std::string> personalTexts(const usecase::Desk& desk, Kind kind) {
    std::set<std::string> texts;
    for (const domain::FieldInfo& field : domain::infoOf(kind).fields) {
        if (!field.personal) continue;
        for (const domain::Record& record : all(desk, kind))
            if (const std::string text = domain::toText(record.value(field.name)); !text.empty()) texts.insert(text);
    }
    return texts;
}

double number(const Value& value) {
    if (const auto* integer = std::get_if<std::int64_t>(&value)) return static_cast<double>(*integer);
    return std::get<double>(value);
}

std::size_t column(const Table& table, std::string_view name) {
    const auto found = std::ranges::find(table.columns, name, &formats::Column::name);
    if (found == table.columns.end()) throw std::runtime_error("no column " + std::string{name});
    return static_cast<std::size_t>(found - table.columns.begin());
}

} // namespace

class ExportRowsTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        m_sample.emplace(40);
        const auto snapshot = must(usecase::readMatch(desk(), all(desk(), Kind::project).at(0).key(), m_sample->job));
        m_project = snapshot->project;
        domain::MatchParams params;
        params.date = std::chrono::sys_days{std::chrono::year{2026} / 1 / 1};
        params.weights = domain::defaultWeights(m_project);
        m_report = must(usecase::matchProject(*snapshot, params, m_sample->job));
        QVERIFY(m_report.eligible >= 3 && m_report.excluded > 0);
        std::vector<SpaceId> best;
        for (std::size_t i = 0; i < 3; ++i) best.push_back(m_report.matches.at(m_report.ranking.at(i).match).space);
        must(usecase::addToShortlist(desk(), m_report, best, m_sample->job));
    }

    void theRankingTableIsTheReport() {
        const Table table = usecase::rankingTable(m_report);
        QCOMPARE(table.rows.size(), m_report.ranking.size());
        for (std::size_t i = 0; i < table.rows.size(); ++i) {
            const domain::Ranked& ranked = m_report.ranking.at(i);
            const auto& row = table.rows.at(i);
            QCOMPARE(row.size(), table.columns.size());
            QCOMPARE(number(row.at(column(table, "rank"))), static_cast<double>(i + 1));
            QCOMPARE(number(row.at(column(table, "score"))), ranked.score);
            QCOMPARE(number(row.at(column(table, "space_id"))),
                     static_cast<double>(m_report.matches.at(ranked.match).space.value));
            double sum = 0.0;
            for (const std::string_view criterion : domain::codesOf<domain::Criterion>())
                sum += number(row.at(column(table, criterion)));
            QVERIFY(std::abs(sum - ranked.score) < 1e-9);
        }
    }

    void theExclusionTableNamesEveryBrokenRule() {
        const Table table = usecase::exclusionTable(m_report);
        std::multiset<std::pair<std::int64_t, std::string>> expected;
        for (const domain::SpaceMatch& match : m_report.matches)
            for (const domain::RuleAnswer& answer : match.answers)
                if (answer.answer == domain::Answer::broken)
                    expected.emplace(match.space.value, std::string{domain::codeOf(answer.rule)});
        std::multiset<std::pair<std::int64_t, std::string>> found;
        std::set<std::int64_t> spaces;
        for (const auto& row : table.rows) {
            found.emplace(std::get<std::int64_t>(row.at(column(table, "space_id"))),
                          std::get<std::string>(row.at(column(table, "rule"))));
            spaces.insert(std::get<std::int64_t>(row.at(column(table, "space_id"))));
            QVERIFY(domain::isKnown(row.at(column(table, "source"))));
        }
        QCOMPARE(found, expected);
        QCOMPARE(spaces.size(), m_report.excluded); // none is left out without a reason
    }

    void theShortlistTableIsTheReportInTheOrderOfTheList() {
        const auto lines = must(usecase::readShortlist(desk(), m_project.id, m_sample->job));
        const Table table = usecase::shortlistTable(m_project, lines);
        QCOMPARE(table.rows.size(), 3U);
        for (std::size_t i = 0; i < 3; ++i) {
            const auto& row = table.rows.at(i);
            QCOMPARE(row.size(), table.columns.size());
            const domain::Ranked& ranked = m_report.ranking.at(i);
            const domain::SpaceMatch& match = m_report.matches.at(ranked.match);
            QCOMPARE(number(row.at(column(table, "rank"))), static_cast<double>(i + 1));
            QCOMPARE(number(row.at(column(table, "score"))), ranked.score);
            QCOMPARE(number(row.at(column(table, "space_id"))), static_cast<double>(match.space.value));
            QCOMPARE(std::get<std::string>(row.at(column(table, "site"))), match.siteName);
            QCOMPARE(std::get<std::string>(row.at(column(table, "project"))), m_project.name);
            if (match.area) QCOMPARE(number(row.at(column(table, "area_m2"))), match.area->value);
        }
    }

    void theShortlistAsAFrenchSpreadsheetReadsIt() {
        const auto lines = must(usecase::readShortlist(desk(), m_project.id, m_sample->job));
        const auto target = file("shortlist.csv");
        must(usecase::exportTables({usecase::shortlistTable(m_project, lines)}, request(target, "fr-csv"),
                                   m_sample->job));
        const std::string bytes = contentsOf(target);
        QVERIFY(bytes.starts_with("\xEF\xBB\xBF"));
        const QStringList rows = QString::fromStdString(bytes.substr(3)).split("\r\n", Qt::SkipEmptyParts);
        QCOMPARE(rows.size(), 4);
        const qsizetype at = rows.at(0).split(';').indexOf("score");
        QVERIFY(at > 0);
        for (qsizetype i = 0; i < 3; ++i) {
            const QString written = rows.at(i + 1).split(';').at(at);
            const double score = m_report.ranking.at(static_cast<std::size_t>(i)).score;
            QVERIFY2(written.contains(',') && !written.contains('.'), qPrintable(written));
            QVERIFY(std::abs(QString{written}.replace(',', '.').toDouble() - score) < 1e-6);
        }
    }

    void aPublicExportNamesNobody_data() {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("suffix");
        QTest::addColumn<QString>("profile");
        for (const Kind kind : {Kind::site, Kind::project, Kind::thirdPlace})
            for (const char* suffix : {"csv", "xlsx", "geojson", "gpkg", "shp"})
                QTest::addRow("%s.%s", std::string{domain::name(kind)}.c_str(), suffix)
                    << static_cast<int>(kind) << QString{suffix} << QString{};
        QTest::newRow("site.fr-csv") << static_cast<int>(Kind::site) << QString{"csv"} << QString{"fr-csv"};
    }
    void aPublicExportNamesNobody() {
        QFETCH(int, kind);
        QFETCH(QString, suffix);
        QFETCH(QString, profile);
        const auto which = static_cast<Kind>(kind);
        const auto persons = personalTexts(desk(), which);
        QVERIFY(!persons.empty());
        ExportRequest full = request(file("full." + suffix), profile);
        ExportRequest open = request(file("public." + suffix), profile);
        open.publicOnly = true;
        const auto report = must(usecase::exportRows(desk(), {which}, "", full, m_sample->job));
        QCOMPARE(must(usecase::exportRows(desk(), {which}, "", open, m_sample->job)).rows, report.rows);
        QCOMPARE(report.rows.at(0).second, must(desk().count(which)));
        const std::string all = contentsOf(full.target);
        const std::string shown = contentsOf(open.target);
        for (const std::string& person : persons) {
            QVERIFY2(all.find(person) != std::string::npos, person.c_str()); // else this would prove nothing
            QVERIFY2(shown.find(person) == std::string::npos, person.c_str());
        }
        for (const domain::FieldInfo& field : domain::infoOf(which).fields)
            if (field.personal) QVERIFY(shown.find(field.name) == std::string::npos);
    }

    // The journal remembers what was once said of people; an export has rows and nothing else of the workspace.
    void whatTheWorkspaceRemembersIsNotPublished_data() {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("suffix");
        for (const Kind kind : {Kind::site, Kind::project, Kind::thirdPlace})
            for (const char* suffix : {"csv", "xlsx", "geojson", "gpkg", "shp"})
                QTest::addRow("%s.%s", std::string{domain::name(kind)}.c_str(), suffix)
                    << static_cast<int>(kind) << QString{suffix};
    }
    void whatTheWorkspaceRemembersIsNotPublished() {
        QFETCH(int, kind);
        QFETCH(QString, suffix);
        const auto which = static_cast<Kind>(kind);
        const auto& info = domain::infoOf(which);
        const auto plant = [&](const std::string& owner, const std::string& note) {
            const domain::Record seen = must(desk().rows(which, {"", 1}, m_sample->job)).rows.at(0);
            domain::Record after = seen;
            for (std::size_t i = 0; i < info.fields.size(); ++i) {
                if (info.fields[i].personal && info.fields[i].type == domain::FieldType::text) after.values[i] = owner;
                const bool isNote = info.fields[i].name == "notes" || info.fields[i].name == "summary" ||
                                    info.fields[i].name == "opening";
                if (isNote) after.values[i] = note;
            }
            must(desk().edit(seen, after));
        };
        plant("Ancienne Exemplaire, 02 61 91 55 01", "Rappeler Ancienne Exemplaire");
        plant("Nouvelle Exemplaire, nouvelle@example.org",
              "Clef : 06.39.98.55.02, garde@example.org; +33 1 99 00 55 03");
        ExportRequest open = request(file("public." + suffix));
        open.publicOnly = true;
        open.withGeometry = true;
        const auto report = must(usecase::exportRows(desk(), {which}, "", open, m_sample->job));
        const std::string shown = contentsOf(open.target);
        QVERIFY(shown.find("\xC2\xAB\xE2\x80\xA6\xC2\xBB") != std::string::npos); // masked, not dropped
        for (const char* secret : {"Exemplaire", "91 55 01", "98.55.02", "00 55 03", "example.org", "nouvelle@"})
            QVERIFY2(shown.find(secret) == std::string::npos, secret);
        QVERIFY(std::ranges::count(report.diagnostics, DiagnosticCode::contactsMasked, &Diagnostic::code) == 1);
    }

    void onlyTheRowsThatAreMeant() {
        ExportRequest some = request(file("some.geojson"));
        const auto rows = must(desk().rows(Kind::site, {"", 3}, m_sample->job)).rows;
        some.only[Kind::site] = {rows.at(0).id, rows.at(2).id};
        some.only[Kind::project] = {};
        const auto report =
            must(usecase::exportRows(desk(), {Kind::site, Kind::project, Kind::qpv}, "", some, m_sample->job));
        QCOMPARE(report.rows.at(0).second, std::int64_t{2});
        QCOMPARE(report.rows.at(1).second, std::int64_t{0});
        QCOMPARE(report.rows.at(2).second, must(desk().count(Kind::qpv)));
    }

    void whatIsAskedForIsExported() {
        const auto target = file("some.csv");
        const auto some = must(desk().rows(Kind::site, {"kind = 'rooftop'", {}}, m_sample->job));
        QVERIFY(some.count > 0 && some.count < must(desk().count(Kind::site)));
        const auto report =
            must(usecase::exportRows(desk(), {Kind::site}, "kind = 'rooftop'", request(target), m_sample->job));
        QCOMPARE(report.rows.at(0).second, some.count);
        QVERIFY(outcome(usecase::exportRows(desk(), {Kind::site}, "kind =", request(file("x.csv")), m_sample->job))
                    .startsWith("expression_invalid"));
        QVERIFY(!std::filesystem::exists(file("x.csv")));
    }

    void refusals() {
        const auto target = file("twice.csv");
        must(usecase::exportRows(desk(), {Kind::qpv}, "", request(target), m_sample->job));
        const std::string before = contentsOf(target);
        QVERIFY(outcome(usecase::exportRows(desk(), {Kind::site}, "", request(target), m_sample->job))
                    .startsWith("file_exists"));
        QCOMPARE(contentsOf(target), before);
        ExportRequest over = request(target);
        over.overwrite = true;
        must(usecase::exportRows(desk(), {Kind::site}, "", over, m_sample->job));
        QVERIFY(contentsOf(target) != before);
        QVERIFY(
            outcome(usecase::exportRows(desk(), {Kind::site, Kind::qpv}, "", request(file("two.csv")), m_sample->job))
                .startsWith("output_type_unknown"));
        QVERIFY(outcome(usecase::exportRows(desk(), {Kind::site}, "", request(file("a.doc")), m_sample->job))
                    .startsWith("output_type_unknown"));
        JobControl stopped;
        stopped.requestCancel();
        QCOMPARE(outcome(usecase::exportRows(desk(), {Kind::site}, "", request(file("b.csv")), stopped)),
                 QString("cancelled"));
        QVERIFY(!std::filesystem::exists(file("b.csv")));
    }

private:
    usecase::Desk& desk() { return m_sample->desk; }
    // A name in the folder of this test's function and row, so that none meets another.
    std::filesystem::path file(const QString& name) {
        const QString folder = QString("%1_%2").arg(QTest::currentTestFunction(), QTest::currentDataTag());
        const std::filesystem::path path = m_sample->folder.filePath(folder).toStdString();
        std::filesystem::create_directories(path);
        return path / name.toStdString();
    }
    static ExportRequest request(const std::filesystem::path& target, const QString& profile = {}) {
        ExportRequest request;
        request.target = target;
        request.profile = profile.toStdString();
        return request;
    }

    std::optional<SampleDesk> m_sample;
    domain::Project m_project;
    domain::MatchReport m_report;
};

QTEST_GUILESS_MAIN(ExportRowsTest)
#include "export_rows_test.moc"
