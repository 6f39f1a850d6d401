#include "domain/expression.h"
#include "fuzz/target.h"

// Any text as a filter: refused, or run over a row of which nothing is known and one of which all texts are.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace geo::domain;
    fuzz::Choice choice{data, size};
    const Kind kind = kAllKinds[choice.below(std::size(kAllKinds))];
    const auto expression = Expression::parse(choice.text(), kind);
    if (!expression) return 0;
    Record record = emptyRecord(kind);
    static_cast<void>(expression->matches(record));
    for (Value& value : record.values) value = std::string{"Halle|2026-01-01/2026-12-31"};
    static_cast<void>(expression->matches(record));
    return 0;
}
