#include "fuzz/target.h"
#include "store/detail/record_json.h"

// Rows of the journal and arguments of messages as a damaged or foreign workspace may hold them.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace geo;
    fuzz::Choice choice{data, size};
    const domain::Kind kind = domain::kAllKinds[choice.below(std::size(domain::kAllKinds))];
    static_cast<void>(store::detail::argumentsFromJson(choice.text()));
    domain::Record record = domain::emptyRecord(kind);
    static_cast<void>(store::detail::agrees(choice.text(), record));
    if (!store::detail::apply(choice.text(), record)) return 0;
    const std::string json = store::detail::toJson(record);
    domain::Record again = domain::emptyRecord(kind);
    fuzz::require(store::detail::apply(json, again).has_value());
    return 0;
}
