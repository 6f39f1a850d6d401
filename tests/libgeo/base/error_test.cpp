#include "base/diagnostic.h"
#include "base/result.h"

#include <QRegularExpression>
#include <QTest>

#include <set>

using namespace geo;

class ErrorTest : public QObject {
    Q_OBJECT

private slots:
    void everyErrorHasItsOwnName() { checkNames<ErrorCode>(static_cast<int>(ErrorCode::internal)); }
    void everyDiagnosticHasItsOwnName() {
        checkNames<DiagnosticCode>(static_cast<int>(DiagnosticCode::obligationsContradict));
    }
    void everySeverityHasItsOwnName() { checkNames<Severity>(static_cast<int>(Severity::rejected)); }

    void argumentIsFoundByName() {
        const Arguments arguments{{"file", "a.csv"}, {"row", "12"}};
        QCOMPARE(argument(arguments, "row"), std::string_view{"12"});
        QCOMPARE(argument(arguments, "layer"), std::string_view{});
    }

    void tryPassesTheErrorOn() {
        const auto inner = [](bool works) -> Result<int> {
            if (works) return 20;
            return fail(ErrorCode::fileMissing, {{"file", "a.csv"}});
        };
        const auto outer = [&](bool works) -> Result<int> {
            GEO_ASSIGN(const int value, inner(works));
            GEO_TRY(inner(works));
            return value + 1;
        };
        QCOMPARE(outer(true).value(), 21);
        QCOMPARE(outer(false).error(), (Error{ErrorCode::fileMissing, {{"file", "a.csv"}}}));
        QCOMPARE(transformed(inner(true), [](int v) { return v * 2; }).value(), 40);
        QCOMPARE(chained(inner(true), [&](int) { return inner(false); }).error().code, ErrorCode::fileMissing);
    }

private:
    template <class Code>
    void checkNames(int last) {
        static const QRegularExpression kSnake{"^[a-z]+(_[a-z0-9]+)*$"};
        std::set<std::string_view> names;
        for (int i = 0; i <= last; ++i) {
            const std::string_view each = name(static_cast<Code>(i));
            QVERIFY2(kSnake.match(QString::fromUtf8(each.data(), static_cast<int>(each.size()))).hasMatch(),
                     each.data());
            QVERIFY2(names.insert(each).second, each.data());
        }
    }
};

QTEST_GUILESS_MAIN(ErrorTest)
#include "error_test.moc"
