#include "arch/house_rules.h"
#include "arch/planted.h"

using arch::kClean;
using arch::plant;

// The rules on how the C++ reads, each on a planted violation and on code that must pass.
class StyleRulesTest : public QObject {
    Q_OBJECT

private slots:
    void quantities_data();
    void quantities() { arch::checkPlanted(); }
    void mutableState_data();
    void mutableState() { arch::checkPlanted(); }
    void names_data();
    void names() { arch::checkPlanted(); }
    void headers_data();
    void headers() { arch::checkPlanted(); }
    void sizes_data();
    void sizes() { arch::checkPlanted(); }
    void usualLengthIsAShareOfAllFunctions();
};

void StyleRulesTest::quantities_data() {
    arch::plantColumns();
    const auto row = [](const char* name, const char* path, const char* text, int line) {
        plant(name, "quantities", path, text, line);
    };
    row("bare area", "libgeo/domain/site.h", "struct Site {\n  double area;\n};", 2);
    row("bare optional rent", "libgeo/domain/space.h", "std::optional<double> rentPerYear;", 1);
    row("bare area returned", "libgeo/geom/measure.h", "[[nodiscard]] double planimetricArea(const Geometry& g);", 1);
    row("bare duration taken", "libgeo/analysis/network/a.h", "int f(double maxMinutes);", 1);
    row("bare code", "libgeo/domain/a.h", "std::string inseeCode;", 1);
    row("typed", "libgeo/domain/site.h", "std::optional<SquareMetres> area;\nInseeCode commune;", kClean);
    row("a score has no unit", "libgeo/domain/a.h", "double score = 0.0;\nstd::string name;", kClean);
    row("a different word", "libgeo/domain/a.h", "double transparent = 0.0;", kClean);
    row("inside a room", "libgeo/domain/a.cpp", "double area = 0.0;", kClean);
}

void StyleRulesTest::mutableState_data() {
    arch::plantColumns();
    const auto row = [](const char* name, const char* text, int line) {
        plant(name, "mutable state", "libgeo/store/a.cpp", text, line);
    };
    row("global", "namespace geo {\nint counter = 0;\n}", 2);
    row("anonymous namespace", "namespace {\nstd::map<int, std::string> cache;\n}", 2);
    row("static at namespace scope", "static bool isReady;", 1);
    row("inline", "inline std::string name;", 1);
    row("braces", "std::atomic<int> n{0};", 1);
    row("function object", "std::function<void(int)> callback;", 1);
    row("class member", "class A {\n  static int s_count;\n};", 2);
    row("function-local", "void f() {\n  static int calls = 0;\n}", 2);
    row("function-local, braces", "void f() {\n  static std::map<int, int> cache{};\n}", 2);
    row("thread local", "thread_local int depth = 0;", 1);
    row("loose pointer to constant text", "const char* kName = \"a\";", 1);
    row("singleton declared", "class A {\n  static A& instance();\n};", 2);
    row("singleton defined", "class A {\n  static A& instance() {\n    return *a;\n  }\n};", 2);
    row("constants",
        "constexpr int kA = 1;\nconst std::string kB{\"b\"};\nconstexpr const char* kC = \"c\";\n"
        "inline constexpr std::array kD{1, 2};\nconst char* const kE = \"e\";",
        kClean);
    row("constant table in a function", "void f() {\n  static const std::map<int, int> kTable{{1, 2}};\n}", kClean);
    row("functions",
        "int f(int a);\nstatic int g() { return 1; }\nauto h(std::function<void(int)> x) -> int;\n"
        "bool operator==(A a, A b);\ntemplate <class T> T k(T t);",
        kClean);
    row("types",
        "struct A { int a = 0; static A make(); static constexpr int kB = 1; };\nusing B = int;\nenum class C { d };\n"
        "class D;\nextern \"C\" { int e(int); }",
        kClean);
    row("defined members", "A::A() : m_a{1} {}\nA& A::operator=(A&&) noexcept = default;\nA::~A() = default;\nint b();",
        kClean);
}

void StyleRulesTest::names_data() {
    arch::plantColumns();
    const auto row = [](const char* name, const char* path, const char* text, int line) {
        plant(name, "names", path, text, line);
    };
    row("camel file", "libgeo/store/SiteRepository.cpp", "int f();", 0);
    row("dashed file", "app/sites/site-panel.h", "int f();", 0);
    row("utils", "libgeo/geom/geom_utils.h", "int f();", 0);
    row("helpers folder", "app/helpers/a.cpp", "int f();", 0);
    row("manager type", "app/layers/a.h", "\nclass LayerManager {\n};", 2);
    row("lower-case type", "libgeo/geom/a.h", "struct point {\n};", 1);
    row("fine", "libgeo/store/site_repository.cpp", "class SiteRepository {\n};\nstruct Recommonness {};", kClean);
}

void StyleRulesTest::headers_data() {
    arch::plantColumns();
    const auto row = [](const char* name, const char* text, int line) {
        plant(name, "headers", "libgeo/base/a.h", text, line);
    };
    row("guards", "#ifndef A\n#define A\n#endif", 1);
    row("using namespace", "#pragma once\nusing namespace std;", 2);
    row("fine", "// What it is.\n#pragma once\nint f();", kClean);
}

void StyleRulesTest::sizes_data() {
    arch::plantColumns();
    const std::string body(61, '\n');
    const std::string manyLines(400, '\n');
    const std::string headerLines(249, '\n');
    plant("long function", "sizes", "libgeo/store/a.cpp", ("int f() {" + body + "}").c_str(), 1);
    plant("long function of a test", "sizes", "tests/app/a_test.cpp", ("\nint f() {" + body + "}").c_str(), 2);
    std::string table = "int f(E e) {\n switch (e) {\n";
    for (int i = 0; i < 61; ++i) table += " case E::a:\n  return \"x\";\n";
    plant("a switch that is a table", "sizes", "libgeo/base/a.cpp", (table + " }\n}\n").c_str(), kClean);
    std::string rows = "const Rows& f() {\n static const Rows kRows = {\n";
    for (int i = 0; i < 61; ++i) rows += "  {1, {},\n   \"x\"},\n";
    plant("a function that is a table", "sizes", "libgeo/base/a.cpp", (rows + " };\n return kRows;\n}\n").c_str(),
          kClean);
    plant("a table of cases", "sizes", "tests/app/a_test.cpp", ("void T::f_data() {" + body + "}").c_str(), kClean);
    plant("long source", "sizes", "libgeo/store/a.cpp", manyLines.c_str(), 400);
    plant("long header", "sizes", "libgeo/store/a.h", (headerLines + "\n").c_str(), 250);
    plant("just short enough", "sizes", "libgeo/store/a.h", headerLines.c_str(), kClean);
}

void StyleRulesTest::usualLengthIsAShareOfAllFunctions() {
    const std::string shortOne = "int f() {\n}\n";
    const std::string longOne = "int g() {" + std::string(40, '\n') + "}\n";
    std::string text = longOne;
    for (int i = 0; i < 19; ++i) text += shortOne;
    QVERIFY(arch::violationsOf("sizes", {{"app/sites/a.cpp", text}}).empty()); // 1 in 20
    const arch::Violations found = arch::violationsOf("sizes", {{"app/sites/a.cpp", text + longOne}});
    QCOMPARE(found.size(), std::size_t{2}); // 2 in 21: both are named
    QCOMPARE(found.front().line, 1);
}

QTEST_GUILESS_MAIN(StyleRulesTest)
#include "style_rules_test.moc"
