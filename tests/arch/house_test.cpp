#include "arch/house_rules.h"
#include "arch/source_tree.h"

#include <QTest>

// Every rule on the real tree.
class HouseTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void keepsTheRule_data();
    void keepsTheRule();

private:
    arch::Files m_files;
};

void HouseTest::initTestCase() {
    const QByteArray root = qgetenv("ENTENTE_SOURCE_DIR");
    QVERIFY2(!root.isEmpty(), "ENTENTE_SOURCE_DIR is the root of the checkout: run this through ctest");
    m_files = arch::readTree(root.toStdString());
    QVERIFY2(m_files.contains("libgeo/base/result.h"), "ENTENTE_SOURCE_DIR is not the root of the checkout");
}

void HouseTest::keepsTheRule_data() {
    QTest::addColumn<int>("index");
    for (std::size_t i = 0; i < arch::houseRules().size(); ++i)
        QTest::newRow(std::string{arch::houseRules()[i].name}.c_str()) << static_cast<int>(i);
}

void HouseTest::keepsTheRule() {
    QFETCH(const int, index);
    const arch::Violations found = arch::houseRules().at(static_cast<std::size_t>(index)).check(m_files);
    for (const arch::Violation& violation : found)
        qWarning("%s:%d: %s", violation.file.c_str(), violation.line, violation.hint.c_str());
    QVERIFY2(found.empty(), "each line above says where, and what to do instead");
}

QTEST_GUILESS_MAIN(HouseTest)
#include "house_test.moc"
