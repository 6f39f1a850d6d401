#include "arch/scope_reader.h"
#include "arch/source_text.h"

#include <QTest>

// The readers on which the rules stand.
class SourceTextTest : public QObject {
    Q_OBJECT

private slots:
    void blanksCommentsAndLiterals_data();
    void blanksCommentsAndLiterals();
    void listsLiterals();
    void readsDeclarations_data();
    void readsDeclarations();
    void measuresFunctions_data();
    void measuresFunctions();
};

void SourceTextTest::blanksCommentsAndLiterals_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("code");
    QTest::newRow("line comment") << "a; // b\nc"
                                  << "a;     \nc";
    QTest::newRow("block comment") << "a /* b\nc */ d"
                                   << "a     \n     d";
    QTest::newRow("string") << "f(\"x // y\");"
                            << "f(\"      \");";
    QTest::newRow("escaped quote") << R"(f("a\"b", c))"
                                   << R"(f("    ", c))";
    QTest::newRow("quote in a character") << R"(f('"', '\''))"
                                          << R"(f(' ', '  '))";
    QTest::newRow("digit separators") << "1'000'000 + x"
                                      << "1'000'000 + x";
    QTest::newRow("raw string") << "R\"sql(a\"b)sql\";"
                                << "R\"         \";";
    QTest::newRow("comment in a string in a comment") << "/* \" */ a"
                                                      << "        a";
}

void SourceTextTest::blanksCommentsAndLiterals() {
    QFETCH(const QString, text);
    QFETCH(const QString, code);
    const arch::SourceText read = arch::readSource(text.toStdString());
    // A raw string's delimiters are blanked or kept: only lengths and lines are promised.
    QCOMPARE(read.code.size(), text.toStdString().size());
    if (!text.startsWith("R\""))
        QCOMPARE(QString::fromStdString(read.code), code);
    else
        QVERIFY(!QString::fromStdString(read.code).contains("a\"b"));
}

void SourceTextTest::listsLiterals() {
    const auto literals = arch::readSource("f(\"one\");\n// \"no\"\ng(R\"(two\nthree)\", 'x');\n").literals;
    QCOMPARE(literals.size(), std::size_t{2});
    QCOMPARE(literals[0].value, std::string{"one"});
    QCOMPARE(literals[1].value, std::string{"two\nthree"});
    QCOMPARE(literals[1].line, 3);
}

void SourceTextTest::readsDeclarations_data() {
    QTest::addColumn<QString>("code");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("namespace") << "namespace a::b {\nint f(int x);\n}" << QStringList{"namespace 2 int f(int x)"};
    QTest::newRow("class") << "class A : public B {\npublic:\n  int m = 0;\n};"
                           << QStringList{"namespace 1 class A : public B", "type 3 int m = 0"};
    QTest::newRow("initializer in braces")
        << "const std::array<int, 2> kA{{1, 2}};\nint b;"
        << QStringList{"namespace 1 const std::array<int, 2> kA{}", "namespace 2 int b"};
    QTest::newRow("local") << "void f() {\n  static int n = 0;\n}" << QStringList{"function 2 static int n = 0"};
    QTest::newRow("member initializers") << "A::A() : m_a{1}, m_b{2} {\n  g();\n}" << QStringList{"function 2 g()"};
    QTest::newRow("directive") << "#define X {\\\n {\nint a;" << QStringList{"namespace 3 int a"};
    QTest::newRow("spaceship") << "struct A {\n friend auto operator<=>(A, A) = default;\n int b;\n};"
                               << QStringList{"namespace 1 struct A", "type 2 friend auto operator<=>(A, A) = default",
                                              "type 3 int b"};
}

void SourceTextTest::readsDeclarations() {
    QFETCH(const QString, code);
    QFETCH(const QStringList, expected);
    QStringList found;
    for (const arch::Declaration& declaration : arch::readScopes(code.toStdString()).declarations) {
        const char* scope = declaration.scope == arch::Scope::function ? "function"
                            : declaration.scope == arch::Scope::type   ? "type"
                                                                       : "namespace";
        found << QString{"%1 %2 %3"}.arg(scope).arg(declaration.line).arg(QString::fromStdString(declaration.text));
    }
    QCOMPARE(found, expected);
}

void SourceTextTest::measuresFunctions_data() {
    QTest::addColumn<QString>("code");
    QTest::addColumn<QList<int>>("lines");
    QTest::newRow("one") << "int f() {\n  return 1;\n}" << QList<int>{3};
    QTest::newRow("member in a class") << "struct A {\n  int f() const {\n    return 1;\n  }\n  int g();\n};"
                                       << QList<int>{3};
    QTest::newRow("constructor with braces") << "A::A()\n  : m_a{1}\n{\n  f();\n}" << QList<int>{5};
    QTest::newRow("lambda belongs to its function")
        << "void f() {\n  g([](int x) {\n    return x;\n  });\n}" << QList<int>{5};
    QTest::newRow("less than") << "bool operator<(A a, B b) {\n  return a.x < b.x;\n}\nint f() {\n return 1;\n}"
                               << QList<int>{3, 3};
    QTest::newRow("returns a template") << "std::vector<int> f(int a = 3) {\n  return {a, 1};\n}" << QList<int>{3};
    QTest::newRow("tables are not functions") << "constexpr A kTable[] = {\n {1},\n {2},\n};" << QList<int>{};
}

void SourceTextTest::measuresFunctions() {
    QFETCH(const QString, code);
    QFETCH(const QList<int>, lines);
    QList<int> found;
    for (const arch::FunctionSpan& function : arch::readScopes(code.toStdString()).functions) found << function.lines();
    QCOMPARE(found, lines);
}

QTEST_GUILESS_MAIN(SourceTextTest)
#include "source_text_test.moc"
