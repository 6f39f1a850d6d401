#include "arch/house_rules.h"
#include "arch/planted.h"

using arch::kClean;
using arch::plant;

// The rules on the layout and on what is written beside the code.
class DocumentRulesTest : public QObject {
    Q_OBJECT

private slots:
    void layoutIsFixed_data();
    void layoutIsFixed();
    void places_data();
    void places() { arch::checkPlanted(); }
    void glossary_data();
    void glossary();
    void translations_data();
    void translations();

private:
    static arch::Files house();
};

// What the layout asks for, and nothing else.
arch::Files DocumentRulesTest::house() {
    arch::Files files;
    for (const char* name : {"CMakeLists.txt", "CMakePresets.json", "README.md", "ARCHITECTURE.md", "CONTRIBUTING.md",
                             "LICENSE", "run", "check", ".ci/run", ".clang-format", ".clang-tidy", ".gitignore"})
        files[name] = "";
    files["ARCHITECTURE.md"] = "Pages a feature are made in `app/atlas`.";
    return files;
}

void DocumentRulesTest::layoutIsFixed_data() {
    QTest::addColumn<QString>("added");
    QTest::addColumn<QString>("removed");
    QTest::addColumn<QString>("violation"); // its file
    QTest::newRow("as it should be") << "libgeo/base/result.h"
                                     << ""
                                     << "";
    QTest::newRow("another top folder") << "scripts/a.sh"
                                        << ""
                                        << "scripts/a.sh";
    QTest::newRow("another top file") << "NOTES.txt"
                                      << ""
                                      << "NOTES.txt";
    QTest::newRow("another room") << "libgeo/network/a.h"
                                  << ""
                                  << "libgeo/network/a.h";
    QTest::newRow("a file between rooms") << "libgeo/types.h"
                                          << ""
                                          << "libgeo/types.h";
    QTest::newRow("another folder of app") << "app/gui/a.cpp"
                                           << ""
                                           << "app/gui/a.cpp";
    QTest::newRow("a room that ARCHITECTURE.md names") << "app/atlas/a.cpp"
                                                       << ""
                                                       << "";
    QTest::newRow("no licence") << ""
                                << "LICENSE"
                                << "LICENSE";
    QTest::newRow("no CI") << ""
                           << ".ci/run"
                           << ".ci/run";
}

void DocumentRulesTest::layoutIsFixed() {
    QFETCH(const QString, added);
    QFETCH(const QString, removed);
    QFETCH(const QString, violation);
    arch::Files files = house();
    if (!added.isEmpty()) files[added.toStdString()] = "";
    files.erase(removed.toStdString());
    const arch::Violations found = arch::violationsOf("layout", files);
    QCOMPARE(found.size(), violation.isEmpty() ? std::size_t{0} : std::size_t{1});
    if (!violation.isEmpty()) QCOMPARE(found.front().file, violation.toStdString());
}

void DocumentRulesTest::places_data() {
    arch::plantColumns();
    const auto row = [](const char* name, const char* path, const char* text, int line) {
        plant(name, "places", path, text, line);
    };
    row("home", "packaging/a.sh", "#!/bin/sh\ncd /home/somebody/entente", 2);
    row("temporary folder in code", "libgeo/store/a.cpp", "open(\"/tmp/a.entente\");", 1);
    row("package host", "run", "\n# from deb.example.org", 2);
    row("relative", "run", "cd build/work/ && ls ../tmp/", kClean);
    row("any page", "README.md", "https://www.data.gouv.fr/datasets", kClean);
}

void DocumentRulesTest::glossary_data() {
    QTest::addColumn<QString>("header");
    QTest::addColumn<QString>("rows");
    QTest::addColumn<int>("line");
    QTest::newRow("missing") << "namespace geo {\nstruct Site {\n};\n}"
                             << "| `Space` | local |" << 2;
    QTest::newRow("mentioned in another row only") << "struct Site {\n};"
                                                   << "| `Space` | part of a `Site` |" << 1;
    QTest::newRow("missing enumeration") << "enum class SiteKind { land };"
                                         << "" << 1;
    QTest::newRow("missing alias") << "using SiteKey = int;"
                                   << "" << 1;
    QTest::newRow("template") << "template <class T>\nstruct Field {\n};"
                              << "" << kClean;
    QTest::newRow("there") << "struct Site : Base {\n  struct Inner {\n  };\n};"
                           << "| `Site` | site |" << kClean;
    QTest::newRow("two in one row") << "struct A {\n};\nenum class B { c };"
                                    << "| `A`, `B` | x |" << kClean;
    QTest::newRow("specialisation") << "template <>\nstruct Codes<SiteKind> {\n};"
                                    << "" << kClean;
    QTest::newRow("forward declaration") << "class Site;\n[[nodiscard]] int f(struct Site s);"
                                         << "" << kClean;
}

void DocumentRulesTest::glossary() {
    QFETCH(const QString, header);
    QFETCH(const QString, rows);
    QFETCH(const int, line);
    const arch::Violations found = arch::violationsOf(
        "glossary", {{"libgeo/domain/site.h", header.toStdString()},
                     {"libgeo/domain/GLOSSARY.md", "| Type | French |\n|---|---|\n" + rows.toStdString()}});
    QCOMPARE(found.size(), line == kClean ? std::size_t{0} : std::size_t{1});
    if (line != kClean) QCOMPARE(found.front().line, line);
}

void DocumentRulesTest::translations_data() {
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("message");
    QTest::addColumn<QString>("violation"); // its file
    const QString open = "<message><source>Open &amp; see</source>";
    QTest::newRow("finished") << "tr(\"Open & see\")" << open + "<translation>Ouvrir</translation></message>"
                              << "";
    QTest::newRow("unfinished") << "" << open + "<translation type=\"unfinished\">Ouvrir</translation></message>"
                                << "fr.ts";
    QTest::newRow("empty") << "" << open + "<translation></translation></message>"
                           << "fr.ts";
    QTest::newRow("missing") << "tr(\"Close\")" << open + "<translation>Ouvrir</translation></message>"
                             << "a.cpp";
    QTest::newRow("missing in a context") << "QCoreApplication::translate(\"Window\", \"Close\")"
                                          << ""
                                          << "a.cpp";
    QTest::newRow("two literals are one")
        << "tr(\"Open \"\n   \"& see\")" << open + "<translation>Ouvrir</translation></message>"
        << "";
    QTest::newRow("obsolete") << "" << open + "<translation type=\"vanished\">Ouvrir</translation></message>"
                              << "";
    QTest::newRow("plural") << "tr(\"Open & see\", nullptr, n)"
                            << open + "<translation><numerusform>Un</numerusform></translation></message>"
                            << "";
    QTest::newRow("empty plural") << "" << open + "<translation><numerusform></numerusform></translation></message>"
                                  << "fr.ts";
}

void DocumentRulesTest::translations() {
    QFETCH(const QString, code);
    QFETCH(const QString, message);
    QFETCH(const QString, violation);
    const arch::Violations found = arch::violationsOf(
        "translations", {{"app/window/a.cpp", "auto x = " + code.toStdString() + ";\n"},
                         {"resources/translations/entente_fr.ts", "<TS>\n" + message.toStdString() + "\n</TS>"}});
    QCOMPARE(found.size(), violation.isEmpty() ? std::size_t{0} : std::size_t{1});
    if (!violation.isEmpty()) QVERIFY(QString::fromStdString(found.front().file).endsWith(violation));
}

QTEST_GUILESS_MAIN(DocumentRulesTest)
#include "document_rules_test.moc"
