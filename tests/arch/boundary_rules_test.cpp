#include "arch/planted.h"

using arch::kClean;
using arch::plant;

// The rules between rooms, each on a planted violation and on code that must pass.
class BoundaryRulesTest : public QObject {
    Q_OBJECT

private slots:
    void includes_data();
    void includes() { arch::checkPlanted(); }
    void quietLibrary_data();
    void quietLibrary() { arch::checkPlanted(); }
    void sql_data();
    void sql() { arch::checkPlanted(); }
    void progress_data();
    void progress() { arch::checkPlanted(); }
    void threads_data();
    void threads() { arch::checkPlanted(); }
    void widgets_data();
    void widgets() { arch::checkPlanted(); }
};

void BoundaryRulesTest::includes_data() {
    arch::plantColumns();
    const auto row = [](const char* name, const char* path, const char* text, int line) {
        plant(name, "includes", path, text, line);
    };
    row("base looks up", "libgeo/base/a.h", "#pragma once\n#include \"geom/point.h\"", 2);
    row("geom looks up", "libgeo/geom/a.cpp", "#include \"domain/site.h\"", 1);
    row("domain looks up", "libgeo/domain/a.h", "#include \"carto/style.h\"", 1);
    row("store includes formats", "libgeo/store/a.cpp", "\n\n#include \"formats/reader.h\"", 3);
    row("carto includes store", "libgeo/carto/a.cpp", "#include \"store/workspace.h\"", 1);
    row("analysis includes carto", "libgeo/analysis/matching/a.cpp", "#include \"carto/style.h\"", 1);
    row("app includes store", "app/sites/a.cpp", "#include \"store/workspace.h\"", 1);
    row("app includes formats", "app/import/a.cpp", "#include \"formats/reader.h\"", 1);
    row("libgeo includes app", "libgeo/usecase/a.cpp", "#include \"app/services.h\"", 1);
    row("another room's detail", "libgeo/store/a.cpp", "#include \"geom/detail/geos_handle.h\"", 1);
    row("gdal outside formats", "libgeo/store/a.cpp", "#include <gdal.h>", 1);
    row("ogr in a public header", "libgeo/formats/a.h", "#include <ogr_api.h>", 1);
    row("sqlite in usecase", "libgeo/usecase/a.cpp", "#include <sqlite3.h>", 1);
    row("sqlite in a public header", "libgeo/store/a.h", "#include <sqlite3.h>", 1);
    row("geos outside geom", "libgeo/carto/a.cpp", "#include <geos_c.h>", 1);
    row("boost outside analysis", "libgeo/geom/a.cpp", "#include <boost/graph/graph.hpp>", 1);
    row("fmt in a public header", "libgeo/base/a.h", "#include <fmt/format.h>", 1);
    row("command line outside cli", "app/window/a.cpp", "#include <CLI/CLI.hpp>", 1);
    row("gdal in formats", "libgeo/formats/a.cpp", "#include <gdal.h>\n#include \"domain/site.h\"", kClean);
    row("sqlite in detail", "libgeo/store/detail/a.h", "#include <sqlite3.h>", kClean);
    row("own detail", "libgeo/store/a.cpp", "#include \"store/detail/a.h\"", kClean);
    row("usecase includes all", "libgeo/usecase/a.cpp", "#include \"store/a.h\"\n#include \"formats/a.h\"", kClean);
    row("app includes usecase", "app/sites/a.cpp", "#include \"usecase/open.h\"\n#include \"carto/style.h\"", kClean);
    row("app's own folders", "app/window/a.cpp", "#include \"matching/matching_model.h\"", kClean);
    row("in a comment", "libgeo/base/a.h", "// #include \"geom/point.h\"", kClean);
    row("a test includes what it likes", "tests/libgeo/store/a_test.cpp", "#include <sqlite3.h>", kClean);
}

void BoundaryRulesTest::quietLibrary_data() {
    arch::plantColumns();
    const auto row = [](const char* name, const char* path, const char* text, int line) {
        plant(name, "quiet library", path, text, line);
    };
    row("Qt header", "libgeo/carto/a.h", "#pragma once\n#include <QString>", 2);
    row("Qt module header", "libgeo/carto/a.cpp", "#include <QtCore/qglobal.h>", 1);
    row("Qt type", "libgeo/domain/a.h", "struct A { QString name; };", 1);
    row("cout", "libgeo/store/a.cpp", "void f() {\n std::cout << 1;\n}", 2);
    row("printf", "libgeo/store/a.cpp", "void f() { printf(\"x\"); }", 1);
    row("fprintf to stderr", "libgeo/store/a.cpp", "void f() { fprintf(stderr, \"x\"); }", 1);
    row("fmt::print", "libgeo/store/a.cpp", "void f() { fmt::print(\"x\"); }", 1);
    row("Qpv is not Qt", "libgeo/domain/qpv.h", "struct Qpv { QpvCode code; };", kClean);
    row("snprintf is not speech", "libgeo/store/a.cpp", "void f() { std::snprintf(b, 3, \"x\"); }", kClean);
    row("app has Qt", "app/sites/a.h", "#include <QString>", kClean);
}

void BoundaryRulesTest::sql_data() {
    arch::plantColumns();
    const auto row = [](const char* name, const char* path, const char* text, int line) {
        plant(name, "sql", path, text, line);
    };
    row("select", "libgeo/store/a.cpp", "\nauto q = \"SELECT id FROM site\";", 2);
    row("insert", "libgeo/usecase/a.cpp", "auto q = \"INSERT INTO site VALUES (?)\";", 1);
    row("update", "libgeo/store/a.cpp", "auto q = \"UPDATE site SET name = ?\";", 1);
    row("delete, raw and on two lines", "libgeo/store/a.cpp", "auto q = R\"(\n DELETE FROM site)\";", 1);
    row("create table", "app/cli/a.cpp", "auto q = \"create table a (b)\";", 1);
    row("virtual table", "libgeo/store/a.cpp", "auto q = \"CREATE VIRTUAL TABLE a USING b\";", 1);
    row("pragma", "libgeo/store/a.cpp", "auto q = \"PRAGMA foreign_keys = ON\";", 1);
    row("a write through GDAL", "libgeo/formats/detail/a.cpp", "f(\"DELETE FROM site\");", 1);
    row("a question through GDAL", "libgeo/formats/detail/a.cpp", "f(\"SELECT name FROM sqlite_master\");", kClean);
    row("a sentence", "app/sites/a.cpp", "tr(\"Select a site from the table\")", kClean);
    row("in a comment", "libgeo/store/a.cpp", "// SELECT id FROM site", kClean);
    row("a named query", "libgeo/store/a.cpp", "query(\"site_select_all\")", kClean);
    row("a test", "tests/libgeo/store/a_test.cpp", "auto q = \"SELECT 1\";", kClean);
}

void BoundaryRulesTest::progress_data() {
    arch::plantColumns();
    const auto row = [](const char* name, const char* path, const char* text, int line) {
        plant(name, "progress", path, text, line);
    };
    row("stop token", "libgeo/analysis/a.h", "void f(std::stop_token stop);", 1);
    row("atomic flag", "libgeo/usecase/a.cpp", "\nstd::atomic<bool> cancelled = false;", 2);
    row("callback", "libgeo/formats/a.h", "void f(ProgressCallback report);", 1);
    row("GDAL progress in a public header", "libgeo/formats/a.h", "void f(GDALProgressFunc f);", 1);
    row("GDAL progress in usecase", "libgeo/usecase/a.cpp", "f(GDALTermProgress);", 1);
    row("progress dialog", "app/import/a.cpp", "QProgressDialog d;", 1);
    row("control is not last", "libgeo/analysis/a.h", "Result<int> f(JobControl& job, int x);", 1);
    row("not a Result", "libgeo/analysis/a.h", "int f(const In& in,\n      JobControl& job);", 1);
    row("kept by pointer", "libgeo/usecase/a.h", "struct A { JobControl* job; };", 1);
    row("the shape", "libgeo/analysis/a.h",
        "[[nodiscard]] Result<Out> f(const In& in, const Params& p, JobControl& job);", kClean);
    row("GDAL progress in formats", "libgeo/formats/a.cpp", "f(GDALDummyProgress);", kClean);
    row("the control itself", "libgeo/base/job_control.h", "std::atomic<bool> m_cancelled = false;", kClean);
}

void BoundaryRulesTest::threads_data() {
    arch::plantColumns();
    const auto row = [](const char* name, const char* path, const char* text, int line) {
        plant(name, "threads", path, text, line);
    };
    row("thread in libgeo", "libgeo/analysis/a.cpp", "\nstd::jthread worker;", 2);
    row("async", "libgeo/usecase/a.cpp", "auto x = std::async(f);", 1);
    row("QThread in a panel", "app/sites/a.cpp", "QThread thread;", 1);
    row("QtConcurrent in the window", "app/window/a.cpp", "QtConcurrent::run(f);", 1);
    row("jobs", "app/jobs/job_runner.cpp", "std::jthread worker; QThreadPool pool;", kClean);
    row("a test", "tests/libgeo/base/a_test.cpp", "std::jthread worker;", kClean);
}

void BoundaryRulesTest::widgets_data() {
    arch::plantColumns();
    const auto row = [](const char* name, const char* path, const char* text, int line) {
        plant(name, "widgets", path, text, line);
    };
    row("panel includes analysis", "app/matching/matching_panel.cpp", "#include \"analysis/matching/rank.h\"", 1);
    row("dialog includes formats", "app/import/import_dialog.h", "#pragma once\n#include \"formats/reader.h\"", 2);
    row("window includes store", "app/window/main_window.cpp", "#include \"store/workspace.h\"", 1);
    row("panel computes geometry", "app/sites/site_panel.cpp", "#include \"geom/operations.h\"", 1);
    row("dialog opens a database", "app/sites/site_dialog.cpp", "#include <QSqlDatabase>", 1);
    row("panel shows a model", "app/sites/site_panel.cpp", "#include \"sites/site_model.h\"\n#include \"geom/point.h\"",
        kClean);
}

QTEST_GUILESS_MAIN(BoundaryRulesTest)
#include "boundary_rules_test.moc"
