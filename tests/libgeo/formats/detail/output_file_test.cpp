#include "formats/detail/output_file.h"

#include <QTest>

using namespace geo;
using namespace geo::formats::detail;

class OutputFileTest : public QObject {
    Q_OBJECT
private slots:
    // The device that is always full (Linux, full(4)).
    void aFullDiskIsNamed() {
        auto file = OutputFile::open("/dev/full", "/somewhere/liste.csv");
        QVERIFY(file.has_value());
        file->write("a,b\r\n");
        const auto closed = file->close();
        QVERIFY(!closed);
        QVERIFY(closed.error().code == ErrorCode::diskFull);
        QCOMPARE(std::string{argument(closed.error().arguments, "file")}, std::string{"/somewhere/liste.csv"});
    }
};

QTEST_GUILESS_MAIN(OutputFileTest)
#include "output_file_test.moc"
