#include "store/detail/key_trace.h"

#include <QTest>

#include <random>
#include <set>
#include <string>

using geo::store::detail::KeyTrace;

class KeyTraceTest : public QObject {
    Q_OBJECT
private slots:
    void knowsEveryKeyAgain() {
        KeyTrace trace;
        std::set<std::string> met; // the reference
        std::mt19937 random{3};
        int again = 0;
        int mistaken = 0; // for one that was met
        for (int i = 0; i < 50'000; ++i) {
            const std::string key = "44109000AB" + std::to_string(random() % 40'000);
            const bool isNew = met.insert(key).second;
            if (trace.isNew(key))
                QVERIFY2(isNew, key.c_str());
            else if (isNew)
                ++mistaken;
            if (!isNew) ++again;
        }
        QVERIFY(again > 1000);
        QVERIFY2(mistaken <= 3, "40,000 of 4 thousand million");
        QVERIFY(trace.isNew(""));
        QVERIFY(!trace.isNew(""));
    }
};

QTEST_GUILESS_MAIN(KeyTraceTest)
#include "key_trace_test.moc"
