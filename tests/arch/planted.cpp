#include "arch/planted.h"

#include "arch/house_rules.h"

namespace arch {

void plantColumns() {
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("line");
}

void plant(const char* name, const char* rule, const char* path, const char* text, int line) {
    QTest::newRow(name) << rule << path << text << line;
}

void checkPlanted() {
    QFETCH(const QString, rule);
    QFETCH(const QString, path);
    QFETCH(const QString, text);
    QFETCH(const int, line);
    const Violations found = violationsOf(rule.toStdString(), {{path.toStdString(), text.toStdString()}});
    if (line == kClean) {
        QVERIFY2(found.empty(), found.empty() ? "" : (found.front().file + ": " + found.front().hint).c_str());
        return;
    }
    QVERIFY2(!found.empty(), "the planted violation was not found");
    QCOMPARE(found.front().line, line);
    QCOMPARE(found.front().file, path.toStdString());
    QVERIFY2(found.front().hint.size() > 15, "a violation says what to do instead");
}

} // namespace arch
